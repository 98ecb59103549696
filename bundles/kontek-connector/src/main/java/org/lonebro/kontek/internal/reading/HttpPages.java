// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.reading;

import java.time.Duration;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import org.lonebro.api.connector.ConnectorException;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.kontek.internal.http.Answer;
import org.lonebro.kontek.internal.http.AnswerBuffers;
import org.lonebro.kontek.internal.http.KontekAddresses;
import org.lonebro.kontek.internal.http.KontekCalls;
import org.lonebro.kontek.internal.json.BrokenJsonException;
import org.lonebro.kontek.internal.json.PageScanner;
import org.lonebro.kontek.internal.json.ScannedPage;

/** The pages of one reading, from Kontek itself. */
public final class HttpPages implements PageSource {
    private final OkHttpClient client;
    private final KontekCalls calls;
    private final KontekAddresses addresses;
    private final PageScanner scanner;
    private final AnswerBuffers buffers = new AnswerBuffers();

    public HttpPages(OkHttpClient client, KontekCalls calls, KontekAddresses addresses, PageScanner scanner) {
        this.client = client;
        this.calls = calls;
        this.addresses = addresses;
        this.scanner = scanner;
    }

    @Override
    public ScannedPage fetch(long number, int size) throws ConnectorException {
        Answer answer = calls.get(addresses.page(number, size), Long.toString(number), buffers, this);
        if (!answer.found()) {
            throw ConnectorException.lasting(Reason.of(ReasonCode.ADDRESS_WRONG, addresses.place()), null);
        }
        try {
            return scanner.page(answer.body(), answer.length());
        } catch (BrokenJsonException e) {
            buffers.giveBack(answer.body());
            Reason reason = Reason.of(ReasonCode.ANSWER_BROKEN, number);
            throw ConnectorException.passing(reason, Duration.ofMinutes(5), e);
        }
    }

    @Override
    public boolean wholeAtOnce() {
        return addresses.unpaged();
    }

    @Override
    public void done(ScannedPage page) {
        buffers.giveBack(page.bytes());
    }

    @Override
    public void abandon() {
        client.dispatcher().runningCalls().stream()
                .filter(call -> call.request().tag(Object.class) == this)
                .forEach(Call::cancel);
    }
}
