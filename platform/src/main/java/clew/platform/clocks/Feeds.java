package clew.platform.clocks;

import clew.platform.access.MemberId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The private calendars of members. The secret of an address is shown once and kept as a hash only.
@Component
class Feeds {

    private static final int SECRET_BYTES = 32;

    private final JdbcClient database;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Feeds(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// A member's calendar.
    ///
    /// @param openedAt when a calendar program last asked, or `null` if none did
    record Feed(
            UUID id,
            MemberId member,
            ClockDueQuery.Whose whose,
            Instant createdAt,
            @Nullable Instant openedAt) {}

    Optional<Feed> of(MemberId member) {
        return database.sql("select * from calendar_feed where member_id = :member")
                .param("member", member.value())
                .query(Feeds::feed)
                .optional();
    }

    /// The calendar with this secret.
    Optional<Feed> open(String secret) {
        return database.sql("select * from calendar_feed where token_hash = :hash")
                .param("hash", hash(secret))
                .query(Feeds::feed)
                .optional();
    }

    /// Makes a new address, and returns its secret; the address before leads nowhere any more.
    @Transactional
    public String make(MemberId member, ClockDueQuery.Whose whose) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        end(member);
        database.sql("""
                        insert into calendar_feed (id, member_id, token_hash, whose, created_at)
                        values (:id, :member, :hash, :whose, :at)
                        """)
                .param("id", UUID.randomUUID())
                .param("member", member.value())
                .param("hash", hash(secret))
                .param("whose", whose.name())
                .param("at", ClockRows.at(clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .update();
        return secret;
    }

    /// Ends the address of a member; false if there was none.
    boolean end(MemberId member) {
        return database.sql("delete from calendar_feed where member_id = :member")
                        .param("member", member.value())
                        .update()
                > 0;
    }

    void opened(Feed feed) {
        database.sql("update calendar_feed set opened_at = :at where id = :id")
                .param("at", ClockRows.at(clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .param("id", feed.id())
                .update();
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Feed feed(ResultSet row, int number) throws SQLException {
        return new Feed(
                ClockRows.uuid(row, "id"),
                new MemberId(ClockRows.uuid(row, "member_id")),
                ClockDueQuery.Whose.valueOf(ClockRows.text(row, "whose")),
                Objects.requireNonNull(ClockRows.instant(row, "created_at")),
                ClockRows.instant(row, "opened_at"));
    }
}
