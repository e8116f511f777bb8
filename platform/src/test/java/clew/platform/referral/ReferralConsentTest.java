package clew.platform.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import clew.platform.ClewTest;
import clew.platform.MovableClock;
import clew.platform.access.DataKind;
import clew.platform.access.Member;
import clew.platform.access.People;
import clew.platform.access.Relation;
import clew.platform.access.Role;
import clew.platform.casework.CaseId;
import clew.platform.casework.Cases;
import clew.platform.consent.Agreeing;
import clew.platform.consent.Basis;
import clew.platform.consent.Consents;
import clew.platform.consent.Entry;
import clew.platform.directory.AgencyKind;
import clew.platform.person.PersonId;
import java.time.Duration;
import java.util.EnumSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/// What was agreed with a referral decides what of its packet, and of the case, the receiver sees.
@ClewTest
@Import({Scene.class, People.class, Agreeing.class})
class ReferralConsentTest {

    private static final String BED = "A safe bed from tonight.";
    private static final String DESK = "Through the reception desk only.";

    @Autowired
    MockMvc mvc;

    @Autowired
    Scene scene;

    @Autowired
    People people;

    @Autowired
    Agreeing agreeing;

    @Autowired
    Consents consents;

    @Autowired
    Cases cases;

    @Autowired
    MovableClock clock;

    private Member sender;
    private Member receiver;
    private PersonId person;
    private CaseId caseId;
    private ReferralId referral;

    @BeforeEach
    void aReferralThatWasSent() {
        clock.reset();
        sender = people.member(AgencyKind.RECEPTION, Role.CASE_WORKER);
        receiver = people.member(AgencyKind.SHELTER, Role.CASE_WORKER);
        person = scene.person(sender, "Yordanos Tesfalem");
        caseId = scene.caseOf(sender, person);
        referral = scene.sent(sender, caseId, receiver);
    }

    @AfterEach
    void backInTime() {
        clock.reset();
    }

    @Test
    void sendingPutsTheAgreementIntoTheBook() {
        Entry entry = agreed();

        assertThat(entry.basis()).isInstanceOf(Basis.Agreement.class);
        assertThat(entry.referral()).isEqualTo(referral.value());
        assertThat(entry.share().kinds()).contains(DataKind.NEED, DataKind.CONTACT, DataKind.NARRATIVE);
        assertThat(entry.share().until()).isEqualTo(entry.share().from().plus(Duration.ofDays(365)));
    }

    @Test
    void withdrawnBeforeTheAnswerThePacketIsEmptyForTheReceiverAndWholeForTheSender() throws Exception {
        open(receiver).andExpect(status().isOk()).andExpect(content().string(containsString(BED)));

        agreeing.end(agreed().id(), sender);

        open(receiver)
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(BED))))
                .andExpect(content().string(not(containsString(DESK))))
                .andExpect(content().string(containsString("Not shared, or not any more")));
        api(receiver)
                .andExpect(content().string(not(containsString(BED))))
                .andExpect(content().string(not(containsString(DESK))));
        open(sender).andExpect(content().string(containsString(BED)));
        scene.take(receiver, referral, new Step.Accept());
        assertThat(relation()).isEqualTo(Relation.NONE);
    }

    @Test
    void acceptedItOpensTheCaseAndAWithdrawalShutsItUntilItIsAgreedAgain() throws Exception {
        scene.take(receiver, referral, new Step.Accept());
        show().andExpect(status().isOk()).andExpect(content().string(containsString("Yordanos")));

        agreeing.end(agreed().id(), sender);
        show().andExpect(status().isNotFound());
        assertThat(relation()).isEqualTo(Relation.NONE);
        open(receiver).andExpect(content().string(not(containsString("Yordanos"))));

        agreeing.to(person, sender, receiver, EnumSet.of(DataKind.PROCESS));
        show().andExpect(status().isOk()).andExpect(content().string(not(containsString("Yordanos"))));
        assertThat(relation()).isEqualTo(Relation.PARTNER);
    }

    @Test
    void afterAYearNothingOfThePacketIsShownAnyMore() throws Exception {
        clock.advance(Duration.ofDays(365));

        open(receiver).andExpect(status().isOk()).andExpect(content().string(not(containsString(BED))));
    }

    private Entry agreed() {
        return Scene.as(sender, () -> consents.of(person)).getFirst();
    }

    private Relation relation() {
        return Scene.as(sender, () -> cases.relationOf(receiver.agency(), caseId));
    }

    private ResultActions show() throws Exception {
        return mvc.perform(get("/cases/" + caseId).with(people.session(receiver)));
    }

    private ResultActions open(Member member) throws Exception {
        return mvc.perform(get("/referrals/" + referral).with(people.session(member)));
    }

    private ResultActions api(Member member) throws Exception {
        return mvc.perform(get("/api/v1/referrals/" + referral).with(people.session(member)))
                .andExpect(status().isOk());
    }
}
