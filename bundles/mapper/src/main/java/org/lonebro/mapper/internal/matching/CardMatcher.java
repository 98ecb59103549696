// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.mapping.EmployeeMatcher;
import org.lonebro.api.mapping.HrCandidate;
import org.lonebro.api.mapping.Match;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.mapper.internal.identity.Succession;
import org.osgi.annotation.bundle.Capability;

/** Employment number first, then identity number; a doubt is never decided here. */
@Capability(namespace = "osgi.serviceloader", name = "org.lonebro.api.mapping.EmployeeMatcher")
public final class CardMatcher implements EmployeeMatcher {
    @Override
    public Match match(Employee payroll, List<HrCandidate> candidates) {
        List<HrCandidate> byNumber = having(EmployeeField.EMPLOYMENT_NUMBER, payroll, candidates);
        List<HrCandidate> byIdentity = having(EmployeeField.IDENTITY_NUMBER, payroll, candidates);
        if (byNumber.isEmpty() && byIdentity.isEmpty()) {
            return new Match.Nobody();
        }
        if (byNumber.size() > 1 || byIdentity.size() > 1) {
            return unclear(ReasonCode.TWO_CANDIDATES);
        }
        if (byNumber.isEmpty()) {
            return byIdentity(payroll, byIdentity.get(0));
        }
        HrCandidate card = byNumber.get(0);
        if (!byIdentity.isEmpty() && !byIdentity.get(0).id().equals(card.id())) {
            return unclear(ReasonCode.TWO_CANDIDATES);
        }
        if (!disagree(EmployeeField.IDENTITY_NUMBER, payroll, card)) {
            return free(card, ReasonCode.FOUND_BY_NUMBER);
        }
        return unclear(
                Succession.isLikely(payroll, card.employee())
                        ? ReasonCode.IDENTITY_SUCCEEDS
                        : ReasonCode.IDENTITY_DISAGREES);
    }

    private static Match byIdentity(Employee payroll, HrCandidate card) {
        return disagree(EmployeeField.EMPLOYMENT_NUMBER, payroll, card)
                ? unclear(ReasonCode.NUMBER_DISAGREES)
                : free(card, ReasonCode.FOUND_BY_IDENTITY);
    }

    private static Match free(HrCandidate card, ReasonCode how) {
        return card.linkedTo() == null
                ? new Match.Found(card.id(), new Reason(how, List.of()))
                : new Match.Unclear(new Reason(
                        ReasonCode.ALREADY_LINKED, List.of(card.linkedTo().text())));
    }

    private static List<HrCandidate> having(EmployeeField field, Employee payroll, List<HrCandidate> candidates) {
        String wanted = payroll.get(field);
        return wanted == null
                ? List.of()
                : candidates.stream()
                        .filter(candidate -> wanted.equals(candidate.employee().get(field)))
                        .toList();
    }

    private static boolean disagree(EmployeeField field, Employee payroll, HrCandidate card) {
        @Nullable String ours = payroll.get(field);
        @Nullable String theirs = card.employee().get(field);
        return ours != null && theirs != null && !ours.equals(theirs);
    }

    private static Match unclear(ReasonCode why) {
        return new Match.Unclear(new Reason(why, List.of()));
    }
}
