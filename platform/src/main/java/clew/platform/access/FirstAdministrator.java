package clew.platform.access;

import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// How an instance without members gets its first: by a one-time link that only who starts it can see.
@Component
public final class FirstAdministrator {

    private final MemberRows rows;
    private final Invitations invitations;
    private final TransactionTemplate transaction;

    FirstAdministrator(MemberRows rows, Invitations invitations, TransactionTemplate transaction) {
        this.rows = rows;
        this.invitations = invitations;
        this.transaction = transaction;
    }

    /// The path of a fresh one-time link, where there is no member yet; links made before end. To be printed at
    /// start, and kept nowhere.
    public Optional<String> oneTimePath() {
        Optional<String> path =
                transaction.execute(_ -> rows.none() ? Optional.of(invitations.issue(null)) : Optional.<String>empty());
        return Objects.requireNonNull(path, "no answer");
    }
}
