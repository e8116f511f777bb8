package clew.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import clew.platform.access.Cover.Basis;
import clew.platform.directory.Agency;
import clew.platform.directory.AgencyId;
import clew.platform.directory.AgencyKind;
import clew.platform.directory.Directories;
import clew.platform.directory.Directory;
import clew.platform.directory.Reason;
import java.io.BufferedReader;
import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// What the gate lets by, what it hides, and what it leaves on the trail: with a policy of four lines, without server
/// and database.
class GateTest {

    private static final String POLICY = """
            role,relation,class,kind,actions,basis
            # A case worker reads what the agency keeps, and asks for what others keep.
            CASE_WORKER,OWNER,any,HEALTH IDENTITY,READ,mandate
            CASE_WORKER,PARTNER NONE,any,HEALTH IDENTITY REFERRAL,READ,agreed
            # Everybody reads the directory.
            any,any,any,DIRECTORY,READ,mandate
            """;

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00.123456789Z");
    private static final Agency SHELTER = Directories.agency(AgencyKind.SHELTER);
    private static final Agency POLICE = Directories.agency(AgencyKind.POLICE);
    private static final UUID PERSON = new UUID(1, 1);
    private static final Subject CASE = Subject.of("case", new UUID(2, 2));

    private final Agreed agreed = new Agreed();
    private final List<TrailEntry> trail = new ArrayList<>();
    private Set<AgencyId> keepers = Set.of(SHELTER.id());

    @AfterEach
    void theRequestIsOver() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void whoIsNotSignedInIsAskedToAndIsShownNothing() {
        assertThat(gate().somebody()).isEmpty();
        assertThat(gate().allows(Relation.OWNER, DataKind.DIRECTORY, Action.READ))
                .isFalse();
        assertThat(gate().allows(Relation.OWNER, DataKind.DIRECTORY, Action.READ, CASE))
                .isFalse();
        assertThat(gate().among(Relation.OWNER, DataKind.HEALTH, Action.READ, List.of(PERSON)))
                .isEmpty();
        assertThatThrownBy(() -> gate().member()).isInstanceOf(NotSignedIn.class);
        assertThatThrownBy(() -> gate().require(Relation.OWNER, DataKind.DIRECTORY, Action.READ, CASE))
                .isInstanceOf(NotSignedIn.class);
        assertThat(trail).isEmpty();
    }

    @Test
    void whoIsSignedInIsTheMemberOfTheThread() throws Exception {
        Member member = worker(SHELTER);
        assertThat(as(member, () -> gate().member())).isEqualTo(member);
        assertThat(as(member, () -> gate().somebody())).contains(member);
    }

    @Test
    void theMandateOpensWithoutAskingWhatWasAgreedAndIsOnTheTrail() throws Exception {
        Member member = worker(SHELTER);
        require(member, Relation.OWNER, DataKind.HEALTH, CASE);

        assertThat(agreed.asked).isZero();
        assertThat(agreed.shown).isEmpty();
        assertThat(trail).singleElement().satisfies(entry -> {
            assertThat(entry.at()).isEqualTo(Instant.parse("2026-11-24T12:00:00.123456Z"));
            assertThat(entry.memberId()).isEqualTo(member.id().value());
            assertThat(entry.memberName()).isEqualTo(member.name());
            assertThat(entry.agencyId()).isEqualTo(SHELTER.id().value());
            assertThat(entry.what()).isEqualTo("access.read");
            assertThat(entry.subject()).isEqualTo(CASE);
            assertThat(entry.outcome()).isEqualTo(TrailEntry.Outcome.ALLOWED);
            assertThat(entry.facts())
                    .containsExactlyEntriesOf(
                            new TreeMap<>(Map.of("relation", "OWNER", "data", "HEALTH", "action", "READ")));
        });
    }

    @Test
    void whatWasAgreedOpensAndTheTrailAndThePersonsBookSayOnWhatBasis() throws Exception {
        Cover consent = new Cover(Basis.CONSENT, new UUID(3, 3));
        agreed.open.put(DataKind.HEALTH, consent);
        require(worker(POLICE), Relation.PARTNER, DataKind.HEALTH, CASE);

        assertThat(agreed.shown).containsExactly(PERSON + " HEALTH " + consent);
        assertThat(trail).singleElement().satisfies(entry -> {
            assertThat(entry.outcome()).isEqualTo(TrailEntry.Outcome.ALLOWED);
            assertThat(entry.facts())
                    .containsEntry("basis", "CONSENT")
                    .containsEntry("basis-id", consent.id().toString());
        });
    }

