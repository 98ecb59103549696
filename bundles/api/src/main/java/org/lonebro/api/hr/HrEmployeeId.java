// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.hr;

/**
 * The HR platform's own key of an employee; opaque to us.
 *
 * @param text never blank
 */
public record HrEmployeeId(String text) implements Comparable<HrEmployeeId> {
    public HrEmployeeId {
        Texts.requireNonBlank(text, "HR employee id");
    }

    @Override
    public int compareTo(HrEmployeeId other) {
        return text.compareTo(other.text);
    }
}
