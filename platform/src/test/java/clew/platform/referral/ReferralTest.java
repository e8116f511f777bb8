package clew.platform.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clew.platform.ClewTest;
import clew.platform.MovableClock;
import clew.platform.access.Acting;
import clew.platform.access.DataKind;
import clew.platform.access.Member;
import clew.platform.access.Relation;
import clew.platform.access.Role;
import clew.platform.assistance.Assistances;
import clew.platform.assistance.Strand;
import clew.platform.assistance.Track;
import clew.platform.casework.CaseId;
import clew.platform.casework.Cases;
import clew.platform.database.Fence;
import clew.platform.directory.AgencyKind;
import clew.platform.person.PersonId;
import clew.platform.person.Persons;
import clew.platform.web.NotFound;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@ClewTest
@Import(Scene.class)
class ReferralTest {

    @Autowired
    Scene scene;

    @Autowired
    Referrals referrals;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Escalation escalation;

    @Autowired
    Cases cases;

    @Autowired
    Assistances assistances;

    @Autowired
    Persons persons;

    @Autowired
    JdbcClient database;

    @Autowired
    MovableClock clock;

    Member sender;
    Member receiver;
    Member outsider;
    PersonId person;
    CaseId caseId;

    @BeforeEach
    void aCaseAndThreeAgencies() {
        clock.reset();
        sender = scene.member(AgencyKind.RECEPTION, Role.CASE_WORKER);
        receiver = scene.member(AgencyKind.SHELTER, Role.CASE_WORKER);
        outsider = scene.member(AgencyKind.NGO, Role.CASE_WORKER);
        person = scene.person(sender, "Selam Tesfay");
        caseId = scene.caseOf(sender, person);
    }

    @Test
    void theReceiverSeesThePacketAndNothingOfTheCaseBeforeItAccepts() {
        ReferralId id = scene.sent(sender, caseId, receiver);

        Acting.runAs(receiver, () -> {
            assertThat(referrals.packetAtOnce(id).kinds()).containsExactlyInAnyOrder(DataKind.NEED, DataKind.CONTACT);
            assertThat(referrals.packetAtOnce(id).toString()).doesNotContain("Selam");
            assertThat(referrals.packetOnAcceptance(id)).isEqualTo(Packet.EMPTY);
            assertThat(cases.find(caseId)).isEmpty();
            assertThat(persons.find(person)).isEmpty();
        });
    }

    @Test
    void onAcceptingTheAgencyBecomesAPartnerAndSeesTheNameThatWasKeptBack() {
        ReferralId id = scene.sent(sender, caseId, receiver);

        scene.take(receiver, id, new Step.Accept());

        Acting.runAs(receiver, () -> {
            assertThat(referrals.packetOnAcceptance(id).toString()).contains("Selam Tesfay");
            assertThat(cases.relationOf(receiver.agency(), caseId)).isEqualTo(Relation.PARTNER);
            assertThat(persons.relationOf(receiver.agency(), person)).isEqualTo(Relation.PARTNER);
            assertThat(cases.find(caseId)).isPresent();
        });
    }

    @Test
    void aDeclinedReferralTellsTheSenderAndOpensNothing() {
        ReferralId id = scene.sent(sender, caseId, receiver);

        scene.take(receiver, id, new Step.Decline(DeclineReason.NO_CAPACITY, "Full until Friday."));

        Referral seen = scene.read(sender, id);
        assertThat(seen.senderUnread()).isTrue();
        assertThat(seen.state())
                .isInstanceOfSatisfying(
                        ReferralState.Declined.class,
                        declined -> assertThat(declined.words()).isEqualTo("Full until Friday."));
        Acting.runAs(receiver, () -> {
            assertThat(cases.find(caseId)).isEmpty();
            assertThat(referrals.packetOnAcceptance(id)).isEqualTo(Packet.EMPTY);
        });
    }

    @Test
    void anAgencyThatIsOnNeitherEndFindsNothing() {
        ReferralId id = scene.sent(sender, caseId, receiver);

        Acting.runAs(outsider, () -> {
            assertThatThrownBy(() -> referrals.get(id, outsider.agency())).isInstanceOf(NotFound.class);
            assertThat(count("referral", "id = '" + id + "'")).isZero();
            assertThat(count("referral_packet", "referral_id = '" + id + "'")).isZero();
            assertThat(count("referral_event", "referral_id = '" + id + "'")).isZero();
        });
    }

    @Test
    void theDatabaseItselfKeepsTheSecondLayerFromAReceiverThatHasNotAccepted() {
        ReferralId id = scene.sent(sender, caseId, receiver);

        Acting.runAs(
                receiver,
                () -> assertThat(count("referral_packet", "referral_id = '" + id + "'"))
                        .isEqualTo(1));
        Acting.runAs(
                sender,
                () -> assertThat(count("referral_packet", "referral_id = '" + id + "'"))
                        .isEqualTo(2));
    }

