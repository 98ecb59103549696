// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.reading;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.lonebro.api.connector.ConnectorException;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.kontek.internal.http.Answer;
import org.lonebro.kontek.internal.http.AnswerBuffers;
import org.lonebro.kontek.internal.http.KontekAddresses;
import org.lonebro.kontek.internal.http.KontekCalls;
import org.lonebro.kontek.internal.json.BrokenJsonException;
import org.lonebro.kontek.internal.json.MemberTexts;
import org.lonebro.kontek.internal.settings.KontekSettings;
import org.lonebro.kontek.internal.wire.Pointer;
import org.lonebro.kontek.internal.wire.WireTable;

/** The company as Kontek shows it. */
public final class KontekCompany implements CompanyCheck {
    private static final String NOT_A_PAGE = "-";

    private final KontekCalls calls;
    private final KontekAddresses addresses;
    private final KontekSettings settings;
    private final MemberTexts members;
    private final boolean tellsId;
    private final boolean tellsName;

    public KontekCompany(KontekCalls calls, KontekAddresses addresses, KontekSettings settings) {
        this.calls = calls;
        this.addresses = addresses;
        this.settings = settings;
        WireTable wire = settings.wire();
        List<Pointer> pointers = new ArrayList<>(wire.pointers("company.id"));
        tellsId = !pointers.isEmpty();
        tellsName = pointers.addAll(wire.pointers("company.name"));
        members = new MemberTexts(pointers);
    }

    @Override
    public boolean passedBefore() {
        return calls.accepted();
    }

    @Override
    public String check() throws ConnectorException {
        Answer answer = calls.get(addresses.company(), NOT_A_PAGE, new AnswerBuffers(), this);
        if (!answer.found()) {
            throw ConnectorException.lasting(absent(answer), null);
        }
        List<String> texts = read(answer);
        if (tellsId && !texts.get(0).equals(settings.companyId())) {
            String other = texts.get(0).isBlank() ? "?" : texts.get(0);
            throw ConnectorException.lasting(Reason.of(ReasonCode.OTHER_COMPANY, settings.companyId(), other), null);
        }
        String name = tellsName ? texts.get(texts.size() - 1) : "";
        return name.isBlank() ? settings.companyId() : name;
    }

    // Kontek says in JSON that it has no such company; another server, or Kontek at another path, says it otherwise.
    private Reason absent(Answer answer) {
        return answer.json()
                ? Reason.of(ReasonCode.COMPANY_UNKNOWN, settings.companyId())
                : Reason.of(ReasonCode.ADDRESS_WRONG, addresses.place());
    }

    private List<String> read(Answer answer) throws ConnectorException {
        try {
            return members.read(answer.body(), answer.length());
        } catch (BrokenJsonException e) {
            Reason reason = Reason.of(ReasonCode.ANSWER_BROKEN, NOT_A_PAGE);
            throw ConnectorException.passing(reason, Duration.ofMinutes(5), e);
        }
    }
}
