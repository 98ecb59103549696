// SPDX-License-Identifier: Apache-2.0
package org.lonebro.samplehost.internal.web;

import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.host.HrEmployee;
import org.lonebro.api.hr.EmploymentStatus;
import org.lonebro.samplehost.internal.register.PeopleQuery;
import org.lonebro.samplehost.internal.web.CardPage.Sight;

/** Which page belongs to which address, for somebody who is logged in. */
record Rooms(Desk desk) {
    private static final String PEOPLE = "/people";
    private static final String NEW = PEOPLE + "/new";
    private static final String EDIT = "/edit";
    private static final String SHOW = "/show";
    private static final String SAVED = "saved";
    private static final int LOOKS = 3;

    Answer get(Visit visit, String path, UnaryOperator<@Nullable String> input) {
        if (path.isEmpty() || path.equals("/")) {
            return Answer.redirect(visit.root() + PEOPLE);
        }
        if (path.equals(PEOPLE)) {
            PeopleQuery query = query(input);
            return Answer.page(200, new PeopleListPage(visit, query, desk.page(query), desk.today()).render());
        }
        if (path.equals(NEW)) {
            return Answer.page(200, new EditPage(visit, desk.blank()).render());
        }
        Optional<HrEmployee> card = card(path, path.endsWith(EDIT) ? EDIT : "");
        if (card.isEmpty()) {
            return unknown(visit);
        }
        if (path.endsWith(EDIT)) {
            return Answer.page(200, new EditPage(visit, desk.draft(card.get())).render());
        }
        return shown(visit, card.get(), input.apply(SAVED));
    }

    /** A card that was just saved is shown again a few times while it is on its way to the payroll. */
    private Answer shown(Visit visit, HrEmployee card, @Nullable String look) {
        PayrollSection payroll = desk.payroll(card, visit.words());
        Answer page = Answer.page(
                200, new CardPage(visit, card, payroll, Sight.MASKED, look == null ? null : SAVED).render());
        int looks = look == null ? LOOKS : look.matches("[0-9]") ? Integer.parseInt(look) : 0;
        String next = visit.root() + PEOPLE + "/" + card.id().text() + "?" + SAVED + "=" + (looks + 1);
        return looks < LOOKS && payroll.underWay() ? page.then(looks + 1, next) : page;
    }

    Answer post(Visit visit, String path, UnaryOperator<@Nullable String> input) {
        if (path.equals(NEW)) {
            return answer(visit, desk.save(null, input, visit.session().user()));
        }
        if (path.endsWith(SHOW)) {
            return card(path, SHOW)
                    .map(card -> Answer.page(
                            200,
                            new CardPage(visit, card, desk.payroll(card, visit.words()), Sight.SHOWN, null).render()))
                    .orElseGet(() -> unknown(visit));
        }
        Optional<HrEmployee> card = path.endsWith(EDIT) ? card(path, EDIT) : Optional.empty();
        if (card.isEmpty()) {
            return unknown(visit);
        }
        return "show".equals(input.apply("do"))
                ? Answer.page(200, new EditPage(visit, desk.shown(card.get(), input)).render())
                : answer(visit, desk.save(card.get(), input, visit.session().user()));
    }

    private Answer answer(Visit visit, Desk.Saved saved) {
        if (saved instanceof Desk.Done done) {
            return Answer.redirect(visit.root() + PEOPLE + "/" + done.id() + "?saved");
        }
        if (saved instanceof Desk.Again again) {
            int status = again.draft().complaints().isEmpty() ? 409 : 422;
            return Answer.page(status, new EditPage(visit, again.draft()).render());
        }
        return unknown(visit);
    }

    private Optional<HrEmployee> card(String path, String ending) {
        String start = PEOPLE + "/";
        String id = path.substring(0, path.length() - ending.length());
        return id.startsWith(start) && id.length() > start.length()
                ? desk.card(id.substring(start.length()))
                : Optional.empty();
    }

    private static Answer unknown(Visit visit) {
        return Answer.page(404, new MessagePage(visit.words(), visit.root()).render("unknown"));
    }

    private static PeopleQuery query(UnaryOperator<@Nullable String> input) {
        String page = Objects.requireNonNullElse(input.apply("page"), "");
        return new PeopleQuery(
                Objects.requireNonNullElse(input.apply("q"), ""),
                one(EmploymentStatus.values(), input.apply("status")),
                Objects.requireNonNullElse(
                        one(PeopleQuery.Order.values(), input.apply("order")), PeopleQuery.Order.NAME),
                Objects.requireNonNullElse(
                        one(PeopleQuery.Direction.values(), input.apply("direction")), PeopleQuery.Direction.UP),
                page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1);
    }

    private static <E extends Enum<E>> @Nullable E one(E[] constants, @Nullable String name) {
        for (E constant : constants) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return null;
    }
}
