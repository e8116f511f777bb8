package clew.platform.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import clew.platform.ClewTest;
import clew.platform.MovableClock;
import clew.platform.access.Acting;
import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.access.Member;
import clew.platform.access.People;
import clew.platform.access.Policy;
import clew.platform.access.Relation;
import clew.platform.access.Role;
import clew.platform.access.Verdict;
import clew.platform.casework.CaseId;
import clew.platform.casework.CaseUrgency;
import clew.platform.casework.Cases;
import clew.platform.casework.NewCase;
import clew.platform.consent.rules.Purpose;
import clew.platform.consent.rules.Recipient;
import clew.platform.directory.AgencyId;
import clew.platform.directory.AgencyKind;
import clew.platform.directory.ServiceKind;
import clew.platform.person.NewPerson;
import clew.platform.person.PersonId;
import clew.platform.person.Persons;
import clew.platform.person.Sex;
import clew.testkit.Seeds;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// Random calls by members of every role and several kinds of agency, between agreements, withdrawals and hours that
/// pass: no answer ever holds the marker that was planted in a compartment that is not open to the member by the
/// policy
/// and by a model that is only a table of who was told what until when.
@ClewTest
@Import({People.class, Agreeing.class})
class NothingForbiddenIsShownTest {

    private static final int STEPS = 45;
    private static final List<DataKind> NOTES =
            List.of(DataKind.HEALTH, DataKind.NARRATIVE, DataKind.CONTACT, DataKind.PERPETRATOR, DataKind.MIGRATION);

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Agreeing agreeing;

    @Autowired
    Persons persons;

    @Autowired
    Cases cases;

    @Autowired
    MovableClock clock;

    private final Policy policy = new Policy();
    private final Map<DataKind, String> markers = new EnumMap<>(DataKind.class);
    private final List<Member> members = new ArrayList<>();
    private final List<AgencyId> partners = new ArrayList<>();
    private final List<Grant> grants = new ArrayList<>();
    private Member owner;
    private PersonId person;
    private CaseId caseId;
    private int shown;

    /// The model: an agency, kinds, until when; `over` once it was withdrawn.
    private record Grant(UUID id, AgencyId agency, Set<DataKind> kinds, Instant until, boolean over) {}

    @AfterEach
    void backInTime() {
        clock.reset();
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 12);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noSequenceOfCallsYieldsAFieldThatIsForbidden(long seed) throws Exception {
        RandomGenerator random = Seeds.random(seed);
        plant(seed);
        for (int step = 0; step < STEPS; step++) {
            change(random);
            Member member = members.get(random.nextInt(members.size()));
            List<MockHttpServletRequestBuilder> calls = calls();
            MockHttpServletRequestBuilder call = calls.get(random.nextInt(calls.size()));
            look(member, call, "seed %d, step %d".formatted(seed, step));
        }
        for (MockHttpServletRequestBuilder call : calls()) {
            look(owner, call, "owner");
        }

        assertThat(shown).as("the walk has seen something").isGreaterThan(NOTES.size());
    }

    private void look(Member member, MockHttpServletRequestBuilder call, String where) throws Exception {
        var answer = mvc.perform(call.with(people.session(member)).with(csrf())).andReturn();
        String body = answer.getResponse().getContentAsString();
        for (DataKind kind : markers.keySet()) {
            if (body.contains(markers.get(kind))) {
                shown++;
                assertThat(allowed(member, kind))
                        .as(
                                "%s: %s of %s sees %s at %s",
                                where,
                                member.roles(),
                                member.agencyKind(),
                                kind,
                                answer.getRequest().getRequestURI())
                        .isTrue();
            }
        }
    }

    private boolean allowed(Member member, DataKind kind) {
        boolean own = member.agency().equals(owner.agency());
        Relation relation =
                own ? Relation.OWNER : partners.contains(member.agency()) ? Relation.PARTNER : Relation.NONE;
        boolean open = grants.stream()
                .anyMatch(grant -> !grant.over()
                        && grant.agency().equals(member.agency())
                        && grant.kinds().contains(kind)
                        && clock.instant().isBefore(grant.until()));
        for (Action action : List.of(Action.READ, Action.SEARCH, Action.EXPORT)) {
            Verdict verdict = policy.decide(member, relation, kind, action);
            if (verdict.allowed() || (verdict instanceof Verdict.IfAgreed && open)) {
                return true;
            }
        }
        return false;
    }

    private void change(RandomGenerator random) {
        switch (random.nextInt(4)) {
            case 0, 1 -> grant(random);
            case 2 -> withdraw(random);
            default -> clock.advance(Duration.ofHours(random.nextInt(1, 10)));
        }
    }

