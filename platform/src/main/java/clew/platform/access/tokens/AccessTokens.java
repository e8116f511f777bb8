package clew.platform.access.tokens;

import clew.platform.access.MemberId;
import clew.platform.access.RandomToken;
import clew.platform.access.Subject;
import clew.platform.access.Trail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The access tokens of members. A token is random, named, ends by itself after at most a year, and can be
/// revoked; only its hash is kept. It does what its member may do, except what asks for a fresh proof that it
/// is them.
@Repository
public class AccessTokens {

    /// How every token begins, so that scanners of source code find one that was left there.
    public static final String START = "clew_";

    private static final Duration GRAIN = Duration.ofMinutes(1);
    private static final String OPEN = " revoked_at is null and expires_at > ? ";

    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    AccessTokens(JdbcClient jdbc, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /// Makes a token and returns it: now, and never again.
    public String make(MemberId member, String name, Duration life) {
        String token = START + RandomToken.make();
        UUID id = UUID.randomUUID();
        OffsetDateTime now = now();
        jdbc.sql("""
                        insert into access_token (id, member_id, name, token_hash, created_at, expires_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(id, member.value(), name, RandomToken.hash(token), now, now.plus(life))
                .update();
        trail.record("access-token.made", Subject.of("member", member.value()), Map.of("days", "" + life.toDays()));
        return token;
    }

    /// Whose token it is, if it works.
    public Optional<MemberId> use(String token) {
        OffsetDateTime now = now();
        Optional<MemberId> member = jdbc.sql("select member_id from access_token where token_hash = ? and" + OPEN)
                .params(RandomToken.hash(token), now)
                .query((row, _) -> new MemberId(row.getObject("member_id", UUID.class)))
                .optional();
        member.ifPresent(_ -> jdbc.sql("""
                        update access_token set last_used_at = ?
                        where token_hash = ? and (last_used_at is null or last_used_at < ?)
                        """)
                .params(now, RandomToken.hash(token), now.minus(GRAIN))
                .update());
        return member;
    }

    /// The tokens of a member that work, the newest first.
    public List<AccessToken> of(MemberId member) {
        return jdbc.sql("""
                        select id, name, created_at, expires_at, last_used_at from access_token
                        where member_id = ? and""" + OPEN + "order by created_at desc, id")
                .params(member.value(), now())
                .query((row, _) -> token(row))
                .list();
    }

    /// Revokes a token of a member; false if it was not theirs or is over.
    public boolean revoke(MemberId member, UUID id) {
        boolean done = jdbc.sql("update access_token set revoked_at = ? where member_id = ? and id = ? and" + OPEN)
                        .params(now(), member.value(), id, now())
                        .update()
                == 1;
        if (done) {
            trail.record("access-token.revoked", Subject.of("member", member.value()));
        }
        return done;
    }

    /// Revokes every token of a member.
    public void revokeAll(MemberId member) {
        int revoked = jdbc.sql("update access_token set revoked_at = ? where member_id = ? and" + OPEN)
                .params(now(), member.value(), now())
                .update();
        if (revoked > 0) {
            trail.record(
                    "access-token.all-revoked",
                    Subject.of("member", member.value()),
                    Map.of("count", Integer.toString(revoked)));
        }
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static AccessToken token(ResultSet row) throws SQLException {
        OffsetDateTime used = row.getObject("last_used_at", OffsetDateTime.class);
        return new AccessToken(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                used == null ? null : used.toInstant());
    }
}
