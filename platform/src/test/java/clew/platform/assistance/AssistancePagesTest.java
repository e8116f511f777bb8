package clew.platform.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import clew.platform.ClewTest;
import clew.platform.MovableClock;
import clew.platform.access.Acting;
import clew.platform.access.Member;
import clew.platform.access.People;
import clew.platform.access.Relation;
import clew.platform.access.Role;
import clew.platform.casework.CaseId;
import clew.platform.casework.CaseUrgency;
import clew.platform.casework.Cases;
import clew.platform.casework.NewCase;
import clew.platform.consent.Agreeing;
import clew.platform.directory.Agency;
import clew.platform.directory.AgencyKind;
import clew.platform.directory.Contact;
import clew.platform.directory.Directory;
import clew.platform.directory.NewAgency;
import clew.platform.directory.ServiceKind;
import clew.platform.person.NewPerson;
import clew.platform.person.PersonId;
import clew.platform.person.Persons;
import clew.platform.person.Sex;
import clew.platform.web.EditConflict;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ClewTest
@Import({People.class, Agreeing.class})
class AssistancePagesTest {

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
    Assistances assistances;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient database;

    @Autowired
    MovableClock clock;

    @Autowired
    ZoneId zone;

    Member worker;
    PersonId amal;
    CaseId id;

    @BeforeEach
    void aCase() throws Exception {
        worker = people.member(AgencyKind.SHELTER, Role.CASE_WORKER);
        amal = Acting.as(worker, () -> {
            NewPerson person = NewPerson.named("Amal Haddad", Sex.FEMALE).aged(25, 25);
            return persons.register(person, worker.agency());
        });
        id = Acting.as(worker, () -> cases.open(NewCase.firstContact(amal, false, CaseUrgency.ROUTINE), worker));
    }

    @AfterEach
    void theClockGoesBack() {
        clock.reset();
    }

