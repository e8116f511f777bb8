package clew.platform.assistance;

import clew.platform.access.Member;
import clew.platform.access.Subject;
import clew.platform.access.Trail;
import clew.platform.casework.CaseFile;
import clew.platform.casework.CaseId;
import clew.platform.vault.Compartment;
import clew.platform.vault.Vault;
import clew.platform.web.EditConflict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Papers of a case that are kept in versions, sealed: the safety plan and the worksheet of a claim. A version
/// is never changed.
@Component
class Papers {

    private static final String PLACE = "assist_paper.content:";

    private final JdbcClient database;
    private final Vault vault;
    private final Surroundings surroundings;
    private final Trail trail;

    Papers(JdbcClient database, Vault vault, Surroundings surroundings, Trail trail) {
        this.database = database;
        this.vault = vault;
        this.surroundings = surroundings;
        this.trail = trail;
    }

    /// The kinds of paper.
    enum Kind {
        PLAN,
        CLAIM
    }

    /// A version.
    ///
    /// @param agreedOn the day on which the person agreed to it, or `null` if they did not
    record Paper(int version, String content, @Nullable LocalDate agreedOn, Instant at, String by, String agency) {}

    /// The versions, the latest first; none of a person who was erased.
    @Transactional(readOnly = true)
    List<Paper> all(CaseFile file, Kind kind) {
        UUID person = file.person().value();
        return database
                .sql("""
                        select id, version, content, agreed_on, written_at, member_name, agency_name from assist_paper
                        where case_id = :case and kind = :kind order by version desc
                        """)
                .param("case", file.id().value())
                .param("kind", kind.name())
                .query((row, _) -> paper(person, row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Paper> paper(UUID person, ResultSet row) throws SQLException {
        String place = PLACE + Objects.requireNonNull(row.getObject("id", UUID.class));
        Optional<String> content = vault.find(person, Compartment.NARRATIVE, place, row.getBytes("content"));
        return content.isEmpty()
                ? Optional.empty()
                : Optional.of(new Paper(
                        row.getInt("version"),
                        content.get(),
                        row.getObject("agreed_on", LocalDate.class),
                        row.getObject("written_at", OffsetDateTime.class).toInstant(),
                        row.getString("member_name"),
                        row.getString("agency_name")));
    }

    @Transactional(readOnly = true)
    Optional<Paper> latest(CaseFile file, Kind kind) {
        return all(file, kind).stream().findFirst();
    }

    /// Keeps a version after the one that was seen (0 where there was none); [EditConflict] if there is a newer one.
    @Transactional
    void write(CaseFile file, Kind kind, String content, int seen, @Nullable LocalDate agreedOn, Member by) {
        int newest = latest(file, kind).map(Paper::version).orElse(0);
        if (newest != seen) {
            throw conflict(file.id(), kind, seen, newest);
        }
        UUID id = UUID.randomUUID();
        try {
            database.sql("""
                            insert into assist_paper (id, case_id, person_id, kind, version, content, agreed_on,
                                                      written_at, member_id, member_name, agency_name)
                            values (:id, :case, :person, :kind, :version, :content, :agreed,
                                    :at, :member, :memberName, :agencyName)
                            """)
                    .param("id", id)
                    .param("case", file.id().value())
                    .param("person", file.person().value())
                    .param("kind", kind.name())
                    .param("version", seen + 1)
                    .param("content", vault.seal(file.person().value(), Compartment.NARRATIVE, PLACE + id, content))
                    .param("agreed", agreedOn, Types.DATE)
                    .param("at", surroundings.now().atOffset(ZoneOffset.UTC))
                    .param("member", by.id().value())
                    .param("memberName", by.name())
                    .param("agencyName", by.agencyName())
                    .update();
        } catch (DuplicateKeyException _) {
            throw conflict(file.id(), kind, seen, seen + 1);
        }
        trail.record("assistance.paper", Subject.of("case", file.id().value()), Map.of("kind", kind.name()));
    }

    private static EditConflict conflict(CaseId id, Kind kind, int seen, int newest) {
        String path = kind == Kind.PLAN ? "/plan" : "/claim";
        return EditConflict.of("/cases/" + id + path).field("assistance.field.version", seen, newest);
    }
}
