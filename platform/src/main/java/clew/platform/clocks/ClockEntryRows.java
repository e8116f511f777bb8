package clew.platform.clocks;

import clew.platform.vault.Compartment;
import clew.platform.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of what happened to clocks: only ever added to. Reasons are sealed.
@Component
class ClockEntryRows {

    private final JdbcClient database;
    private final Vault vault;

    ClockEntryRows(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /// The entries of a clock, in the order in which they were told.
    List<Entry> of(CaseClock clock) {
        return database.sql("select * from clock_entry where clock_id = :clock order by number")
                .param("clock", clock.id())
                .query((row, _) -> entry(row, clock))
                .list();
    }

    void add(CaseClock clock, Entry entry) {
        database.sql("""
                        insert into clock_entry (id, clock_id, number, case_id, person_id, kind, signal, at, told_at,
                            more, reason_sealed, member_id, member_name, agency_name)
                        values (:id, :clock, :number, :case, :person, :kind, :signal, :at, :told,
                            :more, :reason, :member, :memberName, :agencyName)
                        """)
                .param("id", entry.id())
                .param("clock", clock.id())
                .param("number", entry.number())
                .param("case", clock.caseId().value())
                .param("person", clock.person().value())
                .param("kind", entry.kind().name())
                .param("signal", entry.signal())
                .param("at", ClockRows.at(entry.at()))
                .param("told", ClockRows.at(entry.toldAt()))
                .param("more", entry.more())
                .param("reason", sealed(clock, entry))
                .param("member", entry.member())
                .param("memberName", entry.memberName())
                .param("agencyName", entry.agencyName())
                .update();
    }

    private byte @Nullable [] sealed(CaseClock clock, Entry entry) {
        return entry.reason().isEmpty()
                ? null
                : vault.seal(clock.person().value(), Compartment.NARRATIVE, place(entry.id()), entry.reason());
    }

    private Entry entry(ResultSet row, CaseClock clock) throws SQLException {
        UUID id = ClockRows.uuid(row, "id");
        byte[] sealed = row.getBytes("reason_sealed");
        String reason =
                sealed == null ? "" : vault.read(clock.person().value(), Compartment.NARRATIVE, place(id), sealed);
        return new Entry(
                id,
                row.getInt("number"),
                Entry.Kind.valueOf(ClockRows.text(row, "kind")),
                row.getString("signal"),
                moment(row, "at"),
                moment(row, "told_at"),
                row.getInt("more"),
                reason,
                row.getObject("member_id", UUID.class),
                ClockRows.text(row, "member_name"),
                ClockRows.text(row, "agency_name"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(ClockRows.instant(row, column), column);
    }

    private static String place(UUID id) {
        return "clock_entry.reason:" + id;
    }
}
