package clew.platform.access;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// One-time links. A token has 256 bits of randomness; the database keeps its SHA-256 only, so that who reads the
/// database cannot use a link. A link works once, and for 24 hours.
@Repository
class Invitations {

    static final Duration LIFE = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Clock clock;

    Invitations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Makes a link for a member (null: for the first administrator) and ends those before it. Returns its path.
    String issue(@Nullable MemberId member) {
        endFor(member);
        String token = RandomToken.make();
        OffsetDateTime now = now();
        jdbc.sql("insert into invitation (token_hash, member_id, created_at, expires_at) values (?, ?, ?, ?)")
                .param(RandomToken.hash(token))
                .param(member == null ? null : member.value())
                .param(now)
                .param(now.plus(LIFE))
                .update();
        return "/welcome/" + token;
    }

    /// Ends the open links of a member (null: of the first administrator).
    void endFor(@Nullable MemberId member) {
        jdbc.sql("update invitation set used_at = ? where member_id is not distinct from ?::uuid and used_at is null")
                .param(now())
                .param(member == null ? null : member.value())
                .update();
    }

    /// Whom an open link is for.
    Optional<Invited> open(String token) {
        return jdbc.sql("select member_id from invitation where token_hash = ? and used_at is null and expires_at > ?")
                .param(RandomToken.hash(token))
                .param(now())
                .query((row, _) -> Invited.of(row.getObject("member_id", UUID.class)))
                .optional();
    }

    /// Uses a link up; false if it is not open. Two who use it at once: one gets true.
    boolean use(String token) {
        return jdbc.sql("""
                                update invitation set used_at = ?
                                where token_hash = ? and used_at is null and expires_at > ?
                                """)
                        .param(now())
                        .param(RandomToken.hash(token))
                        .param(now())
                        .update()
                == 1;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /// Whom a link is for: a member, or whoever sets the instance up.
    record Invited(@Nullable MemberId member) {

        static Invited of(@Nullable UUID member) {
            return new Invited(member == null ? null : new MemberId(member));
        }
    }
}
