package clew.platform.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import clew.platform.ClewTest;
import clew.platform.access.Acting;
import clew.platform.access.Member;
import clew.platform.access.People;
import clew.platform.access.Role;
import clew.platform.casework.CaseId;
import clew.platform.casework.CaseUrgency;
import clew.platform.casework.Cases;
import clew.platform.casework.NewCase;
import clew.platform.directory.AgencyKind;
import clew.platform.person.NewPerson;
import clew.platform.person.PersonId;
import clew.platform.person.Persons;
import clew.platform.person.Sex;
import java.io.ByteArrayInputStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// The safety plan and the worksheet of a claim, which are kept in versions.
@ClewTest
@Import(People.class)
class PapersTest {

    private static final String[] BASICS = {
        "currency", "EUR", "on", "2026-01-01", "payDay", "1", "interest", "SIMPLE", "dayCount", "ACTUAL_365"
    };
    private static final String[] FARM = {
        "label", "Farm", "from", "2025-03-01", "until", "2025-03-31", "hoursPerDay", "10"
    };

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Persons persons;

    @Autowired
    Cases cases;

    Member worker;
    CaseId id;

    @BeforeEach
    void aCase() throws Exception {
        worker = people.member(AgencyKind.SHELTER, Role.CASE_WORKER);
        id = Acting.as(worker, () -> {
            PersonId amal = persons.register(NewPerson.named("Amal Haddad", Sex.FEMALE), worker.agency());
            return cases.open(NewCase.firstContact(amal, false, CaseUrgency.ROUTINE), worker);
        });
    }

    @Test
    void thePlanIsPrintedAsThePersonAgreedToItAndSaysNothingElse() throws Exception {
        mvc.perform(get("/cases/" + id + "/plan/print").with(people.session(worker)))
                .andExpect(status().isNotFound());
        plan(
                        "0",
                        "title",
                        "Shopping",
                        "risks",
                        "the boss",
                        "steps",
                        "Call Vera",
                        "people",
                        "Vera 123",
                        "agreedOn.day",
                        "1",
                        "agreedOn.month",
                        "11",
                        "agreedOn.year",
                        "2026")
                .andExpect(status().is3xxRedirection());
        plan("1", "title", "Shopping", "steps", "Call Nobody").andExpect(status().is3xxRedirection());

        mvc.perform(get("/cases/" + id + "/plan/print").with(people.session(worker)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Shopping")))
                .andExpect(content().string(containsString("Call Vera")))
                .andExpect(content().string(not(containsString("the boss"))))
                .andExpect(content().string(not(containsString("Call Nobody"))))
                .andExpect(content().string(not(containsString("Amal"))))
                .andExpect(content().string(not(containsString("Clew"))))
                .andExpect(content().string(not(containsString("traffick"))));
    }

    @Test
    void theSecondOfTwoWritersOfAPlanIsTold() throws Exception {
        plan("0", "steps", "one").andExpect(status().is3xxRedirection());
        plan("0", "steps", "two").andExpect(status().isConflict());
        plan("1", "title", "My list").andExpect(status().isBadRequest());
    }

    @Test
    void aWorksheetIsFilledInAndExplainsItself() throws Exception {
        add("BASICS", 0, with(BASICS, "rates", "norvanta")).andExpect(status().is3xxRedirection());
        add(
                        "WORK",
                        1,
                        with(
                                FARM,
                                "daysPerWeek",
                                "6",
                                "agreed",
                                "1040",
                                "agreedPer",
                                "MONTH",
                                "agreedSource",
                                "said",
                                "rule",
                                "norvanta"))
                .andExpect(status().is3xxRedirection());
        add(
                        "PAYMENT",
                        2,
                        "label",
                        "cash",
                        "on",
                        "2025-04-01",
                        "amount",
                        "40.00",
                        "currency",
                        "EUR",
                        "wagesOnly",
                        "true")
                .andExpect(status().is3xxRedirection());
        add(
                        "ITEM",
                        3,
                        "kind",
                        "NON_MATERIAL",
                        "label",
                        "fear",
                        "on",
                        "2025-05-01",
                        "amount",
                        "5000",
                        "currency",
                        "EUR",
                        "source",
                        "judgment of 2020")
                .andExpect(status().is3xxRedirection());

        // 1040.00 for the whole month; the hour is 1040×12/(52×40) = 6.00; 31/7 weeks × (8×1.25 + 12×1.5) × 6.00
        // = 744.00; owed 1784.00 − 40.00 on the pay day, 5 % for 275 days of 365 on 1744.00 = 65.70.
        page().andExpect(content().string(containsString("1040.00")))
                .andExpect(content().string(containsString("744.00")))
                .andExpect(content().string(containsString("65.70")))
                .andExpect(content().string(containsString("−40.00")))
                .andExpect(content().string(containsString("judgment of 2020")))
                .andExpect(content().string(containsString("6809.70")))
                .andExpect(content().string(not(containsString("??"))));
        byte[] file = mvc.perform(get("/cases/" + id + "/claim/export.xlsx").with(people.session(worker)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows.getLast().getCellAsNumber(3).orElseThrow()).isEqualByComparingTo("6809.70");
            assertThat(rows).hasSize(7);
        }
    }

    @Test
    void whatDoesNotGoTogetherIsNamed() throws Exception {
        add(
                        "WORK",
                        0,
                        "from",
                        "2025-03-01",
                        "until",
                        "2025-03-31",
                        "daysPerWeek",
                        "9",
                        "hoursPerDay",
                        "10",
                        "agreed",
                        "1",
                        "agreedPer",
                        "HOUR")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("These figures do not go together")));
        add("ITEM", 0, "kind", "COST_LEGAL", "on", "2025-03-01", "amount", "x", "currency", "EUR", "source", "bill")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Check: amount")));
        add("ITEM", 0, "kind", "COST_LEGAL", "on", "2025-03-01", "amount", "1", "currency", "EUR")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Say from where this is known")));
        page().andExpect(content().string(containsString("Nothing was written down yet")));
    }

