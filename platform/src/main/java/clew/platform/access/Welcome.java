package clew.platform.access;

import clew.platform.directory.AgencyId;
import clew.platform.directory.AgencyKind;
import clew.platform.directory.Contact;
import clew.platform.directory.Directory;
import clew.platform.directory.NewAgency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// What a one-time link opens: a member sets a password; or, on an instance without members, its first administrator
/// names the agency that runs it and themselves.
@Component
public final class Welcome {

    private final Invitations invitations;
    private final Members members;
    private final MemberRows rows;
    private final Directory directory;
    private final TransactionTemplate transaction;

    Welcome(
            Invitations invitations,
            Members members,
            MemberRows rows,
            Directory directory,
            TransactionTemplate transaction) {
        this.invitations = invitations;
        this.members = members;
        this.rows = rows;
        this.directory = directory;
        this.transaction = transaction;
    }

    /// What an open link is for; empty where it was used, has expired or never was.
    public Optional<Guest> open(String token) {
        return invitations.open(token).flatMap(invited -> {
            MemberId member = invited.member();
            return member == null
                    ? Optional.of(new Guest.Founder()).filter(_ -> rows.none())
                    : members.find(member).filter(Account::active).map(Guest.Invitee::new);
        });
    }

    /// Takes up a member's invitation: the link is used, the password set. False if the link is no longer open.
    public boolean join(String token, MemberId member, String password) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            if (!invitations.use(token)) {
                return false;
            }
            members.setPassword(member, password);
            return true;
        }));
    }

    /// Takes up a member's invitation without a password, by another proof that the caller links to the member.
    /// Empty if the link is no longer open, or the proof could not be linked; then the invitation stays open.
    public Optional<MemberId> joinWithout(String token, Predicate<MemberId> link) {
        Optional<MemberId> joined = transaction.execute(status -> {
            Optional<MemberId> invited = invitations
                    .open(token)
                    .flatMap(open -> Optional.ofNullable(open.member()))
                    .filter(member ->
                            members.find(member).filter(Account::active).isPresent());
            if (invited.isEmpty() || !invitations.use(token) || !link.test(invited.get())) {
                status.setRollbackOnly();
                return Optional.<MemberId>empty();
            }
            return invited;
        });
        return joined == null ? Optional.empty() : joined;
    }

    /// Sets the instance up: the agency that runs it, and its first administrator. False if the link is no longer
    /// open.
    public boolean found(String token, Founding founding) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            if (!invitations.use(token) || !rows.none()) {
                return false;
            }
            AgencyId agency = directory.add(new NewAgency(
                    founding.agencyName(),
                    founding.agencyKind(),
                    founding.place(),
                    List.of(),
                    Contact.none(),
                    List.of()));
            MemberId member = members.add(
                    new NewMember(founding.userName(), founding.name(), agency, Set.of(Role.ADMINISTRATOR)));
            members.setPassword(member, founding.password());
            return true;
        }));
    }

    /// Whom a link is for.
    public sealed interface Guest {

        /// A member who sets a password.
        record Invitee(Account account) implements Guest {}

        /// Whoever sets the instance up.
        record Founder() implements Guest {}
    }

    /// What the first administrator says.
    public record Founding(
            String agencyName, AgencyKind agencyKind, String place, String userName, String name, String password) {

        @Override
        public String toString() {
            return "Founding";
        }
    }
}
