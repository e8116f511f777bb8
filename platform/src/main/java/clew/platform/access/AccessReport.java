package clew.platform.access;

import clew.platform.database.Fence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// A person's own report: who did what with their data, when and on what basis, and who was refused.
///
/// It answers the right of access (GDPR art. 15(1)(c): the recipients to whom data have been disclosed; Council
/// of Europe Convention 108+ art. 9) from the trail. It covers all agencies of the instance. The name of a
/// member is told where the member works for the agency that answers; of other agencies, what the member is.
/// Entries of one day that are the same are one line. No line holds an identity or a text, so nobody else can
/// be in it.
@Component
public final class AccessReport {

    private static final String QUESTION = """
            with lines as (
                select min(id) as place, min(at) as first, max(at) as last, count(*) as times,
                       (at at time zone :zone)::date as day, agency_id, member_id, member_name, what, verdict,
                       facts ->> 'data' as data, facts ->> 'relation' as relation, facts ->> 'action' as action,
                       facts ->> 'basis' as basis, facts ->> 'kinds' as kinds, facts ->> 'to' as receiver_id
                from trail
                where subject_id = any(:subjects)
                group by day, agency_id, member_id, member_name, what, verdict,
                         data, relation, action, basis, kinds, receiver_id)
            select l.*, a.name as agency, r.name as receiver,
                   array(select m.role from member_role m where m.member_id = l.member_id order by m.role) as roles
            from lines l left join agency a on a.id = l.agency_id left join agency r on r.id::text = l.receiver_id
            order by l.first, l.place
            """;

    private final JdbcClient jdbc;
    private final Gate gate;
    private final ZoneId zone;
    private final ObjectProvider<SubjectsOfPerson> rooms;

    AccessReport(JdbcClient jdbc, Gate gate, ZoneId zone, ObjectProvider<SubjectsOfPerson> rooms) {
        this.jdbc = jdbc;
        this.gate = gate;
        this.zone = zone;
        this.rooms = rooms;
    }

    /// One line.
    ///
    /// @param first when it was done first on that day
    /// @param last when it was done last on that day
    /// @param times how often
    /// @param agency the agency, or null where the system did it
    /// @param member the member's name, where it may be told
    /// @param roles the message keys of what the member is today
    /// @param what what was done
    /// @param kinds the message keys of the kinds of data that it was done to, as far as the entry names them
    /// @param basis the message keys of the bases that the entry names
    /// @param refused whether Clew refused it
    public record Line(
            Instant first,
            Instant last,
            long times,
            @Nullable String agency,
            @Nullable String member,
            List<String> roles,
            MessageSourceResolvable what,
            List<String> kinds,
            List<String> basis,
            boolean refused) {}

    /// The report about a person, the oldest line first. Whether the member may ask for it, the caller has asked the
    /// gate.
    public List<Line> of(UUID person) {
        UUID reader = gate.member().agency().value();
        List<Line> lines = new ArrayList<>();
        Fence.runAsSystem(() -> {
            Set<UUID> subjects = new HashSet<>(Set.of(person));
            rooms.orderedStream().forEach(room -> {
                subjects.addAll(room.of(person));
                subjects.addAll(room.withOthers(person));
            });
            lines.addAll(jdbc.sql(QUESTION)
                    .param("subjects", subjects.toArray(UUID[]::new))
                    .param("zone", zone.getId())
                    .query((row, _) -> line(row, reader))
                    .list());
        });
        return lines;
    }

    private static Line line(ResultSet row, UUID reader) throws SQLException {
        boolean own = reader.equals(row.getObject("agency_id", UUID.class));
        return new Line(
                row.getObject("first", OffsetDateTime.class).toInstant(),
                row.getObject("last", OffsetDateTime.class).toInstant(),
                row.getLong("times"),
                row.getString("agency"),
                own ? row.getString("member_name") : null,
                keys("access.role.", (String[]) row.getArray("roles").getArray()),
                what(row),
                keys("access.data.", words(row, "data", "kinds")),
                keys("access.report.basis.", words(row, "relation", "basis")),
                row.getString("verdict").equals("REFUSED"));
    }

    /// What was done, in words: by the action that the gate was asked for, else by the entry's own name, else that
    /// something was noted under that name.
    private static MessageSourceResolvable what(ResultSet row) throws SQLException {
        String action = row.getString("action");
        String name = row.getString("what");
        String code = action == null ? "access.report.noted." + name : "access.report.did." + action;
        String receiver = row.getString("receiver") == null ? "" : row.getString("receiver");
        return new DefaultMessageSourceResolvable(
                new String[] {code, "access.report.other"}, new Object[] {receiver, name});
    }

    private static String[] words(ResultSet row, String... columns) throws SQLException {
        StringJoiner words = new StringJoiner(" ");
        for (String column : columns) {
            String value = row.getString(column);
            if (value != null && !value.isBlank()) {
                words.add(value.strip());
            }
        }
        return words.length() == 0 ? new String[0] : words.toString().split(" +", -1);
    }

    private static List<String> keys(String start, String[] names) {
        return Arrays.stream(names).map(start::concat).toList();
    }
}
