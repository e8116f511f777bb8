package clew.platform.children;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import clew.platform.ClewTest;
import clew.platform.access.Acting;
import clew.platform.access.DataKind;
import clew.platform.access.Member;
import clew.platform.access.People;
import clew.platform.access.Role;
import clew.platform.consent.Basis;
import clew.platform.consent.Consents;
import clew.platform.consent.Share;
import clew.platform.consent.rules.Ground;
import clew.platform.consent.rules.Recipient;
import clew.platform.database.Fence;
import clew.platform.directory.AgencyKind;
import clew.platform.person.AgeRecord;
import clew.platform.person.Evidence;
import clew.platform.person.NewPerson;
import clew.platform.person.Persons;
import clew.platform.person.Sex;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@ClewTest
@Import({People.class, Child.class})
class ChildPagesTest {

    @Autowired
    People people;

    @Autowired
    Child child;

    @Autowired
    PanelDecisions panels;

    @Autowired
    Persons persons;

    @Autowired
    Consents consents;

    @Autowired
    AgeRecord ages;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    Child.Kept kept;
    String page;

    @BeforeEach
    void aChild() throws Exception {
        kept = child.kept();
        page = "/cases/" + kept.id() + "/child";
    }

    @Test
    void aCaseOfAChildStartsTheClockOfTheGuardian() throws Exception {
        assertThat(child.signals(kept.id())).contains("child-identified");
    }

