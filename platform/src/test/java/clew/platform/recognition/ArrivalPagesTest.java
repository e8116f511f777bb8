package clew.platform.recognition;

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
import clew.platform.access.Acting;
import clew.platform.access.Member;
import clew.platform.access.People;
import clew.platform.access.Role;
import clew.platform.directory.AgencyKind;
import clew.platform.person.Persons;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

@ClewTest
@Import(People.class)
class ArrivalPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Arrivals arrivals;

    @Autowired
    Persons persons;

    Member officer;

    @BeforeEach
    void atTheQuay() {
        officer = people.member(AgencyKind.RECEPTION, Role.FIRST_RESPONDER);
    }

    @Test
    void aGroupIsRegisteredFromTheTableAndEmptyRowsAreNobody() throws Exception {
        MultiValueMap<String, String> table = table();
        row(table, "Amal Haddad", "f", "34", "A");
        row(table, "", "f", "9", "A");
        row(table, "", "", "", "");
        row(table, "", "m", "15-17", "");

        ArrivalGroup group = registered(table);

        assertThat(group.people()).hasSize(3);
        assertThat(group.people()).extracting(ArrivalGroup.Arrival::aloneChild).containsExactly(false, false, true);
        Acting.runAs(
                officer,
                () -> assertThat(persons.get(group.people().get(1).person()).displayName())
                        .matches("[A-Z][a-z]+ \\d+"));
    }

    @Test
    void nobodyHasToGiveAnythingToBeRegistered() throws Exception {
        MultiValueMap<String, String> table = table();
        row(table, "", "?", "", "");

        assertThat(registered(table).people()).hasSize(1);
    }

    @Test
    void aRowThatCannotBeUsedIsNamedAndNothingIsLostOrRegistered() throws Exception {
        MultiValueMap<String, String> table = table();
        row(table, "Amal Haddad", "f", "34", "A");
        row(table, "Grace Osagie", "f", "seventeen", "");

        send(table)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Row 2, Age or birth date: &quot;seventeen&quot;")))
                .andExpect(content().string(containsString("href=\"#age-2\"")))
                .andExpect(content().string(containsString("value=\"Amal Haddad\"")))
                .andExpect(content().string(containsString("value=\"seventeen\"")));
        Acting.runAs(officer, () -> assertThat(arrivals.count()).isZero());
    }

    @Test
    void aGroupSentTwiceIsRegisteredOnce() throws Exception {
        MultiValueMap<String, String> table = table();
        row(table, "", "f", "20", "");

        UUID first = registered(table).id();
        UUID second = registered(table).id();

        assertThat(second).isEqualTo(first);
        Acting.runAs(officer, () -> assertThat(arrivals.count()).isOne());
    }

    @Test
    void somebodyWhoMayBeKnownAlreadyIsShownBeforeAnythingIsRegistered() throws Exception {
        MultiValueMap<String, String> first = table();
        row(first, "Mohammed Al-Hassan", "m", "25", "");
        UUID known = registered(first).people().getFirst().person().value();
        MultiValueMap<String, String> second = table();
        row(second, "Мохаммед Хасан", "m", "25", "");

        send(second)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Do you know these people already?")))
                .andExpect(content().string(containsString("value=\"" + known + "\"")));

        second.add("same-1", known.toString());
        ArrivalGroup group = registered(second);
        assertThat(group.people().getFirst().person().value()).isEqualTo(known);
    }

    @Test
    void nobodyElsesPersonCanBeSlippedIntoAGroup() throws Exception {
        MultiValueMap<String, String> first = table();
        row(first, "Mohammed Al-Hassan", "m", "25", "");
        String theirs = registered(first).people().getFirst().person().toString();
        officer = people.member(AgencyKind.NGO, Role.FIRST_RESPONDER);
        MultiValueMap<String, String> second = table();
        row(second, "", "m", "25", "");
        second.add("same-1", theirs);

        send(second).andExpect(status().isNotFound());
    }

    @Test
    void cellsCopiedFromASpreadsheetBecomeRowsToLookAt() throws Exception {
        MultiValueMap<String, String> table = table();
        row(table, "Already typed", "f", "", "");
        table.add("paste", "true");
        table.set("pasted", "Amal Haddad\tf\t34\tArabic\tSyria\tA\tcoughs\n\tm\t9\tar\t\tA\n");

        send(table)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"Already typed\"")))
                .andExpect(content().string(containsString("value=\"Amal Haddad\"")))
                .andExpect(content().string(containsString("value=\"coughs\"")));
        Acting.runAs(officer, () -> assertThat(arrivals.count()).isZero());
    }

    @Test
    void twoHundredPeopleAreOneGroup() throws Exception {
        MultiValueMap<String, String> table = table();
        for (int i = 0; i < 200; i++) {
            row(table, "", i % 2 == 0 ? "f" : "m", Integer.toString(10 + i % 40), "F" + i / 4);
        }

        assertThat(registered(table).people()).hasSize(200);
    }

    @Test
    void aGroupIsItsAgencysOwn() throws Exception {
        MultiValueMap<String, String> table = table();
        row(table, "Amal Haddad", "f", "34", "A");
        UUID id = registered(table).id();
        Member outsider = people.member(AgencyKind.NGO, Role.CASE_WORKER);

        mvc.perform(get("/arrivals/" + id).with(people.session(outsider)))
                .andExpect(status().isNotFound())
                .andExpect(content().string(not(containsString("Amal"))));
        mvc.perform(get("/arrivals/" + id).with(people.session(officer)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Amal Haddad")));
        mvc.perform(get("/arrivals").with(people.session(officer))).andExpect(status().isOk());
        mvc.perform(get("/arrivals/new").with(people.session(officer))).andExpect(status().isOk());
    }

    @Test
    void aProgramRegistersAGroupOrIsToldEveryPlaceThatIsWrong() throws Exception {
        mvc.perform(post("/api/v1/arrivals")
                        .with(people.session(officer))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"people\":[{\"sex\":\"f\",\"age\":\"16\"},{\"name\":\"Grace\"}]}"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.people[0].aloneChild").value(true));
        mvc.perform(post("/api/v1/arrivals")
                        .with(people.session(officer))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"people\":[{\"sex\":\"f\"},{\"age\":\"old\",\"language\":\"Klingonish\"}]}"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("$.people[1]")))
                .andExpect(content().string(containsString("language")));
    }

    private static MultiValueMap<String, String> table() {
        MultiValueMap<String, String> table = new LinkedMultiValueMap<>();
        table.add("id", UUID.randomUUID().toString());
        table.add("place", "North quay");
        table.add("date", "2026-11-24");
        table.add("time", "06:10");
        return table;
    }

    private static void row(MultiValueMap<String, String> table, String name, String sex, String age, String party) {
        table.add("name", name);
        table.add("sex", sex);
        table.add("age", age);
        table.add("party", party);
        for (String empty : List.of("language", "citizenships", "urgent", "rowNote")) {
            table.add(empty, "");
        }
    }

    private ResultActions send(MultiValueMap<String, String> table) throws Exception {
        return mvc.perform(
                post("/arrivals").params(table).with(people.session(officer)).with(csrf()));
    }

    private ArrivalGroup registered(MultiValueMap<String, String> table) throws Exception {
        String location = send(table)
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        UUID id = UUID.fromString(Objects.requireNonNull(location).replace("/arrivals/", ""));
        return Acting.as(officer, () -> arrivals.get(id));
    }
}
