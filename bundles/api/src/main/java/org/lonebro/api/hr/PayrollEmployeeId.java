// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.hr;

/**
 * The payroll system's own key of an employee; in Kontek it is the employment number.
 *
 * @param text never blank
 */
public record PayrollEmployeeId(String text) implements Comparable<PayrollEmployeeId> {
    public PayrollEmployeeId {
        Texts.requireNonBlank(text, "payroll employee id");
    }

    @Override
    public int compareTo(PayrollEmployeeId other) {
        return text.compareTo(other.text);
    }
}
