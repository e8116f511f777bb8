package clew.platform.access.sessions;

import clew.platform.access.MemberId;
import clew.platform.access.RandomToken;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The list of open sessions. A session that is not on it is over by its next request, whatever the server's memory
/// says: so one is ended from elsewhere by taking it off the list.
@Repository
public class Sessions {

    /// How exactly the last use is known: it is not written with each request.
    private static final Duration GRAIN = Duration.ofMinutes(1);

    private static final Duration KEPT = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration idle;

    Sessions(JdbcClient jdbc, Clock clock, @Value("${clew.session.idle:30m}") Duration idle) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.idle = idle;
    }

    /// Puts a session on the list, by the id that it has from now on.
    public void begin(String sessionId, MemberId member, int stamp, Way way, String browser) {
        OffsetDateTime now = now();
        jdbc.sql("delete from member_session where last_used_at < ?")
                .param(now.minus(KEPT))
                .update();
        jdbc.sql("""
                        insert into member_session
                            (id_hash, member_id, stamp, way, browser, started_at, last_used_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (id_hash) do update set member_id = excluded.member_id, stamp = excluded.stamp,
                            way = excluded.way, browser = excluded.browser, last_used_at = excluded.last_used_at
                        """)
                .params(key(sessionId), member.value(), stamp, way.name(), browser, now, now)
                .update();
    }

    /// Whether a session is on the list. Notes that it is in use.
    public boolean alive(String sessionId, MemberId member) {
        return jdbc.sql("select last_used_at from member_session where id_hash = ? and member_id = ?")
                .params(key(sessionId), member.value())
                .query((row, _) -> row.getObject("last_used_at", OffsetDateTime.class))
                .optional()
                .map(last -> touch(sessionId, last))
                .orElse(false);
    }

    /// The open sessions of a member, the latest used first.
    public List<OpenSession> of(MemberId member) {
        return jdbc.sql("""
                        select s.id_hash, s.way, s.browser, s.started_at, s.last_used_at
                        from member_session s join member m on m.id = s.member_id and m.stamp = s.stamp
                        where s.member_id = ? and s.last_used_at > ? order by s.last_used_at desc, s.id_hash
                        """)
                .params(member.value(), now().minus(idle).minus(GRAIN))
                .query((row, _) -> new OpenSession(
                        row.getString("id_hash"),
                        Way.valueOf(row.getString("way")),
                        row.getString("browser"),
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        row.getObject("last_used_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// The session has another id from now on.
    public void move(String key, String sessionId) {
        jdbc.sql("update member_session set id_hash = ? where id_hash = ?")
                .params(key(sessionId), key)
                .update();
    }

    /// Ends one session of a member; false if it was not theirs or is over.
    public boolean end(MemberId member, String key) {
        return jdbc.sql("delete from member_session where member_id = ? and id_hash = ?")
                        .params(member.value(), key)
                        .update()
                == 1;
    }

    /// Ends every session of a member but one, and returns how many.
    public int endOthers(MemberId member, String key) {
        return jdbc.sql("delete from member_session where member_id = ? and id_hash <> ?")
                .params(member.value(), key)
                .update();
    }

    /// Names a session on the list.
    public static String key(String sessionId) {
        return RandomToken.hash(sessionId);
    }

    /// The server keeps sessions in memory: none is open after a start.
    @EventListener(ApplicationReadyEvent.class)
    void forgetEarlier() {
        jdbc.sql("delete from member_session").update();
    }

    private boolean touch(String sessionId, OffsetDateTime last) {
        OffsetDateTime now = now();
        if (last.plus(GRAIN).isBefore(now)) {
            jdbc.sql("update member_session set last_used_at = ? where id_hash = ?")
                    .params(now, key(sessionId))
                    .update();
        }
        return true;
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
