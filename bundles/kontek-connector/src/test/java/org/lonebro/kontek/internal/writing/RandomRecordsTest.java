// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.kontek.internal.testkit.FakeTime;
import org.lonebro.kontek.internal.tree.JsonTree;
import org.lonebro.kontek.internal.tree.JsonValue;
import org.lonebro.kontek.internal.tree.JsonValue.Bare;
import org.lonebro.kontek.internal.tree.JsonValue.Items;
import org.lonebro.kontek.internal.tree.JsonValue.Members;
import org.lonebro.kontek.internal.tree.JsonValue.Text;
import org.lonebro.kontek.internal.wire.WireTable;

/** Random records with members nobody knows, random changes: whatever was not meant stays. The seed is told when it fails. */
class RandomRecordsTest {
    private static final int ROUNDS = 2_000;
    private static final List<EmployeeField> FIELDS = List.of(
            EmployeeField.CITY,
            EmployeeField.PHONE,
            EmployeeField.IDENTITY_NUMBER,
            EmployeeField.BANK_ACCOUNT,
            EmployeeField.WEEKLY_HOURS,
            EmployeeField.EMPLOYMENT_PERIODS,
            EmployeeField.SALARY);

    private Random random = new Random();

    private JsonValue stranger(int depth) {
        return switch (random.nextInt(depth > 2 ? 4 : 6)) {
            case 0 -> new Bare(random.nextLong() + "" + random.nextInt(1_000_000) + "." + random.nextInt(100) + "0");
            case 1 -> new Text("Å\"\\\n😀" + random.nextInt());
            case 2 -> JsonValue.NULL;
            case 3 -> new Bare(random.nextInt(2) == 0 ? "true" : "false");
            case 4 -> new Items(List.of(stranger(depth + 1), stranger(depth + 1)));
            default -> new Members(Map.of("x" + random.nextInt(), stranger(depth + 1), "y", stranger(depth + 1)));
        };
    }

    private Members row(Map<String, JsonValue> known) {
        Map<String, JsonValue> members = new LinkedHashMap<>(known);
        members.put("okänt" + random.nextInt(9), stranger(1));
        return new Members(members);
    }

    private Members record() {
        List<JsonValue> periods = new ArrayList<>();
        for (int nth = 0, count = random.nextInt(4); nth < count; nth++) {
            int year = 2010 + 2 * nth;
            periods.add(row(Map.of(
                    "id", new Bare("9007199254740993" + nth),
                    "startDate", new Text(year + "-01-01"),
                    "endDate", new Text(year + 1 + "-06-30"),
                    "employmentType", new Text(random.nextBoolean() ? "Tillsvidare" : "Eget ord"))));
        }
        Collections.shuffle(periods, random);
        List<JsonValue> rows = new ArrayList<>();
        for (int nth = 0, count = random.nextInt(4); nth < count; nth++) {
            rows.add(row(Map.of(
                    "id", new Text("" + nth % 2),
                    "date", new Text(2020 + nth + "-01-01"),
                    "amount", new Bare(30_000 + nth + ".000"))));
        }
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("id", new Text("1001"));
        members.put("okänd", stranger(0));
        members.put("ssn", new Text("850512-1239"));
        members.put("city", random.nextBoolean() ? new Text("Umeå") : JsonValue.NULL);
        members.put("employmentPeriods", new Items(periods));
        members.put("weeklyWorkingHours", row(Map.of("agreed", new Bare("40.00"), "actual", JsonValue.NULL)));
        members.put("bankClearingNumber", new Text("9420"));
        members.put("bankAccountNumber", new Text("4172385"));
        members.put("salaryFields", new Items(rows));
        members.put("customFields", stranger(0));
        return new Members(members);
    }

    private String value(EmployeeField field, Members record) {
        return switch (field) {
            case CITY -> "Stad " + random.nextInt();
            case PHONE -> "+4670174060" + random.nextInt(10);
            case IDENTITY_NUMBER -> random.nextBoolean() ? "198505121239" : "199001182399";
            case BANK_ACCOUNT -> "9420|" + (4172385 + random.nextInt(2));
            case WEEKLY_HOURS -> String.valueOf(1 + random.nextInt(40));
            case EMPLOYMENT_PERIODS -> periods(record);
            default -> salaries(record);
        };
    }