    @Test
    void whatHappenedCanBeAddedToButNotRewritten() {
        ReferralId id = scene.sent(sender, caseId, receiver);

        Fence.runAsSystem(() -> {
            assertThatThrownBy(() -> database.sql("delete from referral_event").update())
                    .hasMessageContaining("only added to");
            assertThatThrownBy(() -> database.sql("update referral_part set lines = '{}'")
                            .update())
                    .hasMessageContaining("only added to");
        });
        assertThat(kinds(sender, id)).containsExactly(ReferralEvent.Kind.SENT);
    }

    @Test
    void aQuestionGoesToTheSenderAndItsAnswerBack() {
        ReferralId id = scene.sent(sender, caseId, receiver);

        scene.take(receiver, id, new Step.Ask("Does she travel with a child?"));
        assertThat(mailbox("OUT", sender).unread()).isEqualTo(1);
        scene.take(sender, id, new Step.Answer("No."));
        scene.take(receiver, id, new Step.Accept());
        scene.take(receiver, id, new Step.Finish(Outcome.HELPED_AND_CONTINUES, "She moved in."));

        assertThat(kinds(sender, id))
                .containsExactly(
                        ReferralEvent.Kind.SENT,
                        ReferralEvent.Kind.ASKED,
                        ReferralEvent.Kind.ANSWERED,
                        ReferralEvent.Kind.ACCEPTED,
                        ReferralEvent.Kind.DONE);
        assertThat(relation(receiver)).isEqualTo(Relation.PARTNER);
    }

    @Test
    void whenItsPartIsOverTheAgencyNoLongerSeesTheCase() {
        ReferralId id = scene.sent(sender, caseId, receiver);
        scene.take(receiver, id, new Step.Accept());

        scene.take(receiver, id, new Step.Finish(Outcome.HELPED_AND_FINISHED, ""));

        assertThat(relation(receiver)).isEqualTo(Relation.NONE);
        Acting.runAs(receiver, () -> assertThat(persons.find(person)).isEmpty());
    }

    @Test
    void whatTheReferralBroughtStandsAmongTheServicesOfThePersonOnce() {
        ReferralId first = scene.sent(sender, caseId, receiver);
        ReferralId second = scene.sent(sender, caseId, receiver);
        ReferralId third = scene.sent(sender, caseId, receiver);
        for (ReferralId id : List.of(first, second, third)) {
            scene.take(receiver, id, new Step.Accept());
        }

        scene.take(receiver, third, new Step.Finish(Outcome.COULD_NOT_HELP, "No bed after all."));
        assertThat(services()).isEmpty();
        scene.take(receiver, first, new Step.Finish(Outcome.HELPED_AND_CONTINUES, ""));
        scene.take(receiver, second, new Step.Finish(Outcome.HELPED_AND_FINISHED, ""));

        assertThat(services()).singleElement().satisfies(strand -> {
            assertThat(strand.kind()).isEqualTo("SECURE_ACCOMMODATION");
            assertThat(strand.course()).singleElement().satisfies(happening -> {
                assertThat(happening.step()).isEqualTo(clew.platform.assistance.Step.DELIVERED);
                assertThat(happening.providerName()).isEqualTo(receiver.agencyName());
            });
        });
    }

    private List<Strand> services() {
        return Scene.as(sender, () -> assistances.of(caseId, Set.of(Track.SERVICE)));
    }

    @Test
    void anotherAcceptedReferralKeepsTheCaseOpenToTheAgency() {
        ReferralId first = scene.sent(sender, caseId, receiver);
        ReferralId second = scene.sent(sender, caseId, receiver);
        scene.take(receiver, first, new Step.Accept());
        scene.take(receiver, second, new Step.Accept());

        scene.take(receiver, first, new Step.Finish(Outcome.HELPED_AND_FINISHED, ""));

        assertThat(relation(receiver)).isEqualTo(Relation.PARTNER);
    }

