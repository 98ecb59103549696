// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.sync;

/**
 * The figures of a run, in people.
 *
 * @param read people in the payroll's answer
 * @param unchanged read and nothing to do
 * @param applied operations done
 * @param failed operations rejected or deferred when applied
 */
public record RunCounts(
        long read,
        long unchanged,
        long creates,
        long updates,
        long ends,
        long links,
        long missing,
        long back,
        long cases,
        long rejects,
        long applied,
        long failed) {
    /** Nothing yet. */
    public static final RunCounts ZERO = new RunCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Lines of the plan. */
    public long planned() {
        return creates + updates + ends + links + missing + back + cases + rejects;
    }

    /** Lines of the plan that write in HR. */
    public long writes() {
        return creates + updates + ends;
    }
}
