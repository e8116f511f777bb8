package clew.platform.access.chain;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Holds what was made be forgotten against the entries that record it.
///
/// Such an entry says how many entries it took the payload of, and the digest of their numbers in order. So
/// nobody can hide what an entry is about behind an erasure that had nothing to do with it.
final class Forgetting {

    private static final String ERASURES = "select " + ReadEntry.COLUMNS + """
            , coalesce((select c.position from trail_chain c where c.trail_id = t.id), 0) as position
            from trail t where t.what = 'trail.forgotten' order by t.id
            """;

    private static final String UNSAID = """
            select t.id, coalesce((select c.position from trail_chain c where c.trail_id = t.id), 0) as position
            from trail t
            where t.forgotten_by is not null
              and not exists (select from trail f where f.id = t.forgotten_by and f.what = 'trail.forgotten')
            order by t.id
            """;

    private final JdbcTemplate stream;
    private final JdbcClient jdbc;
    private final Findings findings;

    Forgetting(JdbcTemplate stream, JdbcClient jdbc, Findings findings) {
        this.stream = stream;
        this.jdbc = jdbc;
        this.findings = findings;
    }

    /// What an erasure has said, and its place in the chain.
    private record Said(ReadEntry entry, long position) {}

    void check() {
        stream.query(UNSAID, (RowCallbackHandler) row -> findings.add(
                new Finding(Finding.Kind.FORGOTTEN_UNSAID, row.getLong("position"), row.getLong("id"), "", "")));
        List<Said> erasures = jdbc.sql(ERASURES)
                .query((row, _) -> new Said(ReadEntry.of(row), row.getLong("position")))
                .list();
        erasures.forEach(this::compare);
    }

    private void compare(Said said) {
        ForgottenList listed = new ForgottenList();
        stream.query(
                "select id from trail where forgotten_by = ? order by id",
                (RowCallbackHandler) row -> listed.add(row.getLong(1)),
                said.entry().id());
        String expected = said.entry()
                .readFacts()
                .map(facts -> facts.get("entries") + " " + facts.get("list"))
                .orElse("");
        if (!expected.equals(listed.said())) {
            findings.add(new Finding(
                    Finding.Kind.FORGOTTEN_OTHERS, said.position(), said.entry().id(), expected, listed.said()));
        }
    }
}
