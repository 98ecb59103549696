// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator.fault;

import java.util.Locale;

/**
 * A fault and the calls it hits. Start with {@link #of} and narrow it.
 *
 * @param fault which
 * @param amount what it means depends on the fault; 0 is the fault's default
 * @param method only this HTTP method, or empty for all
 * @param path only addresses that contain this text, or empty for all
 * @param page only this page of a list, or 0 for all
 * @param calls only the next so many calls it fits, or 0 until switched off
 */
public record FaultRule(Fault fault, int amount, String method, String path, int page, int calls) {
    public FaultRule {
        if (page < 0 || calls < 0) {
            throw new IllegalArgumentException("page and calls are never negative");
        }
        method = method.toUpperCase(Locale.ROOT);
    }

    /** Hits every call until switched off. */
    public static FaultRule of(Fault fault) {
        return new FaultRule(fault, 0, "", "", 0, 0);
    }

    public FaultRule amount(int newAmount) {
        return new FaultRule(fault, newAmount, method, path, page, calls);
    }

    public FaultRule onMethod(String newMethod) {
        return new FaultRule(fault, amount, newMethod, path, page, calls);
    }

    public FaultRule onPath(String newPath) {
        return new FaultRule(fault, amount, method, newPath, page, calls);
    }

    public FaultRule onPage(int newPage) {
        return new FaultRule(fault, amount, method, path, newPage, calls);
    }

    public FaultRule forCalls(int newCalls) {
        return new FaultRule(fault, amount, method, path, page, newCalls);
    }

    /** The amount, or the fault's default where the rule names none. */
    public int amountOrDefault() {
        return amount == 0 ? fault.defaultAmount() : amount;
    }

    boolean fits(String callMethod, String callPath, int callPage) {
        boolean methodFits = method.isEmpty() || method.equals(callMethod);
        boolean pageFits = page == 0 || page == callPage;
        return methodFits && pageFits && callPath.contains(path);
    }
}
