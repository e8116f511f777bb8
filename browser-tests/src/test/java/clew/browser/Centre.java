package clew.browser;

import clew.platform.access.Members;
import clew.platform.access.NewMember;
import clew.platform.access.Role;
import clew.platform.directory.Agency;
import clew.platform.directory.AgencyId;
import clew.platform.directory.AgencyKind;
import clew.platform.directory.Contact;
import clew.platform.directory.Directory;
import clew.platform.directory.NewAgency;
import clew.platform.directory.ServiceKind;
import clew.platform.directory.Taken;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Three agencies that work together and one that has no part in it, with a member for each step of the journey.
///
/// All have the same password.
final class Centre {

    static final String PASSWORD = "lantern-harbour-eleven";
    static final String RESPONDER = "ana";
    static final String CASE_WORKER = "cora";
    static final String ADMINISTRATOR = "ada";
    static final String NGO_WORKER = "nadia";
    static final String OUTSIDER = "otto";
    static final String SHELTER = "Blue Door Shelter";

    private final Directory directory;
    private final Members members;

    private Centre(Directory directory, Members members) {
        this.directory = directory;
        this.members = members;
    }

    /// Opens the agencies in a running application.
    static void openIn(RunningClew clew) {
        new Centre(clew.bean(Directory.class), clew.bean(Members.class)).open();
    }

    private void open() {
        AgencyId reception = agency("Northgate Reception", AgencyKind.RECEPTION, List.of());
        AgencyId shelter = agency(
                SHELTER,
                AgencyKind.SHELTER,
                List.of(
                        new Agency.Service(ServiceKind.SHELTER, EnumSet.allOf(Taken.class), 20, 5, true),
                        new Agency.Service(ServiceKind.COUNSELLING, EnumSet.allOf(Taken.class), null, null, false)));
        AgencyId other = agency("Far Away Clinic", AgencyKind.MEDICAL, List.of());
        member(RESPONDER, "Ana Kestrel", reception, Role.FIRST_RESPONDER);
        member(CASE_WORKER, "Cora Lindqvist", reception, Role.CASE_WORKER, Role.DECISION_MAKER, Role.FIRST_RESPONDER);
        member(ADMINISTRATOR, "Ada Moreau", reception, Role.ADMINISTRATOR, Role.AUDITOR);
        member(NGO_WORKER, "Nadia Okafor", shelter, Role.CASE_WORKER);
        member(OUTSIDER, "Otto Brandt", other, Role.CASE_WORKER);
    }

    private AgencyId agency(String name, AgencyKind kind, List<Agency.Service> services) {
        return directory.add(new NewAgency(name, kind, "Northgate", List.of("en", "ti"), Contact.none(), services));
    }

    private void member(String userName, String name, AgencyId agency, Role... roles) {
        members.setPassword(members.add(new NewMember(userName, name, agency, Set.of(roles))), PASSWORD);
    }
}