    private void grant(RandomGenerator random) {
        AgencyId agency = partners.get(random.nextInt(partners.size()));
        Member to = members.stream()
                .filter(one -> one.agency().equals(agency))
                .findFirst()
                .orElseThrow();
        Acting.runAs(owner, () -> {
            cases.grantReach(caseId, agency, Relation.PARTNER);
            persons.grantReach(person, agency, Relation.PARTNER);
        });
        Set<DataKind> kinds = EnumSet.of(DataKind.PROCESS);
        markers.keySet().stream().filter(_ -> random.nextInt(3) == 0).forEach(kinds::add);
        Instant until = clock.instant().plus(Duration.ofHours(random.nextInt(1, 30)));
        UUID id = agreeing.record(
                person,
                owner,
                new Share(Purpose.of(to.agencyKind()), new Recipient.One(agency), kinds, clock.instant(), until));
        grants.add(new Grant(id, agency, kinds, until, false));
    }

    private void withdraw(RandomGenerator random) {
        if (grants.isEmpty()) {
            return;
        }
        int which = random.nextInt(grants.size());
        Grant grant = grants.get(which);
        agreeing.end(grant.id(), owner);
        grants.set(which, new Grant(grant.id(), grant.agency(), grant.kinds(), grant.until(), true));
    }

    private List<MockHttpServletRequestBuilder> calls() {
        String aCase = "/cases/" + caseId;
        String aPerson = "/persons/" + person;
        return List.of(
                get(aCase),
                get(aCase),
                get(aCase + "/timeline"),
                get("/api/v1" + aCase),
                get("/api/v1" + aCase + "/timeline"),
                get(aPerson),
                get("/api/v1" + aPerson),
                get(aPerson + "/edit"),
                get(aPerson + "/consent"),
                get(aPerson + "/consent/sent"),
                get(aPerson + "/consent/new"),
                get("/api/v1" + aPerson + "/consents"),
                get("/cases"),
                get("/api/v1/cases"),
                get("/"),
                get(aCase + "/needs/new"),
                get(aCase + "/notes/new"),
                get("/referrals/new").param("case", caseId.toString()),
                post("/persons/search").param("name", "Zedovanka"),
                post("/api/v1/persons/search").contentType("application/json").content("{\"name\": \"Zedovanka\"}"),
                post("/cases/search").param("name", "Zedovanka"),
                post("/cases/export"));
    }

    private void plant(long seed) throws Exception {
        String mark = Long.toString(seed, 36)
                + Integer.toString(Math.abs(UUID.randomUUID().hashCode()), 36);
        owner = people.member(AgencyKind.SHELTER, Role.CASE_WORKER);
        markers.put(DataKind.IDENTITY, "Identmark" + mark);
        person = Acting.as(
                owner,
                () -> persons.register(
                        NewPerson.named("Identmark" + mark + " Zedovanka", Sex.FEMALE)
                                .aged(24, 24),
                        owner.agency()));
        caseId = Acting.as(owner, () -> cases.open(NewCase.firstContact(person, false, CaseUrgency.SOON), owner));
        for (DataKind kind : NOTES) {
            String text = "note-" + kind + "-" + mark;
            markers.put(kind, text);
            int answer = mvc.perform(post("/cases/" + caseId + "/notes/new")
                            .param("kind", kind.name())
                            .param("content", text)
                            .with(people.session(owner))
                            .with(csrf()))
                    .andReturn()
                    .getResponse()
                    .getStatus();
            assertThat(answer).as("planting %s", kind).isEqualTo(302);
        }
        markers.put(DataKind.NEED, "need-" + mark);
        Acting.runAs(owner, () -> cases.addNeed(caseId, ServiceKind.MEDICAL, CaseUrgency.SOON, "need-" + mark, owner));
        Map<AgencyKind, AgencyId> agencies = new HashMap<>();
        for (AgencyKind kind : List.of(AgencyKind.NGO, AgencyKind.POLICE, AgencyKind.ASYLUM, AgencyKind.GUARDIANSHIP)) {
            agencies.put(kind, people.agency(kind));
            partners.add(agencies.get(kind));
        }
        agencies.put(AgencyKind.MEDICAL, people.agency(AgencyKind.MEDICAL));
        agencies.put(AgencyKind.SHELTER, owner.agency());
        for (AgencyId agency : agencies.values()) {
            for (Role role : Role.values()) {
                members.add(people.member(agency, role));
            }
        }
    }
}