    @ParameterizedTest
    @CsvSource({
        // nothing agreed: nobody is told that there is something
        "PARTNER, SHELTER, HEALTH,   nothing,  true",
        "PARTNER, POLICE,  HEALTH,   nothing,  true",
        // something else agreed: a helper is told, a body of enforcement is not
        "PARTNER, SHELTER, HEALTH,   IDENTITY, false",
        "PARTNER, POLICE,  HEALTH,   IDENTITY, true",
        // but for what the agencies ask each other
        "PARTNER, POLICE,  REFERRAL, IDENTITY, false",
        // no part in the case: nobody
        "NONE,    SHELTER, HEALTH,   IDENTITY, true",
    })
    void whatWasNotAgreedIsRefusedAndMostlyNotEvenThere(
            Relation relation, AgencyKind asking, DataKind kind, String open, boolean hidden) throws Exception {
        if (!open.equals("nothing")) {
            agreed.open.put(DataKind.valueOf(open), new Cover(Basis.GROUND, new UUID(3, 3)));
        }
        AccessRefused refused = refused(worker(Directories.agency(asking)), relation, kind, CASE);

        assertThat(refused.hidden()).isEqualTo(hidden);
        assertThat(refused.reasonsToShow()).extracting(Reason::key).containsExactly("access.policy.notAgreed");
        assertThat(agreed.shown).isEmpty();
        assertThat(trail).singleElement().extracting(TrailEntry::outcome).isEqualTo(TrailEntry.Outcome.REFUSED);
    }

    @Test
    void whereNoHelperKeepsTheDataABodyOfEnforcementIsToldThatItIsRefused() throws Exception {
        agreed.open.put(DataKind.IDENTITY, new Cover(Basis.CONSENT, new UUID(3, 3)));
        keepers = Set.of(POLICE.id());
        assertThat(refused(worker(POLICE), Relation.PARTNER, DataKind.HEALTH, CASE)
                        .hidden())
                .isFalse();
        keepers = Set.of(POLICE.id(), SHELTER.id());
        assertThat(refused(worker(POLICE), Relation.PARTNER, DataKind.HEALTH, CASE)
                        .hidden())
                .isTrue();
    }

    @Test
    void whoKeepsWhatNobodyKnowsIsTakenForAHelper() throws Exception {
        Subject unknown = Subject.of("letter", new UUID(4, 4));
        assertThat(refused(auditor(POLICE), Relation.PARTNER, DataKind.HEALTH, unknown)
                        .hidden())
                .isTrue();
        assertThat(refused(auditor(POLICE), Relation.PARTNER, DataKind.HEALTH, Subject.of("case", new UUID(9, 9)))
                        .hidden())
                .isTrue();
    }

    @Test
    void aListIsRefusedOpenlyForItTellsOfNobody() throws Exception {
        AccessRefused refused = refused(auditor(POLICE), Relation.NONE, DataKind.HEALTH, Subject.none());
        assertThat(refused.hidden()).isFalse();
        assertThat(refused.reasonsToShow())
                .extracting(Reason::key)
                .containsExactlyInAnyOrder("access.policy.refused", "access.policy.refused");
        assertThat(refused(worker(POLICE), Relation.PARTNER, DataKind.HEALTH, Subject.none())
                        .hidden())
                .as("nobody is named, so nothing is agreed")
                .isTrue();
    }

    @Test
    void whoHasNoRoleIsToldSo() throws Exception {
        Member nobody = member(SHELTER, Set.of());
        assertThat(refused(nobody, Relation.OWNER, DataKind.HEALTH, CASE).reasonsToShow())
                .extracting(Reason::key)
                .containsExactly("access.policy.noRole");
    }

    @Test
    void aLinkIsShownForWhatWouldBeLetByAndLeavesNoTrace() throws Exception {
        agreed.open.put(DataKind.HEALTH, new Cover(Basis.CONSENT, new UUID(3, 3)));
        Member member = worker(POLICE);
        assertThat(allows(member, Relation.OWNER, DataKind.IDENTITY)).isTrue();
        assertThat(allows(member, Relation.PARTNER, DataKind.HEALTH)).isTrue();
        assertThat(allows(member, Relation.PARTNER, DataKind.IDENTITY)).isFalse();
        assertThat(allows(member, Relation.PARTNER, DataKind.NARRATIVE)).isFalse();
        assertThat(as(member, () -> gate().allows(Relation.OWNER, DataKind.IDENTITY, Action.READ)))
                .isTrue();
        assertThat(as(member, () -> gate().allows(Relation.PARTNER, DataKind.HEALTH, Action.READ)))
                .as("where nobody is named nothing is agreed")
                .isFalse();
        assertThat(trail).isEmpty();
        assertThat(agreed.shown).isEmpty();
    }

