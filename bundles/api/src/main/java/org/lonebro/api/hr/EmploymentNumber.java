// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.hr;

/**
 * The number by which an employer knows an employee (anställningsnummer). Text: leading zeros count.
 *
 * @param text never blank
 */
public record EmploymentNumber(String text) implements Comparable<EmploymentNumber> {
    public EmploymentNumber {
        Texts.requireNonBlank(text, "employment number");
    }

    @Override
    public int compareTo(EmploymentNumber other) {
        return text.compareTo(other.text);
    }
}
