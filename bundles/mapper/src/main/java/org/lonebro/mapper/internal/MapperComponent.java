// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.SourceEmployee;
import org.lonebro.api.mapping.BankDays;
import org.lonebro.api.mapping.EmployeeMatcher;
import org.lonebro.api.mapping.EmployeePlanner;
import org.lonebro.api.mapping.FieldProfiles;
import org.lonebro.api.mapping.HrCandidate;
import org.lonebro.api.mapping.Match;
import org.lonebro.api.mapping.Meeting;
import org.lonebro.api.mapping.NormalisedEmployee;
import org.lonebro.api.mapping.Normaliser;
import org.lonebro.api.mapping.PersonPlan;
import org.lonebro.api.sync.FieldRules;
import org.lonebro.api.sync.Flow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/** Offers the rules as services. */
@Component(
        configurationPid = MapperComponent.PID,
        service = {Normaliser.class, EmployeeMatcher.class, EmployeePlanner.class, FieldProfiles.class, BankDays.class})
@Designate(ocd = MapperSettings.class)
public final class MapperComponent implements Normaliser, EmployeeMatcher, EmployeePlanner, FieldProfiles, BankDays {
    static final String PID = "org.lonebro.mapper";

    private final MapperRules rules;

    @Activate
    public MapperComponent(MapperSettings settings) {
        this.rules = MapperRules.of(new RuleChoices(
                settings.defaultCountry(),
                file(settings.clearingTableFile()),
                file(settings.employmentFormFile()),
                BigDecimal.valueOf(settings.fullTimeWeeklyHours())));
    }

    @Override
    public NormalisedEmployee normalise(SourceEmployee source, LocalDate today) {
        return rules.normaliser().normalise(source, today);
    }

    @Override
    public String rulesVersion() {
        return rules.normaliser().rulesVersion();
    }

    @Override
    public Match match(Employee payroll, List<HrCandidate> candidates) {
        return rules.matcher().match(payroll, candidates);
    }

    @Override
    public PersonPlan plan(Meeting meeting, FieldRules fieldRules, Flow flow) {
        return rules.planner().plan(meeting, fieldRules, flow);
    }

    @Override
    public PersonPlan planNewInPayroll(NormalisedEmployee hr, FieldRules fieldRules) {
        return rules.planner().planNewInPayroll(hr, fieldRules);
    }

    @Override
    public Set<EmployeeField> missed(NormalisedEmployee sent, NormalisedEmployee readBack, Set<EmployeeField> fields) {
        return rules.planner().missed(sent, readBack, fields);
    }

    @Override
    public Optional<FieldRules> named(String profile) {
        return rules.profiles().named(profile);
    }

    @Override
    public Set<String> names() {
        return rules.profiles().names();
    }

    @Override
    public LocalDate onOrBefore(LocalDate day) {
        return rules.bankDays().onOrBefore(day);
    }

    @Override
    public LocalDate before(LocalDate day, int bankDays) {
        return rules.bankDays().before(day, bankDays);
    }

    private static Optional<Path> file(String path) {
        return path.isBlank() ? Optional.empty() : Optional.of(Path.of(path));
    }
}