    @Test
    void whatWasTypedIsThereAgainInItsPartLetterForLetter() throws Exception {
        String work = body(add("WORK", 0, with(FARM, "daysPerWeek", "six", "duePer", "DAY", "rule", "fr"))
                .andExpect(status().isBadRequest()));
        assertThat(work)
                .contains("href=\"#WORK-daysPerWeek\"", "id=\"WORK-daysPerWeek-error\"")
                .containsPattern("<details[^>]*id=\"WORK\"[^>]*open")
                .doesNotContainPattern("<details[^>]*id=\"ITEM\"[^>]*open")
                .containsPattern("id=\"WORK-label\"[^>]*value=\"Farm\"")
                .containsPattern("id=\"WORK-from\"[^>]*value=\"2025-03-01\"")
                .containsPattern("id=\"WORK-daysPerWeek\"[^>]*value=\"six\"")
                .containsPattern("value=\"DAY\"[^>]*selected")
                .containsPattern("value=\"fr\"[^>]*selected")
                .doesNotContainPattern("id=\"ITEM-label\"[^>]*value=\"Farm\"")
                .doesNotContain("??");
        String item = body(add("ITEM", 0, "kind", "COST_LEGAL", "amount", "7.5.0", "bearsInterest", "true")
                .andExpect(status().isBadRequest()));
        assertThat(item)
                .containsPattern("id=\"ITEM-amount\"[^>]*value=\"7.5.0\"")
                .containsPattern("id=\"ITEM-bearsInterest\"[^>]*checked")
                .containsPattern("value=\"COST_LEGAL\"[^>]*selected");
    }

    @Test
    void aSurchargeOfALawThatIsNotInTheListIsEnteredWithItsSource() throws Exception {
        String[] typed = with(
                FARM,
                "daysPerWeek",
                "6",
                "due",
                "6.00",
                "duePer",
                "HOUR",
                "dueSource",
                "law",
                "overtime",
                "25",
                "firstHours",
                "8",
                "beyond",
                "50");
        add("WORK", 0, typed)
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Say in which law or agreement these surcharges stand")));
        add("WORK", 0, with(typed, "surchargeSource", "Farm agreement, art. 7", "rule", "fr"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("not both")))
                .andExpect(content().string(containsString("value=\"Farm agreement, art. 7\"")));
        add("WORK", 0, with(typed, "surchargeSource", "Farm agreement, art. 7")).andExpect(status().is3xxRedirection());

        // 31/7 weeks × (8 × 1.25 + 12 × 1.5) × 6.00 = 744.00, as with the surcharges of the list.
        page().andExpect(content().string(containsString("744.00")))
                .andExpect(content().string(containsString("Farm agreement, art. 7")))
                .andExpect(content().string(containsString("as entered")));
    }

    @Test
    void noRateIsWithoutASource() throws Exception {
        add("RATE", 0, "currency", "USD", "worth", "0.9", "on", "2025-03-01").andExpect(status().isBadRequest());
        add("BASICS", 0, with(BASICS, "percent", "5"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("href=\"#BASICS-source\"")));
    }

    private static String[] with(String[] typed, String... more) {
        return Stream.concat(Stream.of(typed), Stream.of(more)).toArray(String[]::new);
    }

    private static String body(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString();
    }

    private ResultActions plan(String seen, String... fields) throws Exception {
        return mvc.perform(filled(post("/cases/" + id + "/plan").param("seen", seen), fields));
    }

    private ResultActions add(String part, int seen, String... fields) throws Exception {
        return mvc.perform(filled(post("/cases/" + id + "/claim/add/" + part).param("seen", "" + seen), fields));
    }

    private ResultActions page() throws Exception {
        return mvc.perform(get("/cases/" + id + "/claim").with(people.session(worker)));
    }

    private MockHttpServletRequestBuilder filled(MockHttpServletRequestBuilder request, String... fields) {
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.with(csrf()).with(people.session(worker));
    }
}
