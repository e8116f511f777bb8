package clew.platform.access.trail;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.access.Gate;
import clew.platform.access.Relation;
import clew.platform.access.Subject;
import clew.platform.access.Trail;
import clew.platform.database.Fence;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Reads the trail for who may.
///
/// An auditor reads all of their own agency, and the database's fence holds them to it. An administrator reads what
/// concerns signing in, members and the directory, of all agencies, and nothing about a person or a case. Who is both
/// reads what the auditor reads.
@Service
class TrailReading {

    static final int PER_PAGE = 50;
    private static final int MOST_EXPORTED = 100_000;

    private static final String COLUMNS = """
            select id, at, member_id, member_name, agency_id, what, subject_type, subject_id,
                   verdict as outcome,
                   coalesce((select string_agg(key || '=' || value, ', ' order by key) from jsonb_each_text(facts)), '')
                       as facts
            """;

    private static final String WHERE = """
            from trail
            where (:all or agency_id = :agency)
              and (not :managementOnly or what like 'member.%' or what like 'directory.%' or what like 'sign-%'
                   or facts ->> 'data' in ('MEMBER', 'DIRECTORY', 'TRAIL'))
              and (cast(:from as timestamptz) is null or at >= cast(:from as timestamptz))
              and (cast(:to as timestamptz) is null or at < cast(:to as timestamptz))
              and (cast(:member as uuid) is null or member_id = cast(:member as uuid))
              and (:what = '' or what = :what or what like :what || '.%')
              and (:outcome = '' or verdict = :outcome)
            """;

    private final JdbcClient jdbc;
    private final Gate gate;
    private final Trail trail;

    TrailReading(JdbcClient jdbc, Gate gate, Trail trail) {
        this.jdbc = jdbc;
        this.gate = gate;
        this.trail = trail;
    }

    /// A page of entries, the newest first, and how many there are in all.
    record Page(List<TrailLine> lines, long count) {

        int pages() {
            return Math.clamp((count + PER_PAGE - 1) / PER_PAGE, 1, 100_000);
        }
    }

    Page read(TrailFilter filter, int page) {
        Relation relation = ask(Action.READ);
        return within(
                relation,
                () -> new Page(
                        query(COLUMNS + WHERE + " order by id desc limit :limit offset :offset", relation, filter)
                                .param("limit", PER_PAGE)
                                .param("offset", (page - 1L) * PER_PAGE)
                                .query(TrailLine.class)
                                .list(),
                        query("select count(*) " + WHERE, relation, filter)
                                .query(Long.class)
                                .single()));
    }

    /// All entries that the filter shows, the newest first, up to a bound. The export is on the trail itself.
    List<TrailLine> export(TrailFilter filter) {
        Relation relation = ask(Action.EXPORT);
        List<TrailLine> lines = within(
                relation,
                () -> query(COLUMNS + WHERE + " order by id desc limit :limit", relation, filter)
                        .param("limit", MOST_EXPORTED)
                        .query(TrailLine.class)
                        .list());
        trail.record("trail.exported", Subject.none(), Map.of("entries", Integer.toString(lines.size())));
        return lines;
    }

    /// The members whose acts the reader may read.
    List<Who> members() {
        return jdbc.sql("select id, name from member where :all or agency_id = :agency order by lower(name), id")
                .param("all", relation(Action.READ) == Relation.NONE)
                .param("agency", gate.member().agency().value())
                .query(Who.class)
                .list();
    }

    /// A member, to choose from.
    record Who(UUID id, String name) {}

    private Relation ask(Action action) {
        Relation relation = relation(action);
        gate.require(relation, DataKind.TRAIL, action, Subject.none());
        return relation;
    }

    private Relation relation(Action action) {
        return gate.allows(Relation.OWNER, DataKind.TRAIL, action) ? Relation.OWNER : Relation.NONE;
    }

    private JdbcClient.StatementSpec query(String sql, Relation relation, TrailFilter filter) {
        var from = filter.from();
        var to = filter.to();
        return jdbc.sql(sql)
                .param("all", relation == Relation.NONE)
                .param("agency", gate.member().agency().value())
                .param("managementOnly", relation == Relation.NONE)
                .param("from", from == null ? null : from.atStartOfDay().atOffset(ZoneOffset.UTC))
                .param("to", to == null ? null : to.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC))
                .param("member", filter.member())
                .param("what", filter.what() == null ? "" : filter.what())
                .param("outcome", filter.outcome() == null ? "" : filter.outcome());
    }

    /// The administrator's entries are of all agencies: the statement says which, and the fence is lifted for it
    /// alone.
    private static <T> T within(Relation relation, Callable<T> work) {
        try {
            return relation == Relation.OWNER ? work.call() : Fence.asSystem(work);
        } catch (RuntimeException expected) {
            throw expected;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
