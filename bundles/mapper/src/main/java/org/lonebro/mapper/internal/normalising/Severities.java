// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.normalising;

import org.lonebro.api.mapping.Finding.Severity;
import org.lonebro.api.reason.ReasonCode;

/** How bad each fault of a value is. What decides who gets money, and who is employed when, stops the whole person. */
final class Severities {
    private Severities() {}

    static Severity of(ReasonCode code) {
        return switch (code) {
            case IDENTITY_MISSING, IDENTITY_IMPOSSIBLE_DAY, PHONE_UNUSUAL -> Severity.NOTICE;
            case BANK_CLEARING_UNKNOWN -> Severity.WARNING;
            case PHONE_UNREADABLE,
                    EMAIL_INVALID,
                    POSTAL_CODE_INVALID,
                    COUNTRY_UNKNOWN,
                    STATUS_UNKNOWN,
                    FORM_UNMAPPED,
                    PAY_FORM_UNKNOWN,
                    HOURS_INVALID,
                    AMOUNT_INVALID,
                    AMOUNT_AMBIGUOUS -> Severity.LEFT_OUT;
            default -> Severity.REJECTED;
        };
    }
}
