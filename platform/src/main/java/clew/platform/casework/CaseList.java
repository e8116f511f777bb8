package clew.platform.casework;

import clew.platform.access.Member;
import clew.platform.access.Relation;
import clew.platform.consent.rules.Purpose;
import clew.platform.person.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lists cases by projection: no case is loaded for a list.
@Component
class CaseList {

    /// More than this is not counted: the page then says "more than".
    static final int COUNTED = 10_000;

    private static final String COLUMNS = """
            f.id, f.reference, f.person_id, f.profile_id, f.profile_version, f.stage, f.stage_since, f.urgency, f.due_on,
            f.child, f.responsible_name, f.opened_at, f.closed_at
            """;

    private static final String OWNED = " from case_file f where f.owner_agency = :agency";

    /// Shared cases whose process is open to the member at this moment, by what was agreed.
    private static final String SHARED = """
             from case_reach r join case_file f on f.id = r.case_id
            where r.agency_id = :agency and r.relation = 'PARTNER'
              and consent_covers(f.person_id, :agency, :class, :asking, :purposes, 'PROCESS', :now)
            """;

    private final JdbcClient database;
    private final Clock clock;

    CaseList(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<CaseRow> page(CaseQuery query, Member member, LocalDate today) {
        Condition condition = condition(query, member, today);
        String order = " order by " + query.sort().order(query.down());
        String sql = both(query, condition, order + " limit :reach") + order + " limit :limit offset :offset";
        int before = (query.page() - 1) * CaseQuery.PAGE_SIZE;
        return condition
                .bind(database.sql(sql))
                .param("reach", before + CaseQuery.PAGE_SIZE)
                .param("limit", CaseQuery.PAGE_SIZE)
                .param("offset", before)
                .query(CaseList::read)
                .list();
    }

    /// How many there are, at most one more than [#COUNTED].
    @Transactional(readOnly = true)
    int count(CaseQuery query, Member member, LocalDate today) {
        Condition condition = condition(query, member, today);
        String sql = "select count(*) from (" + both(query, condition, " limit :limit") + " limit :limit) counted";
        return condition
                .bind(database.sql(sql))
                .param("limit", COUNTED + 1)
                .query(Integer.class)
                .single();
    }

    /// Hands out every line, one after the other, for an export.
    @Transactional(readOnly = true)
    void each(CaseQuery query, Member member, LocalDate today, Consumer<CaseRow> use) {
        Condition condition = condition(query, member, today);
        String sql = both(query, condition, "") + " order by " + query.sort().order(query.down());
        condition.bind(database.sql(sql).withFetchSize(500)).query((ResultSet row) -> use.accept(read(row, 0)));
    }

    /// The agency's own cases and those it takes part in, each found by its own index; `each` ends either half.
    private static String both(CaseQuery query, Condition condition, String each) {
        String owned = "(select 'OWNER' as relation, " + COLUMNS + OWNED + condition.sql() + each + ")";
        String shared = "(select 'PARTNER' as relation, " + COLUMNS + SHARED + condition.sql() + each + ")";
        String halves = switch (query.whose()) {
            case ALL -> owned + " union all " + shared;
            case MINE, OWNED -> owned;
            case SHARED -> shared;
        };
        return "select f.* from (" + halves + ") f";
    }

    private record Condition(String sql, Map<String, Object> parameters) {
        StatementSpec bind(StatementSpec statement) {
            return statement.params(parameters);
        }
    }

    private Condition condition(CaseQuery query, Member member, LocalDate today) {
        Parts parts = new Parts();
        parts.set("agency", member.agency().value());
        parts.set("class", member.agencyKind().recipientClass().name());
        parts.set("asking", member.id().value());
        parts.set("purposes", purposes(member));
        parts.set("now", Rows.at(clock.instant()));
        narrow(query.state(), parts);
        if (query.whose() == CaseQuery.Whose.MINE) {
            parts.and("f.responsible = :member", "member", member.id().value());
        }
        if (query.stage() != null) {
            parts.and("f.stage = :stage", "stage", query.stage());
        }
        if (query.urgency() != null) {
            parts.and("f.urgency = any(:urgency)", "urgency", atLeast(query.urgency()));
        }
        if (query.child()) {
            parts.and("f.child");
        }
        if (query.overdue()) {
            parts.and("f.due_on < :today", "today", today);
        }
        narrow(query, parts);
        return parts.condition();
    }

    private static String[] purposes(Member member) {
        return Purpose.of(member.agencyKind()).stream().map(Purpose::name).toArray(String[]::new);
    }

    private static void narrow(CaseQuery.State state, Parts parts) {
        switch (state) {
            case OPEN -> parts.and("f.closed_at is null");
            case CLOSED -> parts.and("f.closed_at is not null");
            case ANY -> {}
        }
    }

    private static void narrow(CaseQuery query, Parts parts) {
        if (!query.reference().isEmpty()) {
            parts.and("f.reference like :reference", "reference", "%" + escaped(query.reference()) + "%");
        }
        List<UUID> persons = query.persons();
        if (persons != null) {
            parts.and("f.person_id = any(:persons)", "persons", persons.toArray(UUID[]::new));
        }
    }

    /// Conditions and parameters while they are being gathered; the texts are constants of this file.
    private static final class Parts {
        private final StringJoiner sql = new StringJoiner("");
        private final Map<String, Object> parameters = new LinkedHashMap<>();

        void set(String name, Object value) {
            parameters.put(name, value);
        }

        void and(String condition) {
            sql.add(" and " + condition);
        }

        void and(String condition, String name, Object value) {
            and(condition);
            set(name, value);
        }

        Condition condition() {
            return new Condition(sql.toString(), Map.copyOf(parameters));
        }
    }

    private static String[] atLeast(CaseUrgency urgency) {
        return Stream.of(CaseUrgency.values())
                .filter(each -> each.compareTo(urgency) >= 0)
                .map(CaseUrgency::name)
                .toArray(String[]::new);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static CaseRow read(ResultSet row, int number) throws SQLException {
        return new CaseRow(
                new CaseId(Rows.uuid(row, "id")),
                Rows.text(row, "reference"),
                new PersonId(Rows.uuid(row, "person_id")),
                Relation.valueOf(Rows.text(row, "relation")),
                Rows.text(row, "profile_id"),
                Rows.text(row, "profile_version"),
                Rows.text(row, "stage"),
                Rows.instant(row, "stage_since"),
                CaseUrgency.valueOf(Rows.text(row, "urgency")),
                Rows.dayOrNull(row, "due_on"),
                row.getBoolean("child"),
                row.getString("responsible_name"),
                Rows.instant(row, "opened_at"),
                Rows.instantOrNull(row, "closed_at"));
    }
}
