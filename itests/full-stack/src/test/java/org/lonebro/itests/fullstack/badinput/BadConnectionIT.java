// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.fullstack.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lonebro.api.sync.ConnectionState;
import org.lonebro.api.sync.RunState;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.itests.fullstack.stage.Stage;
import org.lonebro.itests.fullstack.stage.Told;
import org.lonebro.itests.fullstack.stage.World;
import org.lonebro.itests.harness.KontekAccess;
import org.lonebro.simulator.call.Credentials;
import org.lonebro.simulator.fault.Fault;

/** Kontek cannot be asked, or does not answer as it should: the run ends and nothing else happens. */
class BadConnectionIT {
    private static final int PEOPLE = 40;

    private final Stage stage = Stage.with(PEOPLE);
    private final Credentials right = stage.kontek().credentials();
    private final String company = stage.kontek().companyId();
    private final URI address = stage.kontek().baseUri();
    private final String place = address.getHost() + ":" + address.getPort();
    private World before;

    @BeforeEach
    void import_everybody() throws InterruptedException {
        assertThat(stage.importNow().state()).isEqualTo(RunState.SUCCEEDED);
        before = stage.world();
    }

    @AfterEach
    void tear_down() {
        stage.close();
    }

    @Test
    void says_that_the_address_is_wrong() throws IOException, InterruptedException {
        HttpServer another = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        another.start();
        try {
            URI wrong = URI.create("http://127.0.0.1:" + another.getAddress().getPort() + "/api");
            at(new KontekAccess(wrong, company, right));

            assertFails("Kontek has nothing at 127.0.0.1:" + wrong.getPort()
                    + ". Check the API address and the API version in the connection's settings.");
        } finally {
            another.stop(0);
        }
    }

    @Test
    void says_that_the_host_is_unknown() throws InterruptedException {
        at(new KontekAccess(URI.create("https://kontek.invalid/api"), company, right));

        assertFails("The address kontek.invalid is not known to the network."
                + " Check the API address in the connection's settings.");
    }

    @Test
    void says_that_nobody_answers() throws InterruptedException {
        stage.kontek().stop();

        assertFails("Nobody answers at " + place
                + ". Check the address, and whether a firewall is in the way; the next run tries again.");
    }

    @Test
    void says_that_the_certificate_is_not_trusted(@TempDir Path folder) throws Exception {
        try (SelfSignedServer server = SelfSignedServer.start(folder)) {
            at(new KontekAccess(server.uri(), company, right));

            assertFails("The secure connection to " + server.uri().getHost() + ":"
                    + server.uri().getPort()
                    + " could not be made: its certificate is not trusted. Check the address or ask the vendor.");
            assertThat(server.requestsSeen()).isZero();
        }
    }

    @Test
    void says_that_the_password_is_wrong() throws InterruptedException {
        at(new KontekAccess(address, company, new Credentials(right.user(), "another", right.apiKey())));

        assertEnds(
                RunState.AUTH_REQUIRED,
                ConnectionState.AUTH_REQUIRED,
                "Kontek refused the API key, user name or password."
                        + " Nothing more is tried until you save new ones in the connection's settings.");
    }

    @Test
    void says_that_the_role_does_not_suffice() throws InterruptedException {
        stage.kontek().faults().always(Fault.NO_READ_RIGHT);

        assertFails("Kontek knows the user, but the user's role may not do this."
                + " It needs the role Löneadministratör or Systemadministratör.");
    }

    @Test
    void says_that_the_company_is_unknown() throws InterruptedException {
        at(new KontekAccess(address, "4711", right));

        assertFails("Kontek has no company with the id 4711 at this address."
                + " Check the company id, then the API address and version, in the connection's settings.");
    }

    @Test
    void says_that_a_web_page_came_instead_of_an_answer() throws InterruptedException {
        stage.kontek().faults().always(Fault.HTML);

        assertFails(place + " answers, but not as Kontek's API does: it sent text/html instead of JSON."
                + " Check the API address.");
    }

    @Test
    void says_that_a_page_broke_off() throws InterruptedException {
        stage.kontek().faults().onPage(3, Fault.DROPPED_CONNECTION);

        assertFails("Kontek's answer broke off or is not valid JSON (page 3)."
                + " Nothing was written; the next run tries again.");
    }

    @Test
    void says_that_a_page_is_no_whole_json() throws InterruptedException {
        stage.kontek().faults().onPage(2, Fault.MALFORMED_JSON);

        assertFails("Kontek's answer broke off or is not valid JSON (page 2)."
                + " Nothing was written; the next run tries again.");
    }

    @Test
    void says_that_an_answer_has_no_body() throws InterruptedException {
        stage.kontek().faults().onPage(2, Fault.EMPTY_BODY);

        assertFails("Kontek's answer broke off or is not valid JSON (page 2)."
                + " Nothing was written; the next run tries again.");
    }

    @Test
    void says_that_kontek_has_a_fault_of_its_own() throws InterruptedException {
        stage.kontek().faults().onPage(4, Fault.SERVER_ERROR);

        assertFails("Kontek has a fault of its own (HTTP 500). The next run tries again; if it lasts, ask the vendor.");
    }

    @Test
    void says_that_it_was_sent_elsewhere_and_sends_no_credentials_there() throws InterruptedException {
        stage.kontek().faults().always(Fault.REDIRECT);

        assertFails("Kontek sent us on to another address (elsewhere.example);"
                + " for safety that is not followed. Check the API address.");
    }

    @Test
    void holds_back_a_run_that_read_nobody() throws InterruptedException {
        stage.kontek().faults().always(Fault.EMPTY_PAGE);

        assertEnds(
                RunState.BLOCKED,
                ConnectionState.BLOCKED,
                "Kontek answered with 0 people although 40 are linked. Nothing was written."
                        + " Check the API user's right to read people, then approve or reject the run.");
    }

    @Test
    void holds_back_a_run_that_read_half_of_last_times_people() throws InterruptedException {
        for (int person = 0; person < PEOPLE / 2; person++) {
            stage.kontek().remove(Integer.toString(1001 + person));
        }

        assertEnds(
                RunState.BLOCKED,
                ConnectionState.BLOCKED,
                "Kontek answered with 20 people, 40 the last time. Nothing was written."
                        + " Find out why, then approve or reject the run.");
    }

    @Test
    void marks_nobody_as_missing_when_every_page_lacks_people() throws InterruptedException {
        stage.kontek().faults().always(Fault.TRUNCATED_PAGE);

        SyncRun run = stage.importNow();

        assertThat(run.state()).isEqualTo(RunState.BLOCKED);
        assertThat(run.counts().missing()).isZero();
        assertThat(stage.world()).isEqualTo(before);
    }

    private void at(KontekAccess access) {
        stage.rebuild(house -> house.against(access));
    }

    private void assertFails(String english) throws InterruptedException {
        assertEnds(RunState.FAILED, ConnectionState.DEGRADED, english);
    }

    private void assertEnds(RunState end, ConnectionState state, String english) throws InterruptedException {
        SyncRun run = stage.importNow();

        assertThat(run.state()).isEqualTo(end);
        Told.assertTold(run.reasons().subList(0, 1), english);
        assertThat(run.counts().applied()).isZero();
        assertThat(run.appliedThrough()).isZero();
        assertThat(stage.connection().state()).isEqualTo(state);
        assertThat(stage.connection().why()).contains(run.reasons().get(0));
        assertThat(stage.world()).isEqualTo(before);
    }
}
