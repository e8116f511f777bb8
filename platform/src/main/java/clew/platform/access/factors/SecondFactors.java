package clew.platform.access.factors;

import clew.platform.access.Account;
import clew.platform.access.Gate;
import clew.platform.access.MemberId;
import clew.platform.access.Members;
import clew.platform.access.Subject;
import clew.platform.access.Trail;
import clew.platform.access.limits.Lockout;
import clew.platform.access.sessions.News;
import clew.platform.vault.Vault;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The second factors of members. Every change and every failure is on the trail, without secrets.
@Component
public class SecondFactors {

    private final JdbcClient jdbc;
    private final RecoveryCodes recovery;
    private final Vault vault;
    private final Members members;
    private final Lockout lockout;
    private final News news;
    private final Gate gate;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SecondFactors(
            JdbcClient jdbc,
            RecoveryCodes recovery,
            Vault vault,
            Members members,
            Lockout lockout,
            News news,
            Gate gate,
            Trail trail,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.recovery = recovery;
        this.vault = vault;
        this.members = members;
        this.lockout = lockout;
        this.news = news;
        this.gate = gate;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Whether a member has a second factor: an app or a passkey.
    public boolean has(MemberId member) {
        return jdbc.sql("""
                        select exists (select from second_factor where member_id = :member)
                            or exists (select from passkey where member_id = :member)
                        """)
                .param("member", member.value())
                .query(Boolean.class)
                .single();
    }

    /// Whether a member has an authenticator app.
    public boolean hasApp(MemberId member) {
        return jdbc.sql("select count(*) from second_factor where member_id = ?")
                        .param(member.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /// How many recovery codes a member has left.
    public int codesLeft(MemberId member) {
        return recovery.left(member);
    }

    /// Turns the app on if the code shows that it has the secret, and returns the member's first recovery
    /// codes. Every session of the member ends. Empty if the code is wrong; nothing is changed then.
    public Optional<List<String>> confirm(MemberId member, Enrolment enrolment, String typed) {
        OptionalLong step = Totp.step(enrolment.secret(), digits(typed), clock.instant(), 0);
        if (step.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(inTransaction(() -> {
            jdbc.sql("""
                            insert into second_factor (member_id, secret, confirmed_at, last_step) values (?, ?, ?, ?)
                            on conflict (member_id) do update set secret = excluded.secret,
                                confirmed_at = excluded.confirmed_at, last_step = excluded.last_step
                            """)
                    .params(
                            member.value(),
                            vault.sealForInstance(place(member), enrolment.secret()),
                            now(),
                            step.getAsLong())
                    .update();
            record(member, "second-factor.on");
            members.endSessions(member);
            return recovery.make(member, now());
        }));
    }

    /// Judges a code of the app, or a recovery code; a right one is used up. The caller knows the member by another
    /// proof.
    public Judgement judge(MemberId member, String typed) {
        Duration wait = lockout.codeAttempt(member.toString());
        if (wait.isPositive()) {
            refuse(member, "second-factor.throttled");
            return new Judgement.Wait(wait);
        }
        boolean right = inTransaction(() -> takeCode(member, digits(typed)) || takeRecoveryCode(member, typed));
        if (right) {
            lockout.codeRight(member.toString());
            return new Judgement.Right();
        }
        news.tell(member, News.What.FAILED_CODE);
        refuse(member, "second-factor.failed");
        return new Judgement.Wrong();
    }

    /// Makes new recovery codes for a member; those before no longer work.
    public List<String> newCodes(MemberId member) {
        return inTransaction(() -> {
            record(member, "second-factor.recovery-codes");
            return recovery.make(member, now());
        });
    }

    /// Turns the app off. Recovery codes go with it, unless passkeys are left.
    public void turnOff(MemberId member) {
        inTransaction(() -> {
            removeApp(member);
            if (!has(member)) {
                recovery.forget(member);
            }
            record(member, "second-factor.off");
            return true;
        });
    }

    /// Takes every factor but the password away, for a member who lost them, and ends their sessions: an
    /// administrator's act. The member is told.
    public void reset(MemberId member) {
        inTransaction(() -> {
            removeApp(member);
            jdbc.sql("delete from passkey where member_id = ?")
                    .param(member.value())
                    .update();
            recovery.forget(member);
            news.tell(member, News.What.FACTOR_RESET);
            record(member, "second-factor.reset");
            members.endSessions(member);
            return true;
        });
    }

    private boolean takeCode(MemberId member, String code) {
        return kept(member)
                .map(app -> Totp.step(app.secret(), code, clock.instant(), app.lastStep()))
                .filter(OptionalLong::isPresent)
                .map(step -> jdbc.sql("update second_factor set last_step = ? where member_id = ? and last_step < ?")
                                .params(step.getAsLong(), member.value(), step.getAsLong())
                                .update()
                        == 1)
                .orElse(false);
    }

    private boolean takeRecoveryCode(MemberId member, String typed) {
        boolean right = recovery.use(member, typed, now());
        if (right) {
            news.tell(member, News.What.RECOVERY_CODE);
            record(member, "second-factor.recovery-code-used");
        }
        return right;
    }

    private Optional<App> kept(MemberId member) {
        return jdbc.sql("select secret, last_step from second_factor where member_id = ?")
                .param(member.value())
                .query((row, _) ->
                        new App(vault.openForInstance(place(member), row.getBytes("secret")), row.getLong("last_step")))
                .optional();
    }

    private void removeApp(MemberId member) {
        jdbc.sql("delete from second_factor where member_id = ?")
                .param(member.value())
                .update();
    }

    /// The one who acts may be an administrator, or the member, or the member on the way in: then nobody is bound
    /// yet.
    private void record(MemberId member, String what) {
        if (gate.somebody().isPresent()) {
            trail.record(what, Subject.of("member", member.value()));
        } else {
            trail.record(members.get(member).member(), what);
        }
    }

    private void refuse(MemberId member, String what) {
        members.find(member).map(Account::member).ifPresent(who -> trail.refused(who, what));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()), "no answer");
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static String digits(String typed) {
        return typed.replaceAll("\\s", "");
    }

    private static String place(MemberId member) {
        return "second_factor.secret:" + member;
    }

    private record App(String secret, long lastStep) {

        @Override
        public String toString() {
            return "App";
        }
    }

    /// What became of a code.
    public sealed interface Judgement {

        /// It was right, and is used up.
        record Right() implements Judgement {}

        /// It was wrong, or was used before.
        record Wrong() implements Judgement {}

        /// Too many were wrong: none is looked at for this long.
        record Wait(Duration left) implements Judgement {}
    }
}
