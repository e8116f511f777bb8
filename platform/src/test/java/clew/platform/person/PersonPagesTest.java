package clew.platform.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import clew.platform.ClewTest;
import clew.platform.access.Acting;
import clew.platform.access.Member;
import clew.platform.access.People;
import clew.platform.access.Role;
import clew.platform.directory.AgencyKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@ClewTest
@Import(People.class)
class PersonPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Persons persons;

    Member worker;
    PersonId amal;

    @BeforeEach
    void aPerson() throws Exception {
        worker = people.member(AgencyKind.RECEPTION, Role.CASE_WORKER);
        amal = Acting.as(
                worker,
                () -> persons.register(
                        NewPerson.named("Amal Haddad", Sex.FEMALE).aged(15, 17), worker.agency()));
    }

    @Test
    void aSearchFindsThePersonUnderAnotherSpelling() throws Exception {
        mvc.perform(post("/persons/search")
                        .param("name", "أمل حداد")
                        .with(people.session(worker))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Amal Haddad")));
        mvc.perform(get("/persons").with(people.session(worker))).andExpect(status().isOk());
    }

    @Test
    void anotherAgencyNeitherFindsNorOpensThePerson() throws Exception {
        Member outsider = people.member(AgencyKind.NGO, Role.CASE_WORKER);
        mvc.perform(post("/persons/search")
                        .param("name", "Amal Haddad")
                        .with(people.session(outsider))
                        .with(csrf()))
                .andExpect(content().string(not(containsString("/persons/" + amal))));
        mvc.perform(get("/persons/" + amal).with(people.session(outsider))).andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/persons/" + amal).with(people.session(outsider)))
                .andExpect(status().isNotFound());
    }

    @Test
    void thePageSaysWhatIsKnownAndThatAnUncertainAgeIsTreatedAsAChilds() throws Exception {
        mvc.perform(get("/persons/" + amal).with(people.session(worker)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("15 to 17 years")))
                .andExpect(content().string(not(containsString("<title>Amal"))));
    }

    @Test
    void whatIsKnownCanBeChangedAndAnUntouchedAgeStays() throws Exception {
        mvc.perform(get("/persons/" + amal + "/edit").with(people.session(worker)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("15-17")));
        change("Amal Hadad", "15-17", 1).andExpect(redirectedUrl("/persons/" + amal));

        Acting.runAs(worker, () -> {
            assertThat(persons.get(amal).displayName()).isEqualTo("Amal Hadad");
            assertThat(persons.get(amal).ageLow()).isEqualTo(15);
        });
    }

    @Test
    void aFieldThatCannotBeUsedIsNamedAndEverythingTypedIsStillThere() throws Exception {
        change("Amal Hadad", "fifteen", 1)
                .andExpect(content().string(containsString("Expected: years (17)")))
                .andExpect(content().string(containsString("Amal Hadad")))
                .andExpect(content().string(containsString("fifteen")));
    }

    @Test
    void theSecondOfTwoEditorsSeesBothTextsAndOverwritesNothing() throws Exception {
        change("Amal Hadad", "15-17", 1);
        change("Amal H.", "16", 1)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Amal Hadad")))
                .andExpect(content().string(containsString("Amal H.")));

        Acting.runAs(worker, () -> assertThat(persons.get(amal).displayName()).isEqualTo("Amal Hadad"));
    }

    @Test
    void anotherNameIsAddedAndFindsThePerson() throws Exception {
        mvc.perform(post("/persons/" + amal + "/names")
                        .param("name", "Princess")
                        .with(people.session(worker))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        mvc.perform(post("/api/v1/persons/search")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":\"princess\"}")
                        .with(people.session(worker))
                        .with(csrf()))
                .andExpect(jsonPath("$[0].person.id").value(amal.toString()));
    }

    private org.springframework.test.web.servlet.ResultActions change(String name, String age, int version)
            throws Exception {
        return mvc.perform(post("/persons/" + amal)
                .param("name", name)
                .param("sex", "female")
                .param("age", age)
                .param("language", "Arabic")
                .param("citizenships", "Syria")
                .param("note", "")
                .param("version", Integer.toString(version))
                .with(people.session(worker))
                .with(csrf()));
    }
}
