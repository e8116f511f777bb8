package clew.platform.children;

import clew.platform.access.DataKind;
import clew.platform.casework.CaseFile;
import clew.platform.children.Determination.Seat;
import clew.platform.consent.Basis;
import clew.platform.consent.Consents;
import clew.platform.consent.Share;
import clew.platform.consent.rules.Ground;
import clew.platform.consent.rules.Purpose;
import clew.platform.consent.rules.Recipient;
import clew.platform.directory.AgencyId;
import clew.platform.directory.Reason;
import clew.platform.person.Age;
import clew.platform.person.Person;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Records the ground on which the law lets a guardian and a panel know about a child: the protection of the
/// child. It stands in the person's book beside what was agreed, and can be ended there.
@Component
class ChildGrounds {

    private static final Set<DataKind> FOR_A_GUARDIAN = EnumSet.of(
            DataKind.IDENTITY,
            DataKind.CONTACT,
            DataKind.HEALTH,
            DataKind.NARRATIVE,
            DataKind.ASSESSMENT,
            DataKind.PROCESS,
            DataKind.NEED,
            DataKind.MIGRATION,
            DataKind.BEST_INTERESTS,
            DataKind.ASSISTANCE,
            DataKind.CLAIM);

    /// A determination is made within two years at the latest (UNHCR, check before release).
    private static final int PANEL_YEARS = 2;

    private final Consents consents;
    private final ChildDesk desk;

    ChildGrounds(Consents consents, ChildDesk desk) {
        this.consents = consents;
        this.desk = desk;
    }

    /// Lets the agency of a guardian know the child until the child is of age at the latest.
    UUID letGuardianIn(CaseFile file, AgencyId agency) {
        Person person = desk.person(file);
        Integer low = person == null ? null : person.age(desk.today()).low();
        int years = low == null ? PANEL_YEARS : Math.max(1, Age.MAJORITY - low);
        return record(file, agency, FOR_A_GUARDIAN, years, "children.ground.guardian");
    }

    /// Lets the agencies of a panel know what concerns the child's best interests, and nothing else.
    void letPanelIn(CaseFile file, List<Seat> panel) {
        panel.stream()
                .map(Seat::agency)
                .filter(Objects::nonNull)
                .filter(agency -> !agency.equals(file.owner()))
                .distinct()
                .forEach(agency -> record(
                        file, agency, EnumSet.of(DataKind.BEST_INTERESTS), PANEL_YEARS, "children.ground.panel"));
    }

    void end(UUID ground) {
        consents.end(ground, desk.member());
    }

    private UUID record(CaseFile file, AgencyId agency, Set<DataKind> kinds, int years, String why) {
        Instant now = desk.now();
        Instant until = now.atZone(desk.zone()).plusYears(years).toInstant();
        return consents.record(
                file.person(),
                new Basis.OnGround(Ground.CHILD_PROTECTION, null, desk.text(Reason.of(why))),
                new Share(EnumSet.of(Purpose.ASSISTANCE), new Recipient.One(agency), kinds, now, until),
                null,
                desk.member());
    }
}