    @Test
    void whatIsWithdrawnCanNoLongerBeAccepted() {
        ReferralId id = scene.sent(sender, caseId, receiver);
        scene.take(sender, id, new Step.Withdraw("Another bed was found."));

        assertThatThrownBy(() -> scene.take(receiver, id, new Step.Accept()))
                .isInstanceOfSatisfying(
                        StepRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Move.Reason.ALREADY_WITHDRAWN));
    }

    @Test
    void whoActsOnWhatSomebodyElseHasChangedIsShownItAndOverwritesNothing() {
        ReferralId id = scene.sent(sender, caseId, receiver);
        int version = scene.read(receiver, id).version();
        scene.take(receiver, id, new Step.Decline(DeclineReason.LANGUAGE, ""));

        assertThatThrownBy(() -> Scene.as(receiver, () -> referrals.take(id, version, new Step.Accept(), receiver)))
                .isInstanceOfSatisfying(
                        ReferralConflict.class,
                        conflict -> assertThat(conflict.now().state().name()).isEqualTo(ReferralState.Name.DECLINED));
        assertThat(relation(receiver)).isEqualTo(Relation.NONE);
    }

    @Test
    void ofManyWhoActAtOnceExactlyOneSucceeds() throws Exception {
        ReferralId id = scene.sent(sender, caseId, receiver);
        int version = scene.read(receiver, id).version();
        List<Callable<Boolean>> attempts = new ArrayList<>();
        for (int attempt = 0; attempt < 6; attempt++) {
            Step step = attempt % 2 == 0 ? new Step.Accept() : new Step.Decline(DeclineReason.LANGUAGE, "");
            attempts.add(() -> succeeds(id, version, step));
        }

        int succeeded = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (Future<Boolean> attempt : threads.invokeAll(attempts)) {
                succeeded += attempt.get() ? 1 : 0;
            }
        }

        assertThat(succeeded).isEqualTo(1);
        assertThat(kinds(sender, id)).hasSize(2);
    }

    @Test
    void whatWaitsTooLongIsEscalatedOnceAndThenOnceMore() {
        ReferralId id = scene.sent(sender, caseId, receiver);
        escalation.run();
        assertThat(scene.read(sender, id).overdueLevel()).isZero();

        clock.advance(Duration.ofHours(25));
        escalation.run();
        escalation.run();
        assertThat(scene.read(sender, id).overdueLevel()).isEqualTo(1);
        assertThat(mailbox("IN", receiver).overdue()).isEqualTo(1);
        assertThat(mailbox("OUT", sender).overdue()).isEqualTo(1);
        assertThat(scene.read(sender, id).senderUnread()).isTrue();

        clock.advance(Duration.ofHours(12));
        escalation.run();
        escalation.run();
        assertThat(scene.read(sender, id).overdueLevel()).isEqualTo(2);
        assertThat(kinds(sender, id))
                .containsExactly(ReferralEvent.Kind.SENT, ReferralEvent.Kind.OVERDUE, ReferralEvent.Kind.OVERDUE_AGAIN);
    }

    @Test
    void severalInstancesOfTheJobEscalateEachReferralOnce() throws Exception {
        List<ReferralId> ids = new ArrayList<>();
        for (int sent = 0; sent < 12; sent++) {
            ids.add(scene.sent(sender, caseId, receiver));
        }
        clock.advance(Duration.ofHours(25));

        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            threads.invokeAll(List.of(escalation::run, escalation::run, escalation::run, escalation::run))
                    .forEach(run -> assertThat(run).succeedsWithin(Duration.ofSeconds(30)));
        }
        escalation.run();

        for (ReferralId id : ids) {
            assertThat(kinds(sender, id)).containsExactly(ReferralEvent.Kind.SENT, ReferralEvent.Kind.OVERDUE);
        }
    }

    @Test
    void theClosedLoopIsCounted() {
        ReferralId accepted = scene.sent(sender, caseId, receiver);
        ReferralId declined = scene.sent(sender, caseId, receiver);
        scene.sent(sender, caseId, receiver);
        clock.advance(Duration.ofHours(2));
        scene.take(receiver, accepted, new Step.Accept());
        scene.take(receiver, declined, new Step.Decline(DeclineReason.LANGUAGE, ""));

        Mailbox.Loop loop = Scene.as(sender, () -> mailbox.loop(sender.agency()));

        assertThat(loop.sent()).isEqualTo(3);
        assertThat(loop.answeredPerCent()).isEqualTo(67);
        assertThat(loop.closedPerCent()).isEqualTo(33);
        assertThat(loop.medianAnswer()).contains(Duration.ofHours(2));
    }

    private boolean succeeds(ReferralId id, int version, Step step) {
        try {
            Scene.as(receiver, () -> referrals.take(id, version, step, receiver));
            return true;
        } catch (ReferralConflict conflict) {
            return false;
        }
    }

    private Relation relation(Member member) {
        return Scene.as(member, () -> cases.relationOf(member.agency(), caseId));
    }

    private Mailbox.Counts mailbox(String box, Member member) {
        Side side = box.equals("IN") ? Side.RECEIVER : Side.SENDER;
        return Scene.as(member, () -> mailbox.counts(member.agency(), side));
    }

    private List<ReferralEvent.Kind> kinds(Member reader, ReferralId id) {
        return Scene.as(
                reader,
                () -> referrals.events(id).stream().map(ReferralEvent::kind).toList());
    }

    private long count(String table, String where) {
        return database.sql("select count(*) from " + table + " where " + where)
                .query(Long.class)
                .single();
    }
}
