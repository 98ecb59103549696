// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.writing;

import java.util.List;
import org.lonebro.api.hr.BankAccount;
import org.lonebro.api.hr.Employee;
import org.lonebro.kontek.internal.tree.JsonValue;
import org.lonebro.kontek.internal.tree.JsonValue.Members;
import org.lonebro.kontek.internal.wire.Pointer;

/** Clearing and account number: one value, always sent together. */
record AccountField(Pointer clearing, Pointer account, String usualSign) implements FieldWriting {
    private static final String FIVE_IN_A_ROW = "[0-9]{5}";

    @Override
    public Members write(Members record, Employee target) throws UnwritableException {
        BankAccount wanted = target.bankAccount().orElse(null);
        if (wanted == null) {
            return Scalars.clear(Scalars.clear(record, clearing), account);
        }
        String shownNow = record.textAt(clearing);
        String sign = shownNow != null && shownNow.strip().matches(FIVE_IN_A_ROW) ? "" : usualSign;
        Members first = put(record, clearing, wanted.clearing().replace("-", sign));
        return put(first, account, wanted.account());
    }

    private static Members put(Members record, Pointer pointer, String text) throws UnwritableException {
        String now = record.textAt(pointer);
        boolean same = now != null && digits(now).equals(digits(text));
        return same ? record : Scalars.put(record, pointer, new JsonValue.Text(text));
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }

    @Override
    public List<Pointer> together() {
        return List.of(clearing, account);
    }
}
