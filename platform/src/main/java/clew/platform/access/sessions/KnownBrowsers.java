package clew.platform.access.sessions;

import clew.platform.access.MemberId;
import clew.platform.access.RandomToken;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The browsers in which members have signed in before, each known by a random cookie of which a hash is kept.
///
/// A known browser lets nobody in. It only keeps a crowd of strangers who guess from locking its member out,
/// and tells a member of sign-ins in a browser that was not known.
@Repository
public class KnownBrowsers {

    private final JdbcClient jdbc;
    private final Clock clock;

    KnownBrowsers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Whether the member who has this user name, if any, signed in before in the browser that has this token.
    public boolean knows(String userName, String token) {
        return jdbc.sql("""
                                select count(*) from known_browser b join member m on m.id = b.member_id
                                where lower(m.user_name) = lower(?) and b.token_hash = ?
                                """)
                        .params(userName, RandomToken.hash(token))
                        .query(Long.class)
                        .single()
                > 0;
    }

    private boolean knows(MemberId member, String token) {
        return jdbc.sql("select count(*) from known_browser where member_id = ? and token_hash = ?")
                        .params(member.value(), RandomToken.hash(token))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /// Notes a sign-in in a browser. True if it is new for a member who has others.
    public boolean meet(MemberId member, String token, String browser) {
        long others = jdbc.sql("select count(*) from known_browser where member_id = ?")
                .param(member.value())
                .query(Long.class)
                .single();
        boolean before = knows(member, token);
        OffsetDateTime now = clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                        insert into known_browser (member_id, token_hash, browser, first_at, last_at)
                        values (?, ?, ?, ?, ?)
                        on conflict (member_id, token_hash) do update
                            set browser = excluded.browser, last_at = excluded.last_at
                        """)
                .params(member.value(), RandomToken.hash(token), browser, now, now)
                .update();
        return !before && others > 0;
    }

    /// Forgets every browser of a member: after a forced sign-out none of them is to be trusted.
    public void forget(MemberId member) {
        jdbc.sql("delete from known_browser where member_id = ?")
                .param(member.value())
                .update();
    }
}
