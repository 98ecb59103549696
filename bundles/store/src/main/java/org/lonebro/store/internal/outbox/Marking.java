// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.outbox;

import org.lonebro.store.internal.sql.Dialect;

/**
 * The statements that make or renew marks. Arguments of both, in this order: connection, card or cards, version or versions,
 * time, actor.
 *
 * @param one whatever its version; answers with number, version and actor as stored
 * @param many those of which a newer version is known
 */
record Marking(String one, String many) {
    private static final String ONE = "(values (cast(? as integer), cast(? as varchar), cast(? as bigint),"
            + " cast(? as timestamp with time zone), cast(? as varchar))) n (connection, hr_id, version, at, actor)";
    private static final String MANY = "(select c.id, k.card, k.version, t.at, t.actor"
            + " from (values (cast(? as integer))) c (id) cross join unnest(?, ?) k (card, version)"
            + " cross join (values (cast(? as timestamp with time zone), cast(? as varchar))) t (at, actor))"
            + " n (connection, hr_id, version, at, actor)";

    private static final String COLUMNS =
            "(connection, hr_id, number, hr_version, dead, attempts, marked_at, marked_by, due, why)";
    private static final String NEW = "n.connection, n.hr_id, %s, n.version, false, 0, n.at, n.actor, n.at, null";

    static Marking on(Dialect dialect) {
        return dialect == Dialect.H2 ? onH2() : onPostgresql();
    }

    private static Marking onH2() {
        String number = "next value for outbox_number";
        String merge = "merge into outbox_mark m using %s on m.connection = n.connection and m.hr_id = n.hr_id"
                + " when matched%s then update set " + renewal(number, "n.version", "n.actor", "n.at")
                + " when not matched then insert " + COLUMNS + " values (" + NEW.formatted(number) + ")";
        return new Marking(
                "select number, hr_version, marked_by from final table (" + merge.formatted(ONE, "") + ")",
                merge.formatted(MANY, " and m.hr_version < n.version"));
    }

    /** ON CONFLICT waits for whoever marks the same card; MERGE would not. */
    private static Marking onPostgresql() {
        String number = "nextval('outbox_number')";
        String upsert = "insert into outbox_mark as m " + COLUMNS + " select " + NEW.formatted(number) + " from %s"
                + " on conflict (connection, hr_id) do update set "
                + renewal(number, "excluded.hr_version", "excluded.marked_by", "excluded.marked_at");
        return new Marking(
                upsert.formatted(ONE) + " returning number, hr_version, marked_by",
                upsert.formatted(MANY) + " where m.hr_version < excluded.hr_version");
    }

    /** Who saved the newest version counts, whichever call came last. */
    private static String renewal(String number, String version, String actor, String at) {
        return "number = " + number + ", dead = false, attempts = 0, why = null, marked_at = " + at + ", due = " + at
                + ", marked_by = case when " + version + " < m.hr_version then m.marked_by else " + actor + " end"
                + ", hr_version = greatest(m.hr_version, " + version + ")";
    }
}