    private String periods(Members record) {
        List<String> wanted = new ArrayList<>();
        for (Members period : members(record, "employmentPeriods")) {
            String start = text(period, "startDate");
            String end = random.nextBoolean()
                    ? text(period, "endDate")
                    : text(period, "endDate").replace("-30", "-15");
            wanted.add(start + ".." + end);
        }
        if (random.nextBoolean()) {
            wanted.add("2030-01-01..");
        }
        Collections.sort(wanted);
        return String.join(";", wanted);
    }

    private String salaries(Members record) {
        List<String> wanted = new ArrayList<>();
        for (Members row : members(record, "salaryFields")) {
            String amount = random.nextBoolean() ? text(row, "amount").replace(".000", ".00") : "123.45";
            wanted.add(text(row, "date") + "|" + text(row, "id") + "|" + amount);
        }
        if (random.nextBoolean()) {
            wanted.add("2030-01-01|1|40000.00");
        }
        return String.join(";", wanted);
    }

    private static List<Members> members(JsonValue record, String list) {
        Items items = (Items) ((Members) record).values().getOrDefault(list, new Items(List.of()));
        return items.values().stream().map(Members.class::cast).toList();
    }

    private static String text(Members members, String name) {
        return String.valueOf(members.textAt(org.lonebro.kontek.internal.wire.Pointer.of("/" + name)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void whatever_was_not_meant_stays(int version) throws UnwritableException {
        RecordEdit edit = new RecordEdit(WireTable.standard(version), new FakeTime());
        for (int seed = 0; seed < ROUNDS; seed++) {
            random = new Random(seed);
            Members before = record();
            Set<EmployeeField> fields = EnumSet.noneOf(EmployeeField.class);
            FieldValues.Builder target = FieldValues.builder();
            for (EmployeeField field : FIELDS) {
                boolean undated = version == 1 && field == EmployeeField.SALARY;
                if (random.nextInt(3) == 0 && !undated) {
                    fields.add(field);
                    target.set(field, value(field, before));
                }
            }
            Members after = edit.edited(before, new Employee(target.build()), fields);
            Members sent = edit.sent(before, after, fields);
            verify(seed, before, after, sent, fields, version);
            assertThat(JsonTree.object(ByteBuffer.wrap(JsonTree.bytes(sent))))
                    .as("seed " + seed)
                    .contains(sent);
        }
    }

    private static void verify(
            int seed, Members before, Members after, Members sent, Set<EmployeeField> fields, int version) {
        Set<String> meant = Set.of(
                "city",
                "telephoneNo",
                "ssn",
                "bankClearingNumber",
                "bankAccountNumber",
                "weeklyWorkingHours",
                "employmentPeriods",
                "salaryFields");
        before.values().forEach((name, value) -> {
            if (!meant.contains(name) || fields.isEmpty()) {
                assertThat(after.values().get(name))
                        .as("seed " + seed + " " + name)
                        .isEqualTo(value);
            }
        });
        assertThat(sent.values()).as("seed " + seed).containsKey("id");
        after.values().forEach((name, value) -> {
            boolean changed = !value.equals(before.values().get(name));
            if (changed || version < 5) {
                assertThat(sent.values().get(name))
                        .as("seed " + seed + " " + name)
                        .isEqualTo(value);
            }
        });
        kept(seed, before, after, "employmentPeriods", Set.of("startDate", "endDate"));
        kept(seed, before, after, "salaryFields", Set.of("amount"));
    }

    // Each entry that was there is there, in its place, and only what may change in it did.
    private static void kept(int seed, Members before, Members after, String list, Set<String> mayChange) {
        List<Members> now = members(after, list);
        List<Members> then = members(before, list);
        assertThat(now).as("seed " + seed).hasSizeGreaterThanOrEqualTo(then.size());
        for (int index = 0; index < then.size(); index++) {
            Map<String, JsonValue> is = new LinkedHashMap<>(now.get(index).values());
            Map<String, JsonValue> was = new LinkedHashMap<>(then.get(index).values());
            is.keySet().removeAll(mayChange);
            was.keySet().removeAll(mayChange);
            assertThat(is).as("seed " + seed + " " + list).isEqualTo(was);
        }
    }
}
