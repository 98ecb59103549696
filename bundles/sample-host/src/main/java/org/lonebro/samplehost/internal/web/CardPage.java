// SPDX-License-Identifier: Apache-2.0
package org.lonebro.samplehost.internal.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.host.HrEmployee;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.EmploymentPeriod;
import org.lonebro.api.hr.Salary;

/** One person, to be read. */
record CardPage(Visit visit, HrEmployee card, PayrollSection payroll, Sight sight, @Nullable String notice) {
    /** Whether identity number and bank account are shown. */
    enum Sight {
        MASKED,
        SHOWN
    }

    String render() {
        return Layout.page(visit, PersonText.name(card), html -> {
            crumbs(html, visit);
            if (notice != null) {
                html.leaf("p", word(notice), "class", "notice good", "role", "status");
            }
            heading(html);
            payroll.render(html);
            html.open("div", "class", "sections");
            person(html);
            section(html, "section.contact", EmployeeField.PHONE, EmployeeField.WORK_EMAIL);
            address(html);
            bank(html);
            periods(html);
            salaries(html);
            html.close();
        });
    }

    static void crumbs(Html html, Visit visit) {
        html.open("nav", "class", "crumbs", "aria-label", visit.words().of("crumbs"));
        html.leaf("a", "← " + visit.words().of("people.title"), "href", visit.root() + "/people")
                .close();
    }

    private void heading(Html html) {
        html.open("div", "class", "heading").open("div", "class", "person");
        PersonText.avatar(html, card);
        html.open("div");
        html.leaf("h1", PersonText.name(card));
        html.open("p", "class", "muted")
                .text(word("field.EMPLOYMENT_NUMBER") + " " + PersonText.or(card, EmployeeField.EMPLOYMENT_NUMBER, "–")
                        + " ");
        PersonText.status(html, visit.words(), employee());
        html.close().close().close();
        html.leaf("a", word("edit"), "class", "button primary", "href", address() + "/edit");
        html.close();
    }

    private void person(Html html) {
        open(html, "section.person");
        html.open("dl");
        plain(html, EmployeeField.FIRST_NAME);
        plain(html, EmployeeField.LAST_NAME);
        String identity = card.employee().get(EmployeeField.IDENTITY_NUMBER);
        html.leaf("dt", word("field.IDENTITY_NUMBER"));
        secret(
                html,
                identity,
                identity == null ? "" : PersonText.identity(identity),
                identity == null ? "" : PersonText.maskedIdentity(identity));
        html.close();
        close(html);
    }

    private void section(Html html, String key, EmployeeField... fields) {
        open(html, key);
        html.open("dl");
        for (EmployeeField field : fields) {
            plain(html, field);
        }
        html.close();
        close(html);
    }

    private void address(Html html) {
        open(html, "section.address");
        html.open("dl");
        plain(html, EmployeeField.CARE_OF);
        plain(html, EmployeeField.STREET);
        plain(html, EmployeeField.POSTAL_CODE);
        plain(html, EmployeeField.CITY);
        String country = card.employee().get(EmployeeField.COUNTRY);
        html.leaf("dt", word("field.COUNTRY"));
        html.leaf(
                "dd",
                country == null
                        ? "–"
                        : new Locale("", country)
                                .getDisplayCountry(visit.words().locale()));
        html.close();
        close(html);
    }

    private void bank(Html html) {
        open(html, "section.bank");
        html.open("dl");
        html.leaf("dt", word("field.BANK_ACCOUNT"));
        String account = card.employee().get(EmployeeField.BANK_ACCOUNT);
        secret(
                html,
                account,
                account == null ? "" : account.replace("|", " "),
                account == null ? "" : account.substring(0, Math.min(4, account.length())) + " ••••••");
        html.close();
        close(html);
    }

    private void periods(Html html) {
        open(html, "section.periods");
        List<EmploymentPeriod> periods = employee().periods();
        if (periods.isEmpty()) {
            html.leaf("p", word("periods.none"), "class", "muted");
        } else {
            table(html, "period.start", "period.end", "period.form");
            for (int i = periods.size() - 1; i >= 0; i--) {
                EmploymentPeriod period = periods.get(i);
                html.open("tr").leaf("td", period.start().toString());
                html.leaf(
                        "td",
                        period.end() == null
                                ? word("period.ongoing")
                                : period.end().toString());
                html.leaf("td", period.form() == null ? "–" : visit.words().of(period.form()))
                        .close();
            }
            html.close().close();
        }
        html.open("dl");
        html.leaf("dt", word("field.WEEKLY_HOURS"));
        html.leaf(
                "dd",
                employee()
                        .weeklyHours()
                        .map(hours -> visit.words().of("number", hours))
                        .orElse("–"));
        html.close();
        close(html);
    }

    private void salaries(Html html) {
        open(html, "section.salary");
        List<Salary> salaries = employee().salaries();
        if (salaries.isEmpty()) {
            html.leaf("p", word("salary.none"), "class", "muted");
        } else {
            table(html, "salary.from", "salary.part", "salary.amount");
            for (int i = salaries.size() - 1; i >= 0; i--) {
                Salary salary = salaries.get(i);
                html.open("tr");
                html.leaf(
                        "td",
                        salary.validFrom() == null
                                ? word("salary.undated")
                                : salary.validFrom().toString());
                html.leaf("td", salary.part());
                html.leaf("td", PersonText.amount(visit.words(), salary.amount()), "class", "figure")
                        .close();
            }
            html.close().close();
        }
        html.open("dl");
        html.leaf("dt", word("field.PAY_FORM"));
        html.leaf("dd", employee().payForm().map(visit.words()::of).orElse("–"));
        html.close();
        close(html);
    }

    private void table(Html html, String... headings) {
        html.open("table", "class", "history").open("thead").open("tr");
        for (String heading : headings) {
            String look = heading.endsWith("amount") ? "figure" : null;
            html.leaf("th", word(heading), "scope", "col", "class", look);
        }
        html.close().close().open("tbody");
    }

    private void plain(Html html, EmployeeField field) {
        html.leaf("dt", word("field." + field.name()));
        html.leaf("dd", PersonText.or(card, field, "–"));
    }

    private void secret(Html html, @Nullable String value, String open, String masked) {
        html.open("dd");
        if (value == null) {
            html.text("–");
        } else if (sight == Sight.SHOWN) {
            html.leaf("span", open, "class", "mono");
        } else {
            html.leaf("span", masked, "class", "mono");
            html.open("form", "method", "post", "action", address() + "/show", "class", "inline");
            visit.formToken(html);
            html.leaf("button", word("show"), "class", "quiet").close();
        }
        html.close();
    }

    private void open(Html html, String key) {
        html.open("section", "class", "panel", "aria-labelledby", key).leaf("h2", word(key), "id", key);
    }

    private static void close(Html html) {
        html.close();
    }

    private Employee employee() {
        return new Employee(card.employee().asWritten());
    }

    private String address() {
        return visit.root() + "/people/" + card.id().text();
    }

    private String word(String key) {
        return visit.words().of(key);
    }
}
