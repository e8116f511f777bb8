package clew.platform.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import clew.platform.ClewTest;
import clew.platform.MovableClock;
import clew.platform.access.Member;
import clew.platform.access.People;
import clew.platform.access.Role;
import clew.platform.casework.CaseId;
import clew.platform.directory.AgencyKind;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ClewTest
@Import({Scene.class, People.class})
class ReferralPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Scene scene;

    @Autowired
    People people;

    @Autowired
    MovableClock clock;

    Member sender;
    Member receiver;
    CaseId caseId;

    @BeforeEach
    void aCase() {
        clock.reset();
        sender = people.member(AgencyKind.RECEPTION, Role.CASE_WORKER);
        receiver = people.member(scene.shelterAgency(), Role.CASE_WORKER);
        caseId = scene.caseOf(sender, scene.person(sender, "Selam Tesfay"));
    }

    @Test
    void aReferralIsWrittenInThreeStepsAndLandsInTheInboxOfTheAgency() throws Exception {
        page(sender, "/referrals/new?case=" + caseId)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("What is needed?")));
        String agencyStep = form(
                sender,
                "/referrals/new?case=" + caseId,
                "service=SHELTER&whom=WOMEN&urgency=URGENT&language=ar&place=Marena&words=A+safe+bed");
        page(sender, agencyStep)
                .andExpect(content().string(containsString(receiver.agencyName())))
                .andExpect(content().string(not(containsString(sender.agencyName() + "</strong> <span"))));
        String shareStep = form(sender, agencyStep, "to=" + receiver.agency());
        page(sender, shareStep).andExpect(content().string(containsString("Refusing to share never blocks help")));
        String sent = form(
                sender,
                shareStep,
                "kinds=CONTACT&words-CONTACT=Through+the+desk&kinds=IDENTITY&withhold=true"
                        + "&basis=AGREED&by=PERSON&how=ORAL&explainedBy=Interpreter&language=ar");

        page(sender, sent).andExpect(content().string(containsString("Selam Tesfay")));
        page(receiver, "/referrals/inbox")
                .andExpect(content().string(containsString("Safe accommodation for a woman")));
        page(receiver, sent)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Through the desk")))
                .andExpect(content().string(containsString("keeps the name back")))
                .andExpect(content().string(not(containsString("Selam"))));
    }

    @Test
    void whoeverMaySeeTheContactIsToldHowItIsSafeBeforeItIsSharedAndWhereItIsShown() throws Exception {
        mvc.perform(post("/cases/" + caseId + "/contact")
                        .with(people.session(sender))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .content("seen=0&channels[0].kind=PHONE&channels[0].to=0123&channels[0].days=FRIDAY"
                                + "&channels[0].from=00:00&channels[0].until=23:59&channels[0].zone=UTC"
                                + "&channels[0].language=ar&channels[0].mayAnswer=her+aunt"))
                .andExpect(status().is3xxRedirection());
        String agencyStep = form(
                sender,
                "/referrals/new?case=" + caseId,
                "service=SHELTER&whom=WOMEN&urgency=URGENT&language=ar&place=Marena&words=A+safe+bed");
        String shareStep = form(sender, agencyStep, "to=" + receiver.agency());

        page(sender, shareStep)
                .andExpect(content().string(containsString("Safe contact: not now.")))
                .andExpect(content()
                        .string(containsString("Phone: Fri, 00:00 – 23:59 (UTC). In Arabic. Do not leave a"
                                + " message. May answer: her aunt. Say nothing about why you call. Nobody said until")))
                .andExpect(content().string(not(containsString("0123"))));
        String sent = "/referrals/" + scene.sent(sender, caseId, receiver);
        page(sender, sent).andExpect(content().string(containsString("Safe contact: not now.")));
        page(receiver, sent).andExpect(content().string(not(containsString("Safe contact:"))));
    }

    @Test
    void whatIsMissingIsSaidAndNothingTypedIsLost() throws Exception {
        String agencyStep = form(
                sender,
                "/referrals/new?case=" + caseId,
                "service=SHELTER&whom=WOMEN&urgency=URGENT&language=&place=&words=A+safe+bed");
        String shareStep = form(sender, agencyStep, "to=" + receiver.agency());

        send(
                        sender,
                        shareStep,
                        "kinds=HEALTH&words-HEALTH=&basis=WITHOUT&why=She+is+in+danger&explainedBy=&language=ar")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Choose the ground")))
                .andExpect(content().string(containsString("Say who explained it")))
                .andExpect(content().string(containsString("She is in danger")));
        send(sender, agencyStep, "to=" + sender.agency())
                .andExpect(content().string(containsString("Choose an agency")));
        send(sender, "/referrals/new?case=" + caseId, "service=&words=")
                .andExpect(content().string(containsString("Choose which help is needed")));
    }

    @Test
    void theReceiverDeclinesWithAReasonAndTheSenderReadsIt() throws Exception {
        ReferralId id = scene.sent(sender, caseId, receiver);
        page(receiver, "/referrals/" + id + "/decline").andExpect(content().string(containsString("Not whom we take")));

        send(receiver, "/referrals/" + id + "/decline", "version=0&words=")
                .andExpect(content().string(containsString("Choose why")));
        form(receiver, "/referrals/" + id + "/decline", "version=0&reason=NO_CAPACITY&words=Full+until+Friday");

        page(sender, "/referrals/outbox").andExpect(content().string(containsString("Declined")));
        page(sender, "/referrals/" + id).andExpect(content().string(containsString("No capacity. Full until Friday")));
        page(receiver, "/cases/" + caseId).andExpect(status().isNotFound());
    }

    @Test
    void theSecondOfTwoIsShownWhatTheFirstDid() throws Exception {
        ReferralId id = scene.sent(sender, caseId, receiver);
        form(receiver, "/referrals/" + id + "/accept", "version=0");

        send(receiver, "/referrals/" + id + "/decline", "version=0&reason=LANGUAGE&words=Nobody+speaks+it")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Somebody acted first")))
                .andExpect(content().string(containsString("accepted on")))
                .andExpect(content().string(containsString("Nobody speaks it")));
    }

    @Test
    void aStepThatIsNotPossibleIsRefusedWithItsReason() throws Exception {
        ReferralId id = scene.sent(sender, caseId, receiver);

        send(receiver, "/referrals/" + id + "/done", "version=0&outcome=HELPED_AND_CONTINUES&words=")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("has not been accepted yet")));
        api(receiver, "/api/v1/referrals/" + id + "/answer", "{\"version\":0,\"words\":\"yes\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("NOT_YOUR_SIDE"));
    }

    @Test
    void anOutsiderIsToldThatThereIsNothing() throws Exception {
        Member outsider = people.member(AgencyKind.NGO, Role.CASE_WORKER);
        ReferralId id = scene.sent(sender, caseId, receiver);

        page(outsider, "/referrals/" + id).andExpect(status().isNotFound());
        page(outsider, "/referrals/" + id + "/print").andExpect(status().isNotFound());
        page(outsider, "/api/v1/referrals/" + id).andExpect(status().isNotFound());
        page(outsider, "/referrals/new?case=" + caseId).andExpect(status().isNotFound());
        send(outsider, "/referrals/" + id + "/accept", "version=0").andExpect(status().isNotFound());
        page(outsider, "/referrals/inbox").andExpect(content().string(containsString("Nothing here")));
    }

    @Test
    void whatIsOverdueStandsOnTopOfBothBoxes() throws Exception {
        scene.sent(sender, caseId, receiver);
        clock.advance(Duration.ofHours(30));

        page(receiver, "/referrals/inbox")
                .andExpect(content().string(containsString("One referral has waited longer than its time")))
                .andExpect(content().string(containsString("Answer late by 6 hours")));
        page(sender, "/referrals/outbox")
                .andExpect(content().string(containsString("One referral got no answer in time")));
    }

    @Test
    void anotherProgramSendsAndAcceptsByTheSameRules() throws Exception {
        String sent = api(sender, "/api/v1/referrals", """
                        {"caseId":"%s","service":"SHELTER","whom":"WOMEN","urgency":"SOON","to":"%s","words":"A bed",
                         "shared":{"CONTACT":"desk"},"identityWithheld":true,
                         "agreement":{"ground":"DANGER_TO_LIFE","why":"threats","explainedBy":"A","language":"en"}}
                        """.formatted(caseId, receiver.agency()))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String id = sent.replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");

        page(receiver, "/api/v1/referrals/inbox").andExpect(jsonPath("$[0].id").value(id));
        page(receiver, "/api/v1/referrals/" + id).andExpect(jsonPath("$.caseId").doesNotExist());
        api(receiver, "/api/v1/referrals/" + id + "/accept", "{\"version\":0}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("ACCEPTED"))
                .andExpect(jsonPath("$.caseId").value(caseId.toString()));
        api(receiver, "/api/v1/referrals/" + id + "/accept", "{\"version\":0}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("CHANGED_MEANWHILE"));
        api(sender, "/api/v1/referrals", "{}").andExpect(status().isBadRequest());
    }

    private ResultActions page(Member member, String path) throws Exception {
        return mvc.perform(get(path).with(people.session(member)));
    }

    private ResultActions send(Member member, String path, String body) throws Exception {
        return mvc.perform(post(path)
                .with(people.session(member))
                .with(csrf())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content(body));
    }

    private ResultActions api(Member member, String path, String body) throws Exception {
        return mvc.perform(post(path)
                .with(people.session(member))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    /// Sends a form that is right, and returns where it leads.
    private String form(Member member, String path, String body) throws Exception {
        String next = send(member, path, body)
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(next).isNotNull();
        return Objects.requireNonNull(next);
    }
}
