// SPDX-License-Identifier: Apache-2.0
package org.lonebro.demo.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lonebro.api.host.CardStanding;
import org.lonebro.api.host.HrEmployee;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.RunId;
import org.lonebro.api.sync.RunMode;
import org.lonebro.api.sync.RunScope;
import org.lonebro.api.sync.RunState;
import org.lonebro.api.sync.SyncEngine;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.demo.internal.KontekCalls.Call;

/** A card is saved and reaches Kontek at once; a new person waits for an export. */
final class SimulatedWayBack implements WayBack {
    private static final int CARD_STEP = 5;
    private static final int EXPORT_STEP = 6;
    private static final String NEWCOMER = "9001";

    private final SyncEngine engine;
    private final CardDrawer cards;
    private final Visitor visitor;
    private final KontekCalls kontek;
    private final Telling telling;
    private final Clock clock;

    SimulatedWayBack(
            SyncEngine engine, CardDrawer cards, Visitor visitor, KontekCalls kontek, Telling telling, Clock clock) {
        this.engine = engine;
        this.cards = cards;
        this.visitor = visitor;
        this.kontek = kontek;
        this.telling = telling;
        this.clock = clock;
    }

    @Override
    public boolean told(ConnectionName connection) throws InterruptedException {
        try {
            telling.step(CARD_STEP);
            boolean sent = cardSaved(connection);
            telling.step(EXPORT_STEP);
            return newcomerEntered() && exported(connection) && sent;
        } catch (IOException failed) {
            telling.line("pages.absent", String.valueOf(failed.getMessage()));
            return false;
        }
    }

    /** The values go to and fro from one start of the demo to the next, so there is always something to send. */
    private boolean cardSaved(ConnectionName connection) throws IOException, InterruptedException {
        HrEmployee card = cards.first();
        String number = String.valueOf(card.employee().get(EmployeeField.EMPLOYMENT_NUMBER));
        boolean moved = "Nygatan 2".equals(card.employee().get(EmployeeField.STREET));
        long before = kontek.last();
        visitor.logIn();
        Instant pressed = visitor.save(
                "people/" + card.id().text() + "/edit",
                Map.of(
                        "STREET", moved ? "Storgatan 5" : "Nygatan 2",
                        "PHONE", moved ? "070-174 06 05" : "070-174 06 35"));
        telling.line("card.saved", DemoSettings.LOGIN, number);
        Optional<CardStanding> standing = cards.settled(card.id(), connection);
        List<Call> writes = kontek.writesSince(before);
        writes.forEach(this::tell);
        standing.flatMap(CardStanding::why).ifPresent(telling::reason);
        boolean arrived =
                standing.isPresent() && standing.get().state() == CardStanding.State.SENT && !writes.isEmpty();
        if (arrived) {
            telling.line(
                    "card.sent", Duration.between(pressed, writes.get(0).at()).toMillis());
        } else {
            telling.line("card.waits");
        }
        return arrived;
    }

    /** Somebody new in HR, entered on the pages as any other. */
    private boolean newcomerEntered() throws IOException, InterruptedException {
        if (cards.has(NEWCOMER)) {
            return true;
        }
        Map<String, String> inputs = new LinkedHashMap<>();
        inputs.put("EMPLOYMENT_NUMBER", NEWCOMER);
        inputs.put("FIRST_NAME", "Ylva");
        inputs.put("LAST_NAME", "Nyström");
        inputs.put("PHONE", "070-174 06 40");
        inputs.put(
                "start-0", LocalDate.now(clock).withDayOfMonth(1).plusMonths(1).toString());
        inputs.put("form-0", "PERMANENT");
        visitor.save("people/new", inputs);
        telling.line("newcomer.entered", DemoSettings.LOGIN, NEWCOMER);
        return cards.has(NEWCOMER);
    }

    private boolean exported(ConnectionName connection) throws InterruptedException, IOException {
        RunTelling runs = new RunTelling(engine, telling);
        long before = kontek.last();
        RunId id = engine.startExport(connection, RunScope.EVERYBODY, RunMode.PREVIEW_FIRST, Story.TELLER);
        SyncRun preview = runs.follow(id, 0);
        if (preview.state() != RunState.AWAITING_APPROVAL) {
            return runs.end(preview);
        }
        runs.figures(preview);
        telling.line("previewed");
        engine.approve(id, Story.TELLER);
        SyncRun run = runs.follow(id, preview.counts().planned());
        telling.blank();
        kontek.writesSince(before).forEach(this::tell);
        return runs.end(run);
    }

    private void tell(Call call) {
        String whom = call.employee().isEmpty() ? "" : "/" + call.employee();
        telling.line(
                "kontek.got", call.method() + " employees" + whom, call.status(), String.join(", ", call.members()));
    }
}
