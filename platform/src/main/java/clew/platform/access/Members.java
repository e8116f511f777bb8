package clew.platform.access;

import clew.platform.directory.Reason;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The members of all agencies: who may sign in, for whom, and as what. Every change is on the trail.
///
/// It decides nobody's rights: callers ask the [Gate] first.
@Component
public final class Members {

    private static final String SUBJECT = "member";

    private final MemberRows rows;
    private final Invitations invitations;
    private final PasswordRules rules;
    private final PasswordEncoder encoder;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Members(
            MemberRows rows,
            Invitations invitations,
            PasswordRules rules,
            PasswordEncoder encoder,
            Trail trail,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.invitations = invitations;
        this.rules = rules;
        this.encoder = encoder;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// All accounts, by agency and name.
    public List<Account> all() {
        return rows.all();
    }

    /// The account of an identity, in use or not.
    public Optional<Account> find(MemberId id) {
        return rows.find(id);
    }

    /// The account of an identity that is known to exist.
    public Account get(MemberId id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("No member " + id + "."));
    }

    /// The account that signs in with a name, in use or not; case does not matter.
    public Optional<Account> byUserName(String userName) {
        return rows.byUserName(userName.strip());
    }

    /// The account if it may act now, with a session that began at this stamp.
    public Optional<Account> acting(MemberId id, int stamp) {
        return rows.acting(id, stamp);
    }

    /// What sign-in compares, for an account that is in use and has a password.
    public Optional<Credentials> credentials(String userName) {
        return rows.credentials(userName.strip());
    }

    /// What a session of a member who may act begins with; the password is empty where there is none.
    public Optional<Credentials> standing(MemberId id) {
        return rows.standing(id);
    }

    /// Ends every session of a member by their next request.
    public void endSessions(MemberId id) {
        transaction.executeWithoutResult(_ -> {
            rows.stamp(id);
            trail.record("member.sessions-ended", subject(id));
        });
    }

    /// Adds a member, who cannot sign in before they took up an invitation (or [#setPassword] was called).
    public MemberId add(NewMember member) {
        MemberId id = MemberId.random();
        transaction.executeWithoutResult(_ -> {
            rows.insert(id, member, clock.instant().truncatedTo(ChronoUnit.MICROS));
            trail.record("member.added", subject(id));
        });
        return id;
    }

    /// Changes a member. `version` is the one that the editor saw; false if somebody changed it since.
    public boolean change(MemberId id, NewMember member, int version) {
        return inTransaction(() -> rows.update(id, member, version), "member.changed", id);
    }

    /// Puts an account out of use (every session of it ends at once), or back in. False if somebody changed it since.
    public boolean setActive(MemberId id, boolean active, int version) {
        return inTransaction(
                () -> rows.setActive(id, active, version), active ? "member.reactivated" : "member.deactivated", id);
    }

    /// Makes a link by which the member sets a password, once, and returns its path. Earlier links and the earlier
    /// password no longer work. The path is shown once: only a hash of it is kept.
    public String invite(MemberId id) {
        String path = transaction.execute(_ -> {
            rows.setPassword(id, null);
            trail.record("member.invited", subject(id));
            return invitations.issue(id);
        });
        return Objects.requireNonNull(path, "no path");
    }

    /// Why this password will not do for this user name; empty if it will.
    public List<Reason> passwordProblems(String password, String userName) {
        return rules.problems(password, userName);
    }

    /// Whether the password is the member's own.
    public boolean hasPassword(MemberId id, String password) {
        return rows.find(id)
                .flatMap(account -> rows.credentials(account.userName()))
                .map(credentials -> encoder.matches(password, credentials.encodedPassword()))
                .orElse(false);
    }

    /// Sets a member's password. Every session of the member ends.
    public void setPassword(MemberId id, String password) {
        List<Reason> problems = rules.problems(password, get(id).userName());
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("The password breaks a rule: "
                    + problems.stream().map(Reason::key).toList());
        }
        String encoded = encoder.encode(password);
        transaction.executeWithoutResult(_ -> {
            rows.setPassword(id, encoded);
            invitations.endFor(id);
            trail.record("member.password", subject(id));
        });
    }

    /// Sets the language in which a member wants to read.
    public void setLanguage(MemberId id, String language) {
        rows.setLanguage(id, language);
    }

    private boolean inTransaction(BooleanSupplier change, String what, MemberId id) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            boolean done = change.getAsBoolean();
            if (done) {
                trail.record(what, subject(id));
            }
            return done;
        }));
    }

    private static Subject subject(MemberId id) {
        return Subject.of(SUBJECT, id.value());
    }
}
