// SPDX-License-Identifier: Apache-2.0
package org.lonebro.samplehost.internal.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.host.HrEmployee;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.EmploymentPeriod;
import org.lonebro.api.hr.EmploymentStatus;
import org.lonebro.samplehost.internal.register.PeoplePage;
import org.lonebro.samplehost.internal.register.PeopleQuery;
import org.lonebro.samplehost.internal.register.PeopleQuery.Direction;
import org.lonebro.samplehost.internal.register.PeopleQuery.Order;

/** Everybody: searchable, sortable, fifty at a time. */
record PeopleListPage(Visit visit, PeopleQuery query, PeoplePage page, LocalDate today) {
    String render() {
        return Layout.page(visit, word("people.title"), html -> {
            heading(html);
            search(html);
            if (page.people().isEmpty()) {
                String key = page.total() == 0 ? "people.none" : "people.noMatch";
                html.leaf("p", word(key), "class", "panel blank");
            } else {
                table(html);
                paging(html);
            }
        });
    }

    private void heading(Html html) {
        html.open("div", "class", "heading").open("div");
        html.leaf("h1", word("people.title"));
        html.open("p", "class", "muted").text(visit.words().of("people.count", page.total()));
        if (page.lastChange() != null) {
            html.text(" · ")
                    .text(visit.words().of("people.changed", visit.words().moment(page.lastChange())));
        }
        html.close().close();
        html.leaf("a", word("people.new"), "class", "button primary", "href", visit.root() + "/people/new");
        html.close();
    }

    private void search(Html html) {
        html.open("div", "class", "tools");
        html.open("form", "method", "get", "action", visit.root() + "/people", "role", "search", "class", "search");
        html.leaf("label", word("people.search"), "for", "q", "class", "unseen");
        html.empty(
                "input",
                "id",
                "q",
                "name",
                "q",
                "type",
                "search",
                "value",
                query.search(),
                "placeholder",
                word("people.search"));
        if (query.status() != null) {
            html.empty(
                    "input",
                    "type",
                    "hidden",
                    "name",
                    "status",
                    "value",
                    query.status().name());
        }
        html.leaf("button", word("people.find"));
        html.close();
        html.open("nav", "class", "tabs", "aria-label", word("people.filter"));
        tab(html, null, word("people.all"), page.total());
        for (EmploymentStatus status : EmploymentStatus.values()) {
            tab(html, status, visit.words().of(status), page.byStatus().getOrDefault(status, 0L));
        }
        html.close().close();
    }

    private void tab(Html html, @Nullable EmploymentStatus status, String name, long count) {
        String current = query.status() == status ? "page" : null;
        html.open("a", "href", address(status, query.order(), query.direction(), 1), "aria-current", current);
        html.text(name + " ")
                .leaf("span", visit.words().of("number", count), "class", "count")
                .close();
    }

    private void table(Html html) {
        html.open("div", "class", "panel scroll").open("table", "class", "people");
        html.leaf("caption", word("people.title"), "class", "unseen");
        html.open("thead").open("tr");
        column(html, Order.NAME, "people.name", null);
        column(html, Order.NUMBER, "people.number", null);
        column(html, Order.STATUS, "people.status", null);
        html.leaf("th", word("people.since"), "scope", "col", "class", "wide");
        column(html, Order.HOURS, "people.hours", "wide figure");
        column(html, Order.CITY, "people.city", "wide");
        html.close().close().open("tbody");
        page.people().forEach(card -> row(html, card));
        html.close().close().close();
    }

    private void column(Html html, Order order, String key, @Nullable String look) {
        boolean sorted = query.order() == order;
        boolean up = query.direction() == Direction.UP;
        html.open("th", "scope", "col", "class", look, "aria-sort", sorted ? up ? "ascending" : "descending" : null);
        Direction next = sorted && up ? Direction.DOWN : Direction.UP;
        html.open("a", "href", address(query.status(), order, next, 1)).text(word(key));
        if (sorted) {
            html.leaf("span", up ? "▲" : "▼", "class", "arrow", "aria-hidden", "true");
        }
        html.close().close();
    }

    private void row(Html html, HrEmployee card) {
        Employee employee = new Employee(card.employee().asWritten());
        html.open("tr").open("td").open("div", "class", "person");
        PersonText.avatar(html, card);
        html.open("div");
        html.leaf(
                "a",
                PersonText.listName(card),
                "class",
                "name",
                "href",
                visit.root() + "/people/" + card.id().text());
        html.leaf("span", PersonText.or(card, EmployeeField.WORK_EMAIL, ""), "class", "muted small");
        html.close().close().close();
        html.leaf("td", PersonText.or(card, EmployeeField.EMPLOYMENT_NUMBER, ""), "class", "mono");
        html.open("td");
        PersonText.status(html, visit.words(), employee);
        html.close();
        html.leaf("td", since(employee.periods()), "class", "wide");
        String hours =
                employee.weeklyHours().map(h -> visit.words().of("number", h)).orElse("–");
        html.leaf("td", hours, "class", "wide figure");
        html.leaf("td", PersonText.or(card, EmployeeField.CITY, "–"), "class", "wide");
        html.close();
    }

    private String since(List<EmploymentPeriod> periods) {
        if (periods.isEmpty()) {
            return "–";
        }
        EmploymentPeriod shown = periods.stream()
                .filter(period -> period.covers(today))
                .findFirst()
                .orElse(periods.get(periods.size() - 1));
        return shown.end() == null ? shown.start().toString() : shown.start() + " – " + shown.end();
    }

    private void paging(Html html) {
        long pages = (page.matching() + PeopleQuery.PAGE_SIZE - 1) / PeopleQuery.PAGE_SIZE;
        long first = (query.page() - 1L) * PeopleQuery.PAGE_SIZE + 1;
        html.open("nav", "class", "paging", "aria-label", word("people.pages"));
        html.leaf(
                "span",
                visit.words().of("people.shown", first, first + page.people().size() - 1, page.matching()),
                "class",
                "muted");
        html.open("span", "class", "row");
        step(html, "people.previous", query.page() - 1, query.page() > 1);
        step(html, "people.next", query.page() + 1, query.page() < pages);
        html.close().close();
    }

    private void step(Html html, String key, int to, boolean possible) {
        if (possible) {
            String address = address(query.status(), query.order(), query.direction(), to);
            html.leaf("a", word(key), "class", "button", "href", address);
        } else {
            html.leaf("span", word(key), "class", "button off", "aria-disabled", "true");
        }
    }

    private String address(@Nullable EmploymentStatus status, Order order, Direction direction, int number) {
        return visit.root() + "/people?q=" + URLEncoder.encode(query.search(), StandardCharsets.UTF_8)
                + (status == null ? "" : "&status=" + status) + "&order=" + order + "&direction=" + direction
                + "&page=" + number;
    }

    private String word(String key) {
        return visit.words().of(key);
    }
}
