package clew.platform.clocks;

import clew.platform.access.DataKind;
import clew.platform.access.Member;
import clew.platform.access.Relation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads what is due from the view `due_clock`: filtered, ordered and leafed through by the database.
@Component
class ClockDueList {

    /// What is shown at all: open, a minimum only while it runs, and of compartments that the member may read.
    private static final String SHOWN = """
            from due_clock where open and not (direction = 'MINIMUM' and due_at <= :now)
              and ((relation = 'OWNER' and kind = any(:owner)) or (relation = 'PARTNER' and kind || ' ' || person_id = any(:partner)))
            """;

    private final JdbcClient database;
    private final ClockDesk desk;
    private final Clock clock;
    private final ZoneId zone;

    ClockDueList(JdbcClient database, ClockDesk desk, Clock clock, ZoneId zone) {
        this.database = database;
        this.desk = desk;
        this.clock = clock;
        this.zone = zone;
    }

    @Transactional(readOnly = true)
    List<ClockDueRow> page(ClockDueQuery query) {
        return rows(query, ClockDueQuery.PAGE_SIZE, (query.page() - 1) * ClockDueQuery.PAGE_SIZE);
    }

    /// The first so many lines, for an export and the calendar.
    @Transactional(readOnly = true)
    List<ClockDueRow> first(ClockDueQuery query, int most) {
        return rows(query, most, 0);
    }

    private List<ClockDueRow> rows(ClockDueQuery query, int most, int before) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        String sql = "select * " + condition(query, parameters) + " order by "
                + query.sort().order(query.down()) + " limit :most offset :before";
        parameters.put("most", most);
        parameters.put("before", before);
        return database.sql(sql).params(parameters).query(ClockDueList::read).list();
    }

    @Transactional(readOnly = true)
    int count(ClockDueQuery query) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        String sql = "select count(*) " + condition(query, parameters);
        return database.sql(sql).params(parameters).query(Integer.class).single();
    }

    /// How many ends passed of which the roles of the member are told.
    @Transactional(readOnly = true)
    int overdueFor(Member member) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        ClockDueQuery overdue = new ClockDueQuery(
                ClockDueQuery.Whose.AGENCY, ClockDueQuery.When.OVERDUE, null, false, ClockDueQuery.Sort.DUE, false, 1);
        String sql = "select count(*) " + condition(overdue, parameters)
                + " and tells && cast(:roles as text[]) and (relation = 'OWNER' or tells_partners)";
        parameters.put("roles", member.roles().stream().map(Enum::name).toArray(String[]::new));
        return database.sql(sql).params(parameters).query(Integer.class).single();
    }

    /// When a clock that the agency sees last changed, but not before a moment.
    @Transactional(readOnly = true)
    Instant changedAt(Instant atLeast) {
        OffsetDateTime latest = database.sql("select greatest(max(changed_at), :least) from due_clock")
                .param("least", at(atLeast))
                .query(OffsetDateTime.class)
                .single();
        return latest.toInstant();
    }

    private String condition(ClockDueQuery query, Map<String, Object> parameters) {
        Instant now = clock.instant();
        StringBuilder sql = new StringBuilder(SHOWN);
        parameters.put("now", at(now));
        parameters.put("owner", names(desk.ownKinds()));
        parameters.put("partner", shared());
        if (query.whose() == ClockDueQuery.Whose.MINE) {
            sql.append(" and responsible = :member");
            parameters.put("member", desk.member().id().value());
        }
        if (query.what() != null) {
            sql.append(" and definition = :what");
            parameters.put("what", query.what());
        }
        if (query.child()) {
            sql.append(" and child");
        }
        if (query.when() != null) {
            sql.append(between(query.when()));
            parameters.put("tomorrow", at(ClockDueRow.daysOn(now, zone, 1)));
            parameters.put("week", at(ClockDueRow.daysOn(now, zone, 7)));
        }
        return sql.toString();
    }

    /// What of others' cases the member may see: compartment and person, as each person agreed to.
    private String[] shared() {
        Map<DataKind, List<UUID>> there = new EnumMap<>(DataKind.class);
        database.sql("select distinct kind, person_id from due_clock where open and relation = 'PARTNER'")
                .query((ResultSet row) -> {
                    there.computeIfAbsent(DataKind.valueOf(ClockRows.text(row, "kind")), _ -> new ArrayList<>())
                            .add(ClockRows.uuid(row, "person_id"));
                });
        return there.entrySet().stream()
                .flatMap(kind -> desk.shared(kind.getKey(), kind.getValue()).stream()
                        .map(person -> kind.getKey().name() + " " + person))
                .toArray(String[]::new);
    }

    private static String between(ClockDueQuery.When when) {
        return switch (when) {
            case OVERDUE -> " and direction = 'DEADLINE' and due_at <= :now";
            case TODAY -> " and due_at > :now and due_at <= :tomorrow";
            case WEEK -> " and due_at > :tomorrow and due_at <= :week";
            case LATER -> " and due_at > :week";
            case STILL -> " and due_at is null";
        };
    }

    private static Object at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String[] names(List<DataKind> kinds) {
        return kinds.stream().map(DataKind::name).toArray(String[]::new);
    }

    private static ClockDueRow read(ResultSet row, int number) throws SQLException {
        return new ClockDueRow(
                ClockRows.clock(row, number),
                ClockRows.text(row, "reference"),
                Relation.valueOf(ClockRows.text(row, "relation")),
                row.getBoolean("child"),
                row.getString("responsible_name"));
    }
}
