package clew.platform.consent;

import clew.platform.access.Acting;
import clew.platform.access.DataKind;
import clew.platform.access.Member;
import clew.platform.consent.rules.Giver;
import clew.platform.consent.rules.Purpose;
import clew.platform.consent.rules.Recipient;
import clew.platform.directory.AgencyKind;
import clew.platform.person.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/// Agreements for tests: `@Import(Agreeing.class)`, then `agreeing.all(person, worker, partner)`.
@TestComponent
public class Agreeing {

    private static final Set<DataKind> FOR_A_SERVICE = EnumSet.of(
            DataKind.IDENTITY,
            DataKind.CONTACT,
            DataKind.HEALTH,
            DataKind.NARRATIVE,
            DataKind.OBSERVATION,
            DataKind.ASSESSMENT,
            DataKind.PROCESS,
            DataKind.NEED,
            DataKind.MIGRATION,
            DataKind.BEST_INTERESTS,
            DataKind.ASSISTANCE,
            DataKind.CLAIM);

    private final Consents consents;
    private final Clock clock;

    Agreeing(Consents consents, Clock clock) {
        this.consents = consents;
        this.clock = clock;
    }

    /// What a referral to an agency of that class agrees to when it is accepted.
    public UUID all(PersonId person, Member by, Member to) {
        boolean service = to.agencyKind() != AgencyKind.POLICE && to.agencyKind() != AgencyKind.ASYLUM;
        return to(person, by, to, service ? FOR_A_SERVICE : EnumSet.of(DataKind.IDENTITY, DataKind.PROCESS));
    }

    /// An agreement of the person that these kinds go to the agency of `to`, for a year.
    public UUID to(PersonId person, Member by, Member to, Set<DataKind> kinds) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return record(
                person,
                by,
                new Share(
                        Purpose.of(to.agencyKind()),
                        new Recipient.One(to.agency()),
                        kinds,
                        now,
                        now.plus(Duration.ofDays(365))));
    }

    /// An agreement to a share.
    public UUID record(PersonId person, Member by, Share share) {
        return as(by, () -> consents.record(person, agreement(), share, null, by));
    }

    /// Withdraws.
    public void end(UUID id, Member by) {
        as(by, () -> consents.end(id, by));
    }

    static Basis.Agreement agreement() {
        return new Basis.Agreement(
                Giver.PERSON, Basis.Means.ORAL, new Basis.Explained("ar", "N. Interpreter", "C. Worker", null));
    }

    private static <T> T as(Member member, java.util.concurrent.Callable<T> work) {
        try {
            return Acting.as(member, work);
        } catch (RuntimeException broken) {
            throw broken;
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
