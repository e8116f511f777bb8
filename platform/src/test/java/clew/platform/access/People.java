package clew.platform.access;

import clew.platform.access.signin.Session;
import clew.platform.directory.AgencyId;
import clew.platform.directory.AgencyKind;
import clew.platform.directory.Contact;
import clew.platform.directory.Directory;
import clew.platform.directory.NewAgency;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Agencies and members for tests: `@Import(People.class)` on a `@ClewTest`, then
/// `mvc.perform(get("/").with(people.session(people.member(AgencyKind.SHELTER, Role.CASE_WORKER))))`.
@TestComponent
public class People {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Directory directory;
    private final Members members;

    People(Directory directory, Members members) {
        this.directory = directory;
        this.members = members;
    }

    /// A new agency of a kind.
    public AgencyId agency(AgencyKind kind) {
        return directory.add(new NewAgency(
                kind + " " + COUNT.incrementAndGet(), kind, "Harbour", List.of("en"), Contact.none(), List.of()));
    }

    /// A new member of a new agency.
    public Member member(AgencyKind kind, Role... roles) {
        return member(agency(kind), roles);
    }

    /// A new member of an agency. Has no password: use [#session].
    public Member member(AgencyId agency, Role... roles) {
        int number = COUNT.incrementAndGet();
        MemberId id = members.add(new NewMember("member" + number, "Member " + number, agency, Set.of(roles)));
        return members.get(id).member();
    }

    /// A request of this member.
    public RequestPostProcessor session(Member member) {
        return Session.of(member);
    }
}
