package clew.platform.database;

import clew.testkit.Seeds;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Rows of the test-only tables, with the values that formats usually lose.
final class ProbeRows {

    private static final List<String> NAMES = List.of(
            "Ana",
            "",
            "\\N",
            "tab\there",
            "line\nbreak\r\nand more",
            "back\\slash \\. end",
            "Ngọc Ánh",
            "فاطمة",
            "李 明",
            "🦜 heron",
            "a\"quote\"",
            "'; drop table probe; --",
            " ");

    private ProbeRows() {}

    static void fill(Login login) {
        try (Connection connection = login.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('clew.system', 'on', true), set_config('probe.open', 'on', true)");
            UUID before = insert(connection, Seeds.random(7), 200);
            statement.execute("insert into probe_part select gen_random_uuid(), id from probe");
            statement.execute("update probe p set favourite = (select max(q.id::text)::uuid from probe_part q"
                    + " where q.probe = p.id) where p.id <> '" + before + "'");
            statement.execute("select setval('probe_counter', 41)");
            connection.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static UUID insert(Connection connection, RandomGenerator random, int count) throws SQLException {
        UUID before = new UUID(random.nextLong(), random.nextLong());
        try (PreparedStatement row = connection.prepareStatement("""
                insert into probe (id, agency_id, name, bytes, facts, words, amount, moment, day, flag, parent)
                values (?, ?, ?, ?, ?::jsonb, ?, ?::numeric, ?::timestamptz, ?::date, ?, ?)
                """)) {
            for (int i = 0; i < count; i++) {
                UUID id = i == 0 ? before : new UUID(random.nextLong(), random.nextLong());
                String name = i % 14 == 13 ? null : NAMES.get(i % 14);
                row.setObject(1, id);
                row.setObject(2, new UUID(1, i % 3));
                row.setString(3, name);
                row.setBytes(4, name == null ? null : name.getBytes(StandardCharsets.UTF_16));
                row.setString(5, i % 5 == 0 ? null : "{\"n\": " + i + ", \"s\": \"\\u00e9\\\\\"}");
                row.setArray(
                        6,
                        connection.createArrayOf(
                                "text", NAMES.subList(0, i % NAMES.size()).toArray()));
                row.setString(7, i % 4 == 0 ? null : random.nextInt() + ".000001");
                row.setString(8, i % 6 == 0 ? "infinity" : "2026-03-29 01:30:00." + (100000 + i) + "+00");
                row.setString(9, i % 6 == 0 ? null : "0044-03-15 BC");
                row.setObject(10, i % 3 == 0 ? null : i % 3 == 1);
                row.setObject(11, i == 0 ? null : before);
                row.execute();
            }
        }
        return before;
    }
}
