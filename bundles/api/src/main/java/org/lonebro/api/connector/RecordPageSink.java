// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.connector;

/** Takes what a reader reads. */
@FunctionalInterface
public interface RecordPageSink {
    /** Called for each page in order, never by two threads at once; the page is valid only during the call. */
    void page(RecordPage page);
}
