package clew.platform.access.providers;

import clew.platform.access.MemberId;
import clew.platform.access.Subject;
import clew.platform.access.Trail;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Whom a subject of an identity provider signs in as. A link is made by the member who is signed in, by an
/// invitation, or by an administrator; never by an e-mail address or a name, which a provider may give to
/// somebody else.
@Repository
public class LinkedSubjects {

    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    LinkedSubjects(JdbcClient jdbc, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /// Whom the subject signs in as.
    public Optional<MemberId> member(String issuer, String subject) {
        return jdbc.sql("select member_id from linked_subject where issuer = ? and subject = ?")
                .params(issuer, subject)
                .query((row, _) -> new MemberId(row.getObject("member_id", UUID.class)))
                .optional();
    }

    /// The subjects that sign in as a member.
    public List<Linked> of(MemberId member) {
        return jdbc.sql("select issuer, linked_at from linked_subject where member_id = ? order by linked_at, issuer")
                .param(member.value())
                .query((row, _) -> new Linked(
                        row.getString("issuer"),
                        row.getObject("linked_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// Links a subject; false if it signs in as somebody else already.
    public boolean link(MemberId member, String issuer, String subject) {
        jdbc.sql("""
                        insert into linked_subject (issuer, subject, member_id, linked_at) values (?, ?, ?, ?)
                        on conflict (issuer, subject) do nothing
                        """)
                .params(
                        issuer,
                        subject,
                        member.value(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .update();
        boolean done = member(issuer, subject).filter(member::equals).isPresent();
        trail.record(
                done ? "provider.linked" : "provider.taken",
                Subject.of("member", member.value()),
                Map.of("issuer", issuer));
        return done;
    }

    /// Unlinks the subjects of an issuer; false if there was none.
    public boolean unlink(MemberId member, String issuer) {
        boolean done = jdbc.sql("delete from linked_subject where member_id = ? and issuer = ?")
                        .params(member.value(), issuer)
                        .update()
                > 0;
        if (done) {
            trail.record("provider.unlinked", Subject.of("member", member.value()), Map.of("issuer", issuer));
        }
        return done;
    }

    /// A link, without the subject: which account it is, the provider knows.
    public record Linked(String issuer, Instant linkedAt) {}
}