    @Test
    void aSearchFindsAllByMandateTheAgreedByAgreementAndElseNobody() throws Exception {
        UUID other = new UUID(1, 2);
        agreed.open.put(DataKind.HEALTH, new Cover(Basis.CONSENT, new UUID(3, 3)));
        Member member = worker(POLICE);
        List<UUID> both = List.of(PERSON, other);
        assertThat(as(member, () -> gate().among(Relation.OWNER, DataKind.HEALTH, Action.READ, both)))
                .containsExactlyInAnyOrder(PERSON, other);
        assertThat(as(member, () -> gate().among(Relation.PARTNER, DataKind.HEALTH, Action.READ, both)))
                .containsExactly(PERSON);
        assertThat(as(member, () -> gate().among(Relation.PARTNER, DataKind.NARRATIVE, Action.READ, both)))
                .isEmpty();
        assertThat(as(member, () -> alone().among(Relation.PARTNER, DataKind.HEALTH, Action.READ, both)))
                .as("no room of consent, nothing agreed")
                .isEmpty();
    }

    @Test
    void withoutARoomOfConsentNothingIsAgreed() throws Exception {
        assertThat(as(worker(SHELTER), () -> alone().allows(Relation.PARTNER, DataKind.HEALTH, Action.READ, CASE)))
                .isFalse();
    }

    @Test
    void theNumberOfACaseIsNotThatOfALetter() throws Exception {
        agreed.open.put(DataKind.HEALTH, new Cover(Basis.CONSENT, new UUID(3, 3)));
        Gate gate = gate(Map.of("agreed", agreed, "cases", new Cases()));
        Subject letter = Subject.of("letter", new UUID(2, 2));
        assertThat(as(worker(POLICE), () -> gate.allows(Relation.PARTNER, DataKind.HEALTH, Action.READ, CASE)))
                .isTrue();
        assertThat(as(worker(POLICE), () -> gate.allows(Relation.PARTNER, DataKind.HEALTH, Action.READ, letter)))
                .isFalse();
    }

    @Test
    void whatWasAgreedIsAskedOncePerRequestAndAgainAfterAChange() throws Exception {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        agreed.open.put(DataKind.HEALTH, new Cover(Basis.CONSENT, new UUID(3, 3)));
        Member member = worker(POLICE);
        allows(member, Relation.PARTNER, DataKind.HEALTH);
        assertThat(allows(member, Relation.PARTNER, DataKind.HEALTH)).isTrue();
        assertThat(agreed.asked).isEqualTo(1);
        allows(worker(POLICE), Relation.PARTNER, DataKind.HEALTH);
        assertThat(agreed.asked).as("another member is another question").isEqualTo(2);

        agreed.open.clear();
        gate().forgetAgreed();
        assertThat(allows(member, Relation.PARTNER, DataKind.HEALTH)).isFalse();

        RequestContextHolder.resetRequestAttributes();
        gate().forgetAgreed();
        agreed.open.put(DataKind.HEALTH, new Cover(Basis.CONSENT, new UUID(3, 3)));
        assertThat(allows(member, Relation.PARTNER, DataKind.HEALTH)).isTrue();
        agreed.open.clear();
        assertThat(allows(member, Relation.PARTNER, DataKind.HEALTH))
                .as("outside a request nothing is remembered")
                .isFalse();
    }

    @Test
    void aThreadActsAsItsMemberOnlyWhileItWorks() throws Exception {
        Member member = worker(SHELTER);
        List<Optional<Member>> seen = new ArrayList<>();
        Acting.runAs(member, () -> seen.add(Acting.member()));
        assertThat(seen).containsExactly(Optional.of(member));
        assertThat(as(member, () -> "done")).isEqualTo("done");
        assertThat(Acting.member()).isEmpty();
    }

    @Test
    void theTrailKeepsWhoDidWhatWithFactsAndSignsInByName() {
        Trail on = trail();
        Member member = worker(SHELTER);
        on.record("pack.installed", Subject.none());
        on.record("pack.installed", CASE, Map.of("version", "2"));
        on.recordEach("case.exported", List.of(CASE, Subject.none()), Map.of("rows", "2"));
        on.record(member, "signed-in");
        on.record(member, "signed-in", Map.of("way", "PASSWORD"));
        on.refused(member, "signed-in");
        assertThat(on.recordWith("trail.forgotten", Subject.none(), Map.of("entries", "3")))
                .as("the number of the entry")
                .isEqualTo(8);

        assertThat(trail)
                .extracting(
                        TrailEntry::what,
                        TrailEntry::subject,
                        TrailEntry::outcome,
                        entry -> entry.facts().toString())
                .containsExactly(
                        tuple("pack.installed", Subject.none(), noted(), "{}"),
                        tuple("pack.installed", CASE, noted(), "{version=2}"),
                        tuple("case.exported", CASE, noted(), "{rows=2}"),
                        tuple("case.exported", Subject.none(), noted(), "{rows=2}"),
                        tuple("signed-in", of(member), noted(), "{}"),
                        tuple("signed-in", of(member), noted(), "{way=PASSWORD}"),
                        tuple("signed-in", of(member), TrailEntry.Outcome.REFUSED, "{}"),
                        tuple("trail.forgotten", Subject.none(), noted(), "{entries=3}"));
        assertThat(trail.getFirst().memberId()).as("nobody was signed in").isNull();
        assertThat(trail.get(6).agencyId()).isEqualTo(SHELTER.id().value());
    }

