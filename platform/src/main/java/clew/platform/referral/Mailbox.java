package clew.platform.referral;

import clew.platform.directory.AgencyId;
import clew.platform.directory.ServiceKind;
import clew.platform.directory.Taken;
import clew.platform.vault.Unopened;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The inbox and the outbox of an agency, as lists and as figures.
@Component
public class Mailbox {

    /// How many referrals a page of a list has.
    public static final int PAGE = 25;

    private static final Duration RATE_WINDOW = Duration.ofDays(90);

    private final JdbcClient sql;
    private final Clock clock;
    private final ReferralRows rows;
    private final ReferralSeal seal;

    Mailbox(JdbcClient sql, Clock clock, ReferralRows rows, ReferralSeal seal) {
        this.sql = sql;
        this.clock = clock;
        this.rows = rows;
        this.seal = seal;
    }

    /// Which referrals of a box to list.
    public enum Filter {
        /// Somebody has to say yes or no.
        WAITING,
        /// Waiting, and the time is over.
        OVERDUE,
        /// Accepted and not yet done.
        UNDER_WAY,
        /// Declined, done or withdrawn.
        CLOSED,
        /// Every one.
        ALL
    }

    /// One line of a list.
    ///
    /// @param other the agency at the other end
    /// @param yourTurn whether the reader's side has to act
    public record Line(
            ReferralId id,
            String reference,
            AgencyId other,
            ServiceKind service,
            Taken whom,
            Urgency urgency,
            ReferralState.Name state,
            @Nullable String code,
            Instant sentAt,
            Instant stateAt,
            Instant dueAt,
            boolean overdue,
            int overdueLevel,
            boolean unread,
            boolean yourTurn) {}

    /// How many referrals of a box are where.
    public record Counts(long waiting, long overdue, long underWay, long closed, long unread) {

        /// All of them.
        public long all() {
            return waiting + underWay + closed;
        }

        /// The number under a filter.
        public long of(Filter filter) {
            return switch (filter) {
                case WAITING -> waiting;
                case OVERDUE -> overdue;
                case UNDER_WAY -> underWay;
                case CLOSED -> closed;
                case ALL -> all();
            };
        }
    }

    /// How many of the referrals sent in the last 90 days came to an end the sender knows.
    ///
    /// @param sent all of them, without those withdrawn
    /// @param answered accepted or declined
    /// @param closed declined or done
    /// @param medianAnswer the median time to the first answer
    public record Loop(long sent, long answered, long closed, Optional<Duration> medianAnswer) {

        /// The share answered, in per cent.
        public long answeredPerCent() {
            return sent == 0 ? 0 : Math.round(100.0 * answered / sent);
        }

        /// The share closed, in per cent.
        public long closedPerCent() {
            return sent == 0 ? 0 : Math.round(100.0 * closed / sent);
        }
    }

    /// One page of a box, those that need somebody first on top. Pages count from 0.
    public List<Line> list(AgencyId agency, Side side, Filter filter, int page) {
        List<Unopened<Line>> lines = sql.sql("""
                        select *, (state in ('SENT', 'ASKED', 'ANSWERED') and due_at < :now) as overdue
                        from referral
                        where %s = :agency and %s
                        order by (state in ('SENT', 'ASKED', 'ANSWERED') and due_at < :now) desc,
                            state in ('SENT', 'ASKED', 'ANSWERED') desc,
                            case when state in ('SENT', 'ASKED', 'ANSWERED') then due_at end,
                            state_at desc, id
                        limit :most offset :from
                        """.formatted(end(side), condition(filter)))
                .param("agency", agency.value())
                .param("now", ReferralRows.at(clock.instant()))
                .param("most", PAGE)
                .param("from", page * PAGE)
                .query((row, _) -> line(row, side))
                .list();
        return seal.openAll(lines);
    }

    /// The figures of a box.
    public Counts counts(AgencyId agency, Side side) {
        return sql.sql("""
                        select count(*) filter (where state in ('SENT', 'ASKED', 'ANSWERED')) as waiting,
                            count(*) filter (where state in ('SENT', 'ASKED', 'ANSWERED') and due_at < :now) as overdue,
                            count(*) filter (where state = 'ACCEPTED') as under_way,
                            count(*) filter (where state in ('DECLINED', 'DONE', 'WITHDRAWN')) as closed,
                            count(*) filter (where %s) as unread
                        from referral where %s = :agency
                        """.formatted(unread(side), end(side)))
                .param("agency", agency.value())
                .param("now", ReferralRows.at(clock.instant()))
                .query((row, _) -> new Counts(
                        row.getLong("waiting"),
                        row.getLong("overdue"),
                        row.getLong("under_way"),
                        row.getLong("closed"),
                        row.getLong("unread")))
                .single();
    }