    @Test
    void anEmptyPageSaysWhatToDo() throws Exception {
        show(worker)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("No service was offered yet")))
                .andExpect(content().string(containsString("Offer a service")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void everyFormCanBeOpened() throws Exception {
        for (Step step : Step.values()) {
            mvc.perform(get("/cases/" + id + "/assistance/begin/" + step).with(people.session(worker)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("??"))));
        }
    }

    @Test
    void aServiceIsOfferedAcceptedAndDelivered() throws Exception {
        begin(Step.OFFERED, "service", "SECURE_ACCOMMODATION", "language", "Arabic", "words", "A room of her own")
                .andExpect(redirectedUrl("/cases/" + id + "/assistance"));
        UUID strand = only(Track.SERVICE).id();
        next(strand, Step.ACCEPTED).andExpect(status().is3xxRedirection());
        next(strand, Step.DELIVERED, "amount", "125.50", "currency", "EUR").andExpect(status().is3xxRedirection());

        assertThat(only(Track.SERVICE).course())
                .extracting(Happening::step)
                .containsExactly(Step.OFFERED, Step.ACCEPTED, Step.DELIVERED);
        show(worker)
                .andExpect(content().string(containsString("A room of her own")))
                .andExpect(content().string(containsString("in Arabic")))
                .andExpect(content().string(containsString("125.50 EUR")))
                .andExpect(content().string(containsString("<svg class=\"clew-strip\"")))
                .andExpect(content().string(containsString("article 12(1)(a)")));
    }

    @Test
    void aNoToOneServiceChangesNoOther() throws Exception {
        begin(Step.OFFERED, "service", "SECURE_ACCOMMODATION");
        begin(Step.OFFERED, "service", "MATERIAL_HELP");
        Strand shelter = of(Track.SERVICE).getFirst();
        next(shelter.id(), Step.DECLINED, "words", "not now").andExpect(status().is3xxRedirection());

        assertThat(of(Track.SERVICE))
                .extracting(Strand::standing)
                .containsExactlyInAnyOrder(Step.DECLINED, Step.OFFERED);
        begin(Step.RECOVERY_OFFERED, "language", "ar").andExpect(status().is3xxRedirection());
    }

    @Test
    void whatTheRulesRefuseIsSaidWithTheArticleAndNothingTypedIsLost() throws Exception {
        begin(Step.RECOVERY_OFFERED, "language", "ar");
        UUID strand = only(Track.RECOVERY).id();
        LocalDate today = today();
        MockHttpServletRequestBuilder granted = step(strand, Step.RECOVERY_GRANTED);
        day(granted, "from", today);
        day(granted, "until", today.plusDays(44));
        mvc.perform(granted).andExpect(status().is3xxRedirection());

        next(strand, Step.RECOVERY_ENDED, "ground", "DID_NOT_CO_OPERATE", "words", "She would not talk")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("articles 12(6) and 13")))
                .andExpect(content().string(containsString("She would not talk")));
        assertThat(only(Track.RECOVERY).standing()).isEqualTo(Step.RECOVERY_GRANTED);
        assertThat(only(Track.RECOVERY).dueOn()).isEqualTo(today.plusDays(44));
    }

    @Test
    void aBadDateIsNamedAndNothingTypedIsLost() throws Exception {
        MockHttpServletRequestBuilder bad = post("/cases/" + id + "/assistance/begin/OFFERED")
                .param("service", "MATERIAL_HELP")
                .param("on.day", "31")
                .param("on.month", "2")
                .param("on.year", "2026")
                .param("words", "Shoes")
                .with(csrf())
                .with(people.session(worker));
        mvc.perform(bad)
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Enter a real date")))
                .andExpect(content().string(containsString("Shoes")));
    }

    @Test
    void theEndOfSupportPlansThreeFollowUps() throws Exception {
        begin(Step.SUPPORT_ENDED, "ground", "PLAN_COMPLETED").andExpect(status().is3xxRedirection());

        assertThat(of(Track.FOLLOW_UP))
                .extracting(Strand::kind, Strand::dueOn)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("3", today().plusMonths(3)),
                        org.assertj.core.groups.Tuple.tuple("6", today().plusMonths(6)),
                        org.assertj.core.groups.Tuple.tuple("12", today().plusMonths(12)));
        due().andExpect(content().string(not(containsString("after 3 months"))));
        clock.advance(Duration.ofDays(85));
        due().andExpect(content().string(containsString("after 3 months")));
        UUID first = of(Track.FOLLOW_UP).stream()
                .filter(each -> each.kind().equals("3"))
                .findFirst()
                .orElseThrow()
                .id();
        next(first, Step.NOT_REACHED_SAFELY).andExpect(status().is3xxRedirection());
        due().andExpect(content().string(not(containsString("after 3 months"))));
    }

    @Test
    void aThreatIsOnTheFirstPageAtOnce() throws Exception {
        begin(Step.THREAT_RAISED, "words", "They know where she lives");

        mvc.perform(get("/").with(people.session(worker)))
                .andExpect(content().string(containsString("urgent: look at once")))
                .andExpect(content().string(not(containsString("They know"))));
        show(worker).andExpect(content().string(containsString("The life of this person is threatened.")));
        next(only(Track.THREAT).id(), Step.THREAT_OVER);
        due().andExpect(content().string(not(containsString("Threat to life"))));
    }

    @Test
    void policeAndStrangersFindNothingHere() throws Exception {
        begin(Step.OFFERED, "service", "PSYCHOLOGICAL_HELP", "words", "nightmares");
        Member stranger = people.member(AgencyKind.NGO, Role.CASE_WORKER);
        Member police = people.member(AgencyKind.POLICE, Role.CASE_WORKER);
        Acting.runAs(worker, () -> cases.grantReach(id, police.agency(), Relation.PARTNER));

        show(stranger).andExpect(status().isNotFound());
        show(police).andExpect(status().isNotFound()).andExpect(content().string(not(containsString("nightmares"))));
    }

    @Test
    void aPartnerWhoMayNotWriteOnResidenceIsRefused() throws Exception {
        Member partner = people.member(AgencyKind.NGO, Role.CASE_WORKER);
        Acting.runAs(worker, () -> {
            cases.grantReach(id, partner.agency(), Relation.PARTNER);
            persons.grantReach(amal, partner.agency(), Relation.PARTNER);
        });
        mvc.perform(get("/cases/" + id + "/assistance/begin/OFFERED").with(people.session(partner)))
                .andExpect(status().isNotFound());
        agreeing.all(amal, worker, partner);

        mvc.perform(get("/cases/" + id + "/assistance/begin/PERMIT_APPLIED").with(people.session(partner)))
                .andExpect(status().isForbidden());
        mvc.perform(get("/cases/" + id + "/assistance/begin/OFFERED").with(people.session(partner)))
                .andExpect(status().isOk());
    }

    @Test
    void wordsAreSealedInTheDatabase() throws Exception {
        begin(Step.OFFERED, "service", "PSYCHOLOGICAL_HELP", "words", "nightmares");

        byte[] sealed = Acting.as(
                worker,
                () -> database.sql("select words from assist_happening where case_id = :id")
                        .param("id", id.value())
                        .query(byte[].class)
                        .single());
        assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("nightmares");
    }

    @Test
    void theSecondOfTwoWritersSeesThatAnotherWasFirst() throws Exception {
        begin(Step.OFFERED, "service", "MATERIAL_HELP");
        UUID strand = only(Track.SERVICE).id();
        Acting.runAs(worker, () -> assistances.take(strand, Entry.of(Step.ACCEPTED, today()), 1, worker));

        assertThatThrownBy(() -> Acting.runAs(
                        worker, () -> assistances.take(strand, Entry.of(Step.DECLINED, today()), 1, worker)))
                .isInstanceOf(EditConflict.class);
    }

    @Test
    void whatAnotherRoomDeliveredContinuesTheServiceOrBeginsOne() throws Exception {
        Acting.runAs(worker, () -> {
            LocalDate first = today().minusDays(10);
            LocalDate second = today().minusDays(5);
            assistances.delivered(id, ServiceKind.MEDICAL, null, worker.agency(), first, first, worker);
            assistances.delivered(id, ServiceKind.MEDICAL, null, worker.agency(), first, first, worker);
            assistances.delivered(id, ServiceKind.MEDICAL, null, worker.agency(), second, today(), worker);
            assistances.delivered(id, ServiceKind.FAMILY_TRACING, null, worker.agency(), today(), today(), worker);
        });

        assertThat(only(Track.SERVICE).course())
                .extracting(Happening::step)
                .containsExactly(Step.DELIVERED, Step.DELIVERED);
    }

    @Test
    void anAgencyThatWasRenamedSinceIsStillTheOneThatDelivered() throws Exception {
        LocalDate day = today().minusDays(3);
        Acting.runAs(worker, () -> {
            assistances.delivered(id, ServiceKind.MEDICAL, null, worker.agency(), day, day, worker);
            Agency now = directory.get(worker.agency());
            directory.change(
                    now.id(),
                    new NewAgency("House by another name", now.kind(), "Harbour", List.of(), Contact.none(), List.of()),
                    now.version());
            assistances.delivered(id, ServiceKind.MEDICAL, null, worker.agency(), day, day, worker);
        });

        assertThat(only(Track.SERVICE).course())
                .singleElement()
                .satisfies(each -> assertThat(each.provider()).isEqualTo(worker.agency()));
    }

    @Test
    void theExportHoldsCodesAndNoWords() throws Exception {
        begin(Step.OFFERED, "service", "MATERIAL_HELP", "words", "Shoes for her son");

        mvc.perform(get("/cases/" + id + "/assistance/export.csv").with(people.session(worker)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("SERVICE,MATERIAL_HELP,12(1)(a),OFFERED")))
                .andExpect(content().string(not(containsString("Shoes"))));
    }

    @Test
    void programsFollowTheSameRules() throws Exception {
        String path = "/api/v1/cases/" + id + "/assistance";
        mvc.perform(json(post(path), "{\"step\":\"OFFERED\",\"on\":\"" + today() + "\"}"))
                .andExpect(status().isBadRequest());
        mvc.perform(json(
                        post(path),
                        "{\"step\":\"OFFERED\",\"service\":\"MATERIAL_HELP\",\"on\":\"" + today()
                                + "\",\"words\":\"Shoes\"}"))
                .andExpect(status().isCreated());
        UUID strand = only(Track.SERVICE).id();
        mvc.perform(json(post(path + "/" + strand + "/steps"), "{\"step\":\"STARTED\",\"on\":\"" + today() + "\"}"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("ORDER")));
        mvc.perform(json(post(path + "/" + strand + "/steps"), "{\"step\":\"ACCEPTED\",\"on\":\"" + today() + "\"}"))
                .andExpect(status().isOk());
        mvc.perform(get(path).with(people.session(worker)))
                .andExpect(content().string(containsString("\"ACCEPTED\"")))
                .andExpect(content().string(containsString("Shoes")));
        mvc.perform(get("/api/v1/cases/" + id + "/contact/now").with(people.session(worker)))
                .andExpect(content().string("[]"));
    }

    private MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
        return request.contentType("application/json")
                .content(body)
                .with(csrf())
                .with(people.session(worker));
    }

    private ResultActions show(Member member) throws Exception {
        return mvc.perform(get("/cases/" + id + "/assistance").with(people.session(member)));
    }

    private ResultActions due() throws Exception {
        return mvc.perform(get("/assistance/due").with(people.session(worker)));
    }

    private ResultActions begin(Step step, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post("/cases/" + id + "/assistance/begin/" + step);
        return mvc.perform(filled(request, fields));
    }

    private ResultActions next(UUID strand, Step step, String... fields) throws Exception {
        return mvc.perform(filled(post("/cases/" + id + "/assistance/" + strand + "/" + step), fields));
    }

    private MockHttpServletRequestBuilder step(UUID strand, Step step) {
        return filled(post("/cases/" + id + "/assistance/" + strand + "/" + step));
    }

    private MockHttpServletRequestBuilder filled(MockHttpServletRequestBuilder request, String... fields) {
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        day(request, "on", today());
        return request.with(csrf()).with(people.session(worker));
    }

    private static void day(MockHttpServletRequestBuilder request, String field, LocalDate day) {
        request.param(field + ".day", "" + day.getDayOfMonth())
                .param(field + ".month", "" + day.getMonthValue())
                .param(field + ".year", "" + day.getYear());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private List<Strand> of(Track track) throws Exception {
        Set<Track> one = EnumSet.of(track);
        return Acting.as(worker, () -> assistances.of(id, one));
    }

    private Strand only(Track track) throws Exception {
        assertThat(of(track)).hasSize(1);
        return of(track).getFirst();
    }
}