    private static TrailEntry.Outcome noted() {
        return TrailEntry.Outcome.NOTED;
    }

    private static Subject of(Member member) {
        return Subject.of("member", member.id().value());
    }

    private boolean allows(Member member, Relation relation, DataKind kind) throws Exception {
        return as(member, () -> gate().allows(relation, kind, Action.READ, CASE));
    }

    private void require(Member member, Relation relation, DataKind kind, Subject subject) throws Exception {
        as(member, () -> {
            gate().require(relation, kind, Action.READ, subject);
            return true;
        });
    }

    private AccessRefused refused(Member member, Relation relation, DataKind kind, Subject subject) {
        return catchThrowableOfType(AccessRefused.class, () -> require(member, relation, kind, subject));
    }

    private static <T> T as(Member member, Callable<T> work) throws Exception {
        return Acting.as(member, work);
    }

    private static Member worker(Agency agency) {
        return member(agency, Set.of(Role.CASE_WORKER));
    }

    /// Somebody to whom the policy leaves nothing, with two roles.
    private static Member auditor(Agency agency) {
        return member(agency, Set.of(Role.AUDITOR, Role.CO_ORDINATOR));
    }

    private static Member member(Agency agency, Set<Role> roles) {
        return new Member(MemberId.random(), "Ana", agency.id(), agency.name(), agency.kind(), roles);
    }

    private Gate gate() {
        return gate(Map.of("agreed", agreed, "letters", new Letters(), "cases", new Cases()));
    }

    private Gate alone() {
        return gate(Map.of("cases", new Cases()));
    }

    private Gate gate(Map<String, Object> beans) {
        StaticListableBeanFactory rooms = new StaticListableBeanFactory(beans);
        Directory directory = Directories.of(SHELTER, POLICE);
        Policy policy = new Policy(PolicyFile.read("trial.csv", new BufferedReader(new StringReader(POLICY))));
        return new Gate(
                policy,
                new Sharing(rooms.getBeanProvider(Behind.class), rooms.getBeanProvider(Disclosures.class), directory),
                trail());
    }

    private Trail trail() {
        TrailWriter writer = new TrailWriter(new DriverManagerDataSource()) {
            @Override
            void write(TrailEntry entry) {
                trail.add(entry);
            }

            @Override
            void write(List<TrailEntry> entries) {
                trail.addAll(entries);
            }

            @Override
            long writeWith(TrailEntry entry) {
                trail.add(entry);
                return trail.size();
            }
        };
        return new Trail(writer, Clock.fixed(NOON, ZoneOffset.UTC));
    }

    /// What the room of consent would say of [#PERSON], and what it was told.
    private static final class Agreed implements Disclosures {
        private final Map<DataKind, Cover> open = new EnumMap<>(DataKind.class);
        private final List<String> shown = new ArrayList<>();
        private int asked;

        @Override
        public Map<DataKind, Cover> to(Member member, UUID person) {
            asked++;
            return person.equals(PERSON) ? Map.copyOf(open) : Map.of();
        }

        @Override
        public Set<UUID> among(Member member, DataKind kind, Collection<UUID> persons) {
            Set<UUID> among = new HashSet<>(persons);
            among.retainAll(open.containsKey(kind) ? Set.of(PERSON) : Set.of());
            return among;
        }

        @Override
        public void shown(Member member, UUID person, DataKind kind, Cover cover) {
            shown.add(person + " " + kind + " " + cover);
        }
    }

    private final class Cases implements Behind {
        @Override
        public String type() {
            return "case";
        }

        @Override
        public Optional<Whom> whom(UUID subject) {
            return subject.equals(CASE.id()) ? Optional.of(new Whom(PERSON, keepers)) : Optional.empty();
        }
    }

    /// Another room, which knows none of these cases.
    private static final class Letters implements Behind {
        @Override
        public String type() {
            return "note";
        }

        @Override
        public Optional<Whom> whom(UUID subject) {
            return Optional.empty();
        }
    }
}
