package clew.platform.recognition;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import clew.platform.ClewTest;
import clew.platform.access.Acting;
import clew.platform.access.Member;
import clew.platform.access.People;
import clew.platform.access.Role;
import clew.platform.directory.AgencyKind;
import clew.platform.person.NewPerson;
import clew.platform.person.PersonId;
import clew.platform.person.Persons;
import clew.platform.person.Sex;
import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ClewTest
@Import(People.class)
class ScreeningApiTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Persons persons;

    @Autowired
    Arrivals arrivals;

    @Autowired
    clew.platform.MovableClock clock;

    Member responder;
    PersonId child;

    @BeforeEach
    void aChildIsRegistered() throws Exception {
        clock.reset();
        responder = people.member(AgencyKind.RECEPTION, Role.FIRST_RESPONDER);
        child = Acting.as(
                responder, () -> persons.register(NewPerson.unnamed(Sex.MALE).aged(15, 15), responder.agency()));
    }

    @Test
    void aWholeScreeningComesInOneCallAndIsAssessedAndDecided() throws Exception {
        String id = started("""
                {"person": "%s", "safety": {"inPrivate": "YES"}, "observations": [
                    {"indicator": "handed-over", "state": "TOLD", "at": "2026-11-24T07:30:00Z"},
                    {"indicator": "begging-made-to", "state": "SEEN", "note": "with a cup"}]}
                """);

        mvc.perform(get("/api/v1/screenings/" + id + "/assessment").with(people.session(responder)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.reliability").value("VERIFIED"))
                .andExpect(jsonPath("$.readings[0].attention").value("STRONG"))
                .andExpect(jsonPath("$.noted").value(2));
        send("/api/v1/screenings/" + id + "/decision", """
                {"conclusion": "NOT_RAISED", "reason": "a school play", "seen": 2}""").andExpect(status().isNoContent());
        mvc.perform(get("/api/v1/screenings/" + id).with(people.session(responder)))
                .andExpect(jsonPath("$.state").value("DECIDED"));
    }

    @Test
    void whatCannotBeUsedIsNamedPlaceByPlaceAndNothingIsKept() throws Exception {
        String id = started("{\"person\": \"%s\"}");

        send("/api/v1/screenings/" + id + "/observations", """
                {"observations": [
                    {"indicator": "handed-over", "state": "TOLD"},
                    {"indicator": "no-such-thing", "state": "TOLD"},
                    {"indicator": "handed-over", "state": "TOLD", "at": "2999-01-01T00:00:00Z"}]}""")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[*].position")
                        .value(containsInAnyOrder("/observations/1/indicator", "/observations/2/at")));
        send("/api/v1/screenings/" + id + "/decision", "{\"conclusion\": \"SCREEN_AGAIN\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[*].field").value(containsInAnyOrder("reason", "againOn")));
        mvc.perform(get("/api/v1/screenings/" + id + "/assessment").with(people.session(responder)))
                .andExpect(jsonPath("$.noted").value(0));
    }

    @Test
    void theQueueSaysWhySomebodyShouldBeSeenFirst() throws Exception {
        NewGroup group = new NewGroup(
                UUID.randomUUID(),
                "North quay",
                clock.instant().minus(Duration.ofHours(30)),
                null,
                List.of(
                        NewArrival.of(NewPerson.unnamed(Sex.MALE).aged(40, 40)),
                        NewArrival.of(NewPerson.unnamed(Sex.FEMALE).aged(12, 12)),
                        NewArrival.of(NewPerson.unnamed(Sex.FEMALE).aged(30, 30))
                                .urgent(Urgent.HEALTH)));
        Acting.as(responder, () -> arrivals.register(group, responder.agency(), responder.id()));
        started("""
                {"person": "%s", "observations": [{"indicator": "handed-over", "state": "TOLD"}]}""");

        queue("")
                .andExpect(jsonPath("$.count").value(4))
                .andExpect(jsonPath("$.people[0].reasons").value(contains("HEALTH", "LONG_WAIT")))
                .andExpect(jsonPath("$.people[1].reasons").value(contains("ALONE_CHILD", "LONG_WAIT")))
                .andExpect(jsonPath("$.people[2].reasons").value(contains("INDICATIONS")))
                .andExpect(jsonPath("$.people[3].reasons").value(contains("LONG_WAIT")));
        queue("?reason=ALONE_CHILD").andExpect(jsonPath("$.people").value(hasSize(1)));
        queue("?progress=STARTED").andExpect(jsonPath("$.people").value(hasSize(1)));
        mvc.perform(get("/queue").with(people.session(responder))).andExpect(status().isOk());
    }

    @Test
    void theQueueIsOfTheOwnAgencyOnly() throws Exception {
        started("{\"person\": \"%s\"}");
        Member other = people.member(AgencyKind.RECEPTION, Role.FIRST_RESPONDER);

        mvc.perform(get("/api/v1/queue").with(people.session(other)))
                .andExpect(jsonPath("$.count").value(0));
    }

    private ResultActions queue(String filter) throws Exception {
        return mvc.perform(get("/api/v1/queue" + filter).with(people.session(responder)))
                .andExpect(status().isOk());
    }

    private String started(String body) throws Exception {
        String answer = send("/api/v1/screenings", body.formatted(child.value()))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return JsonPath.read(answer, "$.id");
    }

    private ResultActions send(String path, String body) throws Exception {
        return mvc.perform(post(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(people.session(responder))
                .with(csrf()));
    }
}
