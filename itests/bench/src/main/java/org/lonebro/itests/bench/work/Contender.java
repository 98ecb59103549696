// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.bench.work;

/** Somebody who imports. */
public interface Contender extends AutoCloseable {
    /** Into empty tables. */
    void first() throws Exception;

    /** Again; so many people have changed since. */
    void morning(long changed) throws Exception;

    /** The night between: what the database does by itself. */
    void night() throws Exception;

    @Override
    void close();
}