    /// How often the loop is closed for what the agency sent.
    public Loop loop(AgencyId agency) {
        return sql.sql("""
                        select count(*) as sent, count(answered_at) filter (where state in ('ACCEPTED', 'DECLINED', 'DONE'))
                                as answered,
                            count(*) filter (where state in ('DECLINED', 'DONE')) as closed,
                            percentile_cont(0.5) within group (order by extract(epoch from answered_at - sent_at))
                                filter (where answered_at is not null) as median
                        from referral
                        where from_agency = :agency and state <> 'WITHDRAWN' and sent_at >= :since
                        """)
                .param("agency", agency.value())
                .param("since", ReferralRows.at(clock.instant().minus(RATE_WINDOW)))
                .query((row, _) -> new Loop(
                        row.getLong("sent"),
                        row.getLong("answered"),
                        row.getLong("closed"),
                        Optional.ofNullable(row.getObject("median", Double.class))
                                .map(seconds -> Duration.ofSeconds(Math.round(seconds)))))
                .single();
    }

    /// How many referrals between any agencies wait longer than their time: a figure for the co-ordinator, read
    /// outside the fence, so the caller has asked the gate for statistics.
    public long overdueEverywhere() {
        return sql.sql("select count(*) from referral where state in ('SENT', 'ASKED', 'ANSWERED') and due_at < :now")
                .param("now", ReferralRows.at(clock.instant()))
                .query(Long.class)
                .single();
    }

    /// How many referrals from one agency to another are late.
    ///
    /// @param longest since when the answer to the oldest of them has been due
    public record Late(AgencyId from, AgencyId to, long count, Instant longest) {}

    /// Between which agencies referrals are late, the longest first; read outside the fence, as
    /// [#overdueEverywhere()].
    public List<Late> lateBetweenAgencies() {
        return sql.sql("""
                        select from_agency, to_agency, count(*) as late, min(due_at) as longest
                        from referral where state in ('SENT', 'ASKED', 'ANSWERED') and due_at < :now
                        group by from_agency, to_agency order by min(due_at) limit 200
                        """)
                .param("now", ReferralRows.at(clock.instant()))
                .query((row, _) -> new Late(
                        new AgencyId(row.getObject("from_agency", UUID.class)),
                        new AgencyId(row.getObject("to_agency", UUID.class)),
                        row.getLong("late"),
                        row.getObject("longest", OffsetDateTime.class).toInstant()))
                .list();
    }

    private Unopened<Line> line(ResultSet row, Side side) throws SQLException {
        Unopened<Referral> referral = rows.read(row);
        String code = row.getString("state_code");
        boolean overdue = row.getBoolean("overdue");
        return new Unopened<>(referral.person(), () -> line(referral.opening().get(), side, code, overdue));
    }

    private static Line line(Referral referral, Side side, @Nullable String code, boolean overdue) {
        return new Line(
                referral.id(),
                referral.reference(),
                side == Side.SENDER ? referral.to() : referral.from(),
                referral.service(),
                referral.whom(),
                referral.urgency(),
                referral.state().name(),
                code,
                referral.sentAt(),
                referral.state().at(),
                referral.dueAt(),
                overdue,
                referral.overdueLevel(),
                side == Side.SENDER ? referral.senderUnread() : referral.receiverUnread(),
                Moves.turn(referral.state()).filter(turn -> turn == side).isPresent());
    }

    private static String end(Side side) {
        return switch (side) {
            case SENDER -> "from_agency";
            case RECEIVER -> "to_agency";
        };
    }

    private static String unread(Side side) {
        return switch (side) {
            case SENDER -> "sender_unread";
            case RECEIVER -> "receiver_unread";
        };
    }

    private static String condition(Filter filter) {
        return switch (filter) {
            case WAITING -> "state in ('SENT', 'ASKED', 'ANSWERED')";
            case OVERDUE -> "state in ('SENT', 'ASKED', 'ANSWERED') and due_at < :now";
            case UNDER_WAY -> "state = 'ACCEPTED'";
            case CLOSED -> "state in ('DECLINED', 'DONE', 'WITHDRAWN')";
            case ALL -> "true";
        };
    }
}
