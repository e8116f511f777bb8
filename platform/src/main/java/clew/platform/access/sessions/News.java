package clew.platform.access.sessions;

import clew.platform.access.MemberId;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What a member is told once, when they sign in next: that somebody tried, or that something about their sign-in was
/// changed.
@Repository
public class News {

    private final JdbcClient jdbc;
    private final Clock clock;

    News(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Notes something for a member to be told.
    public void tell(MemberId member, What what) {
        tell(member, what, "");
    }

    /// Notes something for a member to be told, about a family of browsers.
    public void tell(MemberId member, What what, String browser) {
        jdbc.sql("""
                        insert into sign_in_news (member_id, what, browser, last_at) values (?, ?, ?, ?)
                        on conflict (member_id, what, browser) do update
                            set count = sign_in_news.count + 1, last_at = excluded.last_at
                        """).params(member.value(), what.name(), browser, now()).update();
    }

    /// Notes something for the member who has this user name to be told; takes alike long where nobody has it.
    public void tellWhoHas(String userName, What what) {
        jdbc.sql("""
                        insert into sign_in_news (member_id, what, last_at)
                        select id, ?, ? from member where lower(user_name) = lower(?)
                        on conflict (member_id, what, browser) do update
                            set count = sign_in_news.count + 1, last_at = excluded.last_at
                        """).params(what.name(), now(), userName).update();
    }

    /// What there is to tell a member. It is told now: the next time there is nothing.
    public List<Item> take(MemberId member) {
        List<Item> items = jdbc.sql("""
                        select what, browser, count, last_at from sign_in_news
                        where member_id = ? order by last_at, what, browser
                        """)
                .param(member.value())
                .query((row, _) -> new Item(
                        What.valueOf(row.getString("what")),
                        row.getString("browser"),
                        row.getInt("count"),
                        row.getObject("last_at", OffsetDateTime.class).toInstant()))
                .list();
        if (!items.isEmpty()) {
            jdbc.sql("delete from sign_in_news where member_id = ?")
                    .param(member.value())
                    .update();
        }
        return items;
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    /// What a member may be told.
    public enum What {
        /// Somebody gave the member's name and a wrong password.
        FAILED_PASSWORD,
        /// Somebody had the right password, and gave a wrong code.
        FAILED_CODE,
        /// The member signed in, in a browser that was not known.
        NEW_BROWSER,
        /// A recovery code was used.
        RECOVERY_CODE,
        /// An administrator took the second factor away.
        FACTOR_RESET,
        /// An administrator ended every session.
        SIGNED_OUT,
        /// An administrator linked or unlinked an identity provider.
        PROVIDER_CHANGED;

        /// The message key.
        public String key() {
            return "access.news." + name();
        }
    }

    /// One thing to tell, how often it happened, and when last.
    public record Item(What what, String browser, int count, Instant lastAt) {}
}
