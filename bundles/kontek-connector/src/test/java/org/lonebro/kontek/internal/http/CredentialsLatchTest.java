// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.lonebro.kontek.internal.http.CredentialsLatch.Verdict;

class CredentialsLatchTest {
    private final CredentialsLatch latch = new CredentialsLatch(16);

    private void enter(int calls) throws InterruptedException {
        for (int i = 0; i < calls; i++) {
            assertThat(latch.enter()).isTrue();
        }
    }

    private void leave(int calls, Verdict verdict) {
        for (int i = 0; i < calls; i++) {
            latch.leave(verdict);
        }
    }

    private CompletableFuture<Boolean> waiting() {
        CompletableFuture<Boolean> entered = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                entered.complete(latch.enter());
            } catch (InterruptedException e) {
                entered.completeExceptionally(e);
            }
        });
        thread.setDaemon(true);
        thread.start();
        while (thread.isAlive() && thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return entered;
    }

    @Test
    void many_calls_are_under_way_once_one_was_accepted() throws InterruptedException {
        enter(2);
        latch.leave(Verdict.ACCEPTED);

        enter(15);

        assertThat(waiting()).isNotDone();
    }

    @Test
    void until_then_no_more_than_may_be_refused() throws Exception {
        enter(2);
        CompletableFuture<Boolean> third = waiting();
        assertThat(third).isNotDone();

        leave(2, Verdict.REFUSED);

        assertThat(third.get(10, TimeUnit.SECONDS)).isFalse();
    }

    @Test
    void after_a_pause_it_begins_carefully_again() throws InterruptedException {
        enter(1);
        latch.leave(Verdict.ACCEPTED);

        enter(2);

        assertThat(waiting()).isNotDone();
    }

    @Test
    void after_a_refusal_one_more_try_is_made_alone() throws InterruptedException {
        enter(1);
        latch.leave(Verdict.REFUSED);

        enter(1);
        assertThat(waiting()).isNotDone();
    }

    @Test
    void what_was_accepted_before_a_refusal_says_nothing_of_the_password_as_it_is_now() throws Exception {
        enter(1);
        enter(1);
        latch.leave(Verdict.ACCEPTED);
        enter(3);
        latch.leave(Verdict.REFUSED);
        leave(2, Verdict.ACCEPTED);

        CompletableFuture<Boolean> next = waiting();
        assertThat(next).isNotDone();
        latch.leave(Verdict.UNTOLD);
        assertThat(next.get(10, TimeUnit.SECONDS)).isTrue();
        latch.leave(Verdict.REFUSED);

        assertThat(latch.enter()).isFalse();
        assertThat(latch.closed()).isTrue();
    }

    @Test
    void one_that_is_accepted_after_a_refusal_opens_it_again() throws InterruptedException {
        enter(1);
        latch.leave(Verdict.REFUSED);
        enter(1);
        latch.leave(Verdict.ACCEPTED);

        enter(2);
        leave(1, Verdict.REFUSED);
        assertThat(latch.closed()).isFalse();
    }
}
