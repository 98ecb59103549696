// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.kit;

import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.FieldAction;
import org.lonebro.api.sync.FieldDecision;
import org.lonebro.api.sync.OperationKind;
import org.lonebro.api.sync.PlannedOperation;

/** Lines of plans. The identity number is one of Skatteverket's test numbers. */
public final class People {
    public static final String IDENTITY = "199211232385";
    public static final String ACCOUNT = "8327-9|3456789";
    public static final String SALARY = "2024-01-01|1|35000.00";

    private People() {}

    public static PlannedOperation created(long sequence, String number) {
        FieldValues values = FieldValues.builder()
                .set(EmployeeField.EMPLOYMENT_NUMBER, number)
                .set(EmployeeField.IDENTITY_NUMBER, IDENTITY)
                .set(EmployeeField.FIRST_NAME, "Åsa")
                .set(EmployeeField.LAST_NAME, "Öberg")
                .set(EmployeeField.BANK_ACCOUNT, ACCOUNT)
                .set(EmployeeField.STATUS, "ACTIVE")
                .set(EmployeeField.EMPLOYMENT_FORM, "2024-01-01=PERMANENT")
                .set(EmployeeField.SALARY, SALARY)
                .build();
        return operation(
                sequence, OperationKind.CREATE, number, values, List.of(), Reason.of(ReasonCode.NEW_IN_PAYROLL));
    }

    public static PlannedOperation[] created(int count) {
        return LongStream.rangeClosed(1, count)
                .mapToObj(number -> created(number, Long.toString(1000 + number)))
                .toArray(PlannedOperation[]::new);
    }

    public static PlannedOperation moved(long sequence, String number) {
        FieldValues values = FieldValues.builder()
                .set(EmployeeField.FIRST_NAME, "Bo")
                .set(EmployeeField.STREET, "Nygatan 2")
                .build();
        List<FieldDecision> decisions = List.of(
                new FieldDecision(
                        EmployeeField.STREET,
                        "Storgatan 1",
                        "Storgatan 1",
                        "Nygatan 2",
                        FieldAction.TAKE_PAYROLL,
                        ReasonCode.CHANGED_IN_PAYROLL),
                new FieldDecision(
                        EmployeeField.IDENTITY_NUMBER,
                        IDENTITY,
                        null,
                        IDENTITY,
                        FieldAction.ASK,
                        ReasonCode.CHANGED_ON_BOTH),
                new FieldDecision(
                        EmployeeField.BANK_ACCOUNT,
                        ACCOUNT,
                        ACCOUNT,
                        "5000|7654321",
                        FieldAction.TAKE_PAYROLL,
                        ReasonCode.CHANGED_IN_PAYROLL),
                new FieldDecision(
                        EmployeeField.SALARY,
                        SALARY,
                        SALARY,
                        "2026-01-01|1|36000.00",
                        FieldAction.TAKE_PAYROLL,
                        ReasonCode.CHANGED_IN_PAYROLL));
        return operation(
                sequence, OperationKind.UPDATE, number, values, decisions, Reason.of(ReasonCode.CHANGED_IN_PAYROLL));
    }

    public static PlannedOperation rejected(long sequence, String number) {
        return operation(
                sequence,
                OperationKind.REJECT,
                number,
                null,
                List.of(),
                Reason.of(ReasonCode.BANK_ACCOUNT_LENGTH, "SEB"));
    }

    public static PlannedOperation disputed(long sequence, String number) {
        FieldDecision street = new FieldDecision(
                EmployeeField.STREET, "Gamla 1", "HR 2", "Kontek 3", FieldAction.ASK, ReasonCode.CHANGED_ON_BOTH);
        return operation(
                sequence, OperationKind.CASE, number, null, List.of(street), Reason.of(ReasonCode.CHANGED_ON_BOTH));
    }

    public static PlannedOperation sentNew(long sequence, String number) {
        FieldValues values = FieldValues.builder()
                .set(EmployeeField.IDENTITY_NUMBER, IDENTITY)
                .set(EmployeeField.FIRST_NAME, "Åsa")
                .set(EmployeeField.LAST_NAME, "Öberg")
                .build();
        return operation(sequence, OperationKind.SEND_NEW, number, values, List.of(), Reason.of(ReasonCode.NEW_IN_HR));
    }

    public static PlannedOperation sent(long sequence, String number) {
        FieldValues values =
                FieldValues.builder().set(EmployeeField.FIRST_NAME, "Bo").build();
        FieldDecision street = new FieldDecision(
                EmployeeField.STREET,
                "Storgatan 1",
                "Nygatan 2",
                "Storgatan 1",
                FieldAction.KEEP_HR,
                ReasonCode.CHANGED_IN_HR);
        FieldDecision account = new FieldDecision(
                EmployeeField.BANK_ACCOUNT,
                ACCOUNT,
                "5000|7654321",
                ACCOUNT,
                FieldAction.ASK,
                ReasonCode.ACCOUNT_CHANGED);
        return operation(
                sequence,
                OperationKind.SEND,
                number,
                values,
                List.of(street, account),
                Reason.of(ReasonCode.CHANGED_IN_HR));
    }

    public static PlannedOperation undone(long sequence, String number) {
        FieldDecision street = new FieldDecision(
                EmployeeField.STREET, "Nygatan 2", "Storgatan 1", "Nygatan 2", FieldAction.KEEP_HR, ReasonCode.UNDONE);
        FieldDecision phone = new FieldDecision(
                EmployeeField.PHONE,
                "+46701740605",
                "+46701740605",
                "+46701740635",
                FieldAction.NOTHING,
                ReasonCode.TOUCHED_SINCE);
        return operation(
                sequence,
                OperationKind.SEND,
                number,
                FieldValues.builder().build(),
                List.of(street, phone),
                Reason.of(ReasonCode.UNDONE));
    }

    private static PlannedOperation operation(
            long sequence,
            OperationKind kind,
            String number,
            @Nullable FieldValues values,
            List<FieldDecision> decisions,
            Reason reason) {
        boolean linked = kind != OperationKind.CREATE && kind != OperationKind.REJECT;
        return new PlannedOperation(
                sequence,
                kind,
                new PayrollEmployeeId(number),
                linked ? new HrEmployeeId("kort-" + number) : null,
                linked ? 1L : null,
                values,
                decisions,
                List.of(reason),
                null);
    }
}