    @Test
    void anAssessmentIsSignedByAnotherThanWhoWroteIt() throws Exception {
        String path = assess("FIRST", "GO_AHEAD");
        child.see(kept.worker(), path)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("I want to be with my aunt")))
                .andExpect(content().string(containsString("Who wrote it cannot sign it")))
                .andExpect(content().string(not(containsString("??"))));
        child.send(kept.worker(), path + "/signature");
        assertThat(child.signals(kept.id())).doesNotContain("best-interests-assessed");

        sign(path);

        child.see(kept.worker(), path).andExpect(content().string(containsString("Read and signed by")));
        assertThat(child.signals(kept.id())).contains("best-interests-assessed", "risk:high");
    }

    @Test
    void withoutTheViewsOfTheChildNothingIsKept() throws Exception {
        child.see(kept.worker(), page + "/assessments/new").andExpect(status().isOk());
        child.send(kept.worker(), page + "/assessments/new", "purpose", "FIRST", "family", "An aunt in Ostmere")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("or why the child could not be asked")))
                .andExpect(content().string(containsString("An aunt in Ostmere")));
    }

    @Test
    void aDeterminationIsOpenToItsPanelAndToNobodyElse() throws Exception {
        Member chair = people.member(AgencyKind.COMPETENT_AUTHORITY, Role.DECISION_MAKER, Role.CASE_WORKER);
        Member lawyer = people.member(AgencyKind.LEGAL_AID, Role.CASE_WORKER);
        Member outsider = people.member(chair.agency(), Role.DECISION_MAKER, Role.CASE_WORKER);
        child.see(kept.worker(), page + "/determinations/new").andExpect(status().isOk());

        convene(chair, lawyer).andExpect(status().is3xxRedirection());

        String path = "/determinations/" + determination();
        child.see(chair, "/determinations").andExpect(content().string(containsString("A lasting solution")));
        child.see(chair, path)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Where is she to live?")))
                .andExpect(content().string(not(containsString("??"))));
        child.see(lawyer, path + "/report").andExpect(status().isOk());
        child.see(outsider, path).andExpect(status().isNotFound());
        child.see(kept.worker(), path).andExpect(status().isNotFound());
        child.see(kept.worker(), page)
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Where is she to live?"))));
    }

    @Test
    void thePanelWeighsTwoOptionsBeforeItsChairDecides() throws Exception {
        Member chair = people.member(AgencyKind.COMPETENT_AUTHORITY, Role.DECISION_MAKER, Role.CASE_WORKER);
        Member lawyer = people.member(AgencyKind.LEGAL_AID, Role.CASE_WORKER);
        convene(chair, lawyer);
        String path = "/determinations/" + determination();
        child.see(chair, path + "/options").andExpect(status().isOk());
        child.send(chair, path + "/options", "title", "Foster family", "for.SAFETY", "Safe")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("what the child thinks of it")))
                .andExpect(content().string(containsString("Foster family")));
        option(lawyer, path, "Foster family").andExpect(redirectedUrl(path));
        decide(chair, path).andExpect(status().isBadRequest());
        option(chair, path, "With the aunt").andExpect(redirectedUrl(path));
        child.send(lawyer, path + "/decision", "option", "1").andExpect(status().isForbidden());

        assertThat(panels.stands(kept.id())).isFalse();
        decide(chair, path).andExpect(redirectedUrl(path));
        assertThat(panels.stands(kept.id()))
                .as("what a return of the child is held to")
                .isTrue();

        child.see(lawyer, path)
                .andExpect(content().string(containsString("She is happy there")))
                .andExpect(content().string(containsString("The lawyer would wait")));
        assertThat(child.signals(kept.id())).contains("best-interests-determined");
        child.send(lawyer, path + "/appeal", "why", "The aunt was not heard").andExpect(redirectedUrl(path));
        child.send(chair, path + "/reopening", "why", "The aunt is here")
                .andExpect(result -> assertThat(result.getResponse().getRedirectedUrl())
                        .startsWith("/determinations/")
                        .isNotEqualTo(path));
    }

    @Test
    void aPanelOfOneAgencyOrWithPoliceIsRefusedWithAllReasons() throws Exception {
        Member police = people.member(AgencyKind.POLICE, Role.CASE_WORKER);
        child.send(
                        kept.worker(),
                        page + "/determinations/new",
                        "ground",
                        "DURABLE_SOLUTION",
                        "question",
                        "Where?",
                        "seat1.name",
                        "Somebody",
                        "seat1.organisation",
                        "Court")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("A panel has 3 to 5 persons; these are 1")))
                .andExpect(content().string(containsString("at least 2 agencies")))
                .andExpect(content().string(containsString("Exactly one person chairs")));
        child.send(
                        kept.worker(),
                        page + "/determinations/new",
                        "ground",
                        "DURABLE_SOLUTION",
                        "seat1.member",
                        police.id().toString())
                .andExpect(status().isNotFound());
    }

    @Test
    void aSecondInterviewIsAskedWhy() throws Exception {
        child.see(kept.worker(), page + "/script")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("You can stop at any time.")));
        child.see(kept.worker(), page + "/script?language=fr")
                .andExpect(content().string(containsString("Tu peux arrêter quand tu veux.")));
        interview("").andExpect(redirectedUrl(page));

        child.see(kept.worker(), page + "/interviews/new")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("This child was interviewed once before")))
                .andExpect(content().string(containsString("The journey and the uncle")))
                .andExpect(content().string(not(containsString("??"))));
        interview("")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Choose why another one was needed")));
        interview("CHILD_WISHES").andExpect(redirectedUrl(page));
        child.see(kept.worker(), page)
                .andExpect(content().string(containsString("2 interviews")))
                .andExpect(content().string(containsString("She asked for me")));
    }

    @Test
    void whoHasToKnowIsToldAtOnceAndSeesOnlyWhatIsTheirs() throws Exception {
        Member police = people.member(AgencyKind.POLICE, Role.CASE_WORKER);
        Member coordinator = people.member(AgencyKind.CO_ORDINATION, Role.CO_ORDINATOR);
        Member stranger = people.member(AgencyKind.NGO, Role.CASE_WORKER);
        Member night = people.member(kept.worker().agency(), Role.FIRST_RESPONDER);
        child.see(night, page + "/missing/new")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(police.agencyName())));

        String alarm = alarm(night);

        child.see(police, "/").andExpect(content().string(containsString("Children missing from care")));
        child.see(police, alarm)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("A yellow coat")))
                .andExpect(content().string(not(containsString("??"))));
        child.see(coordinator, alarm)
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Nura"))))
                .andExpect(content().string(not(containsString("A yellow coat"))));
        child.see(coordinator, "/missing").andExpect(content().string(not(containsString("Nura"))));
        child.see(stranger, alarm).andExpect(status().isNotFound());
        child.see(police, "/cases/" + kept.id()).andExpect(status().isNotFound());
        child.see(kept.worker(), alarm).andExpect(content().string(containsString("seen 24 November 2026")));
    }

    @Test
    void aChildWhoIsBackIsTalkedWithAndTheNextTimeIsTheSecond() throws Exception {
        String alarm = alarm(kept.worker());
        assertThat(alarm(kept.worker())).isEqualTo(alarm);
        child.send(kept.worker(), alarm + "/found").andExpect(status().isBadRequest());
        child.send(kept.worker(), alarm + "/found", "how", "CAME_BACK").andExpect(redirectedUrl(alarm));
        child.see(kept.worker(), "/cases/" + kept.id())
                .andExpect(content().string(containsString("talk about why and where")));
        child.send(kept.worker(), alarm + "/debrief", "words", "She went to see the sea")
                .andExpect(redirectedUrl(alarm));
        child.see(kept.worker(), alarm).andExpect(content().string(containsString("She went to see the sea")));

        alarm(kept.worker());

        child.see(kept.worker(), page).andExpect(content().string(containsString("Missing from care: 2 times")));
    }

    @Test
    void withoutWishConsentAndAssessmentNothingIsSearchedMatchedOrShown() throws Exception {
        Acting.runAs(
                kept.worker(),
                () -> persons.register(
                        NewPerson.named("Safiya Swallow", Sex.FEMALE).aged(40, 44),
                        kept.worker().agency()));
        child.send(
                        kept.worker(),
                        page + "/separation",
                        "version",
                        "0",
                        "family.1.name",
                        "Safia Swallow",
                        "family.1.relation",
                        "aunt")
                .andExpect(redirectedUrl(page));
        child.see(kept.worker(), page + "/tracing").andExpect(status().isOk());
        child.send(kept.worker(), page + "/tracing/wish", "wish", "YES", "wishes", "Find my aunt")
                .andExpect(redirectedUrl(page + "/tracing"));
        child.send(kept.worker(), page + "/tracing/begin")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("No agreement and no ground")))
                .andExpect(content().string(containsString("No signed assessment")))
                .andExpect(content().string(not(containsString("Safiya"))));

        UUID agreed = agree();
        sign(assess("TRACING", "GO_AHEAD"));
        child.send(kept.worker(), page + "/tracing/begin").andExpect(redirectedUrl(page + "/tracing"));
        child.see(kept.worker(), page + "/tracing")
                .andExpect(content().string(containsString("Safiya")))
                .andExpect(content().string(containsString("aunt")))
                .andExpect(content().string(not(containsString("??"))));

        Acting.runAs(kept.worker(), () -> consents.end(agreed, kept.worker()));
        child.see(kept.worker(), page + "/tracing").andExpect(content().string(not(containsString("Safiya"))));
    }

    @Test
    void earlierAnswersAboutTheFamilyAreKeptAndTwoEditorsDoNotOverwriteEachOther() throws Exception {
        child.see(kept.worker(), page + "/separation").andExpect(status().isOk());
        child.send(kept.worker(), page + "/separation", "version", "0", "companion.name", "Karim Heron")
                .andExpect(redirectedUrl(page));
        child.send(kept.worker(), page + "/separation", "version", "0", "companion.name", "Somebody else")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Karim Heron")));
        child.see(kept.worker(), page + "/separation")
                .andExpect(content().string(containsString("Karim Heron")))
                .andExpect(content().string(not(containsString("Somebody else"))));
        child.send(kept.worker(), page + "/separation", "version", "1", "care.kind", "A_BARN")
                .andExpect(status().isBadRequest());
    }

    @Test
    void wordsAboutAChildAreSealed() throws Exception {
        assess("FIRST", "GO_AHEAD");
        alarm(kept.worker());
        for (String table : new String[] {"child_assessment", "child_missing", "child_missing_told"}) {
            String stored = Fence.asSystem(() -> database.sql(
                            "select string_agg(to_jsonb(t)::text, ' ') from " + table + " t where case_id = :case")
                    .param("case", kept.id().value())
                    .query(String.class)
                    .single());
            assertThat(stored).doesNotContain("aunt").doesNotContain("yellow").doesNotContain("Nura");
        }
    }

    @Test
    void whoTurnsOutToBeAnAdultHasNoSuchSectionAndNoClockOfAChild() throws Exception {
        child.see(kept.worker(), "/cases/" + kept.id()).andExpect(content().string(containsString(page)));

        Acting.runAs(
                kept.worker(),
                () -> ages.add(
                        kept.person(),
                        AgeRecord.Stated.range(
                                new Evidence.Documented(Evidence.Document.PASSPORT, Evidence.Check.NO_DOUBT), 25, 25),
                        kept.worker()));

        child.see(kept.worker(), "/cases/" + kept.id()).andExpect(content().string(not(containsString(page))));
        assertThat(child.signals(kept.id())).contains("adult-established");
    }

    private String assess(String purpose, String recommendation) throws Exception {
        return child.send(
                        kept.worker(),
                        page + "/assessments/new",
                        "purpose",
                        purpose,
                        "risk",
                        "HIGH",
                        "recommendation",
                        recommendation,
                        "views",
                        "I want to be with my aunt",
                        "family",
                        "An aunt",
                        "care",
                        "The centre",
                        "protection",
                        "The man who came with her",
                        "because",
                        "It is safe")
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    private void sign(String path) throws Exception {
        Member supervisor = people.member(kept.worker().agency(), Role.CASE_WORKER);
        child.send(supervisor, path + "/signature").andExpect(redirectedUrl(path));
    }

    private UUID agree() throws Exception {
        Share share = new Share(
                Set.of(clew.platform.consent.rules.Purpose.FAMILY_TRACING),
                new Recipient.One(kept.worker().agency()),
                Set.of(DataKind.IDENTITY),
                clock.instant(),
                clock.instant().plus(Duration.ofDays(90)));
        Basis ground = new Basis.OnGround(Ground.CHILD_PROTECTION, null, "She asked, and the guardian agrees");
        return Acting.as(kept.worker(), () -> consents.record(kept.person(), ground, share, null, kept.worker()));
    }

    private org.springframework.test.web.servlet.ResultActions convene(Member chair, Member lawyer) throws Exception {
        return child.send(
                kept.worker(),
                page + "/determinations/new",
                "ground",
                "DURABLE_SOLUTION",
                "question",
                "Where is she to live?",
                "seat1.member",
                chair.id().toString(),
                "seat2.member",
                lawyer.id().toString(),
                "seat3.name",
                "Doctor Tern",
                "seat3.organisation",
                "Children's clinic",
                "chair",
                "1");
    }

    private UUID determination() throws Exception {
        return Fence.asSystem(
                () -> database.sql("select id from child_determination where case_id = :case order by at desc limit 1")
                        .param("case", kept.id().value())
                        .query(UUID.class)
                        .single());
    }

    private org.springframework.test.web.servlet.ResultActions option(Member by, String path, String title)
            throws Exception {
        return child.send(
                by, path + "/options", "title", title, "for.VIEWS", "She likes it", "against.FAMILY", "Far away");
    }

    private org.springframework.test.web.servlet.ResultActions decide(Member by, String path) throws Exception {
        return child.send(
                by,
                path + "/decision",
                "option",
                "2",
                "reasons",
                "She is happy there",
                "dissent",
                "The lawyer would wait",
                "triggers",
                "If she asks",
                "review.day",
                "1",
                "review.month",
                "6",
                "review.year",
                "2027");
    }

    private org.springframework.test.web.servlet.ResultActions interview(String again) throws Exception {
        return child.send(
                kept.worker(),
                page + "/interviews/new",
                "purpose",
                "IDENTIFICATION",
                "on.day",
                "24",
                "on.month",
                "11",
                "on.year",
                "2026",
                "language",
                "Arabic",
                "minutes",
                "30",
                "present",
                "GUARDIAN",
                "topics",
                "The journey and the uncle",
                "again",
                again,
                "why",
                again.isEmpty() ? "" : "She asked for me");
    }

    private String alarm(Member by) throws Exception {
        return child.send(
                        by,
                        page + "/missing/new",
                        "who",
                        "Nura, 15",
                        "on.day",
                        "24",
                        "on.month",
                        "11",
                        "on.year",
                        "2026",
                        "time",
                        "08:50",
                        "risk",
                        "HIGH",
                        "description",
                        "A yellow coat")
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }
}
