package clew.platform.children;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import clew.platform.ClewTest;
import clew.platform.access.Member;
import clew.platform.access.People;
import clew.platform.access.Role;
import clew.platform.database.Fence;
import clew.platform.directory.AgencyId;
import clew.platform.directory.AgencyKind;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@ClewTest
@Import({People.class, Child.class})
class MissingRolesTest {

    private static final String TILE = "Children missing from care";

    @Autowired
    People people;

    @Autowired
    Child child;

    @Autowired
    JdbcClient database;

    Child.Kept kept;
    Member detective;
    Member archivist;
    AgencyId coast;

    @BeforeEach
    void aChildAndThePolice() throws Exception {
        kept = child.kept();
        detective = people.member(AgencyKind.POLICE, Role.CASE_WORKER);
        archivist = people.member(detective.agency(), Role.FIRST_RESPONDER);
        coast = people.agency(AgencyKind.POLICE);
    }

    @Test
    void aMemberWithTheRoleSeesANumberOnTheFirstPageAndOneWithoutItSeesNothing() throws Exception {
        String alarm = alarm();

        child.see(detective, "/")
                .andExpect(content().string(containsString(TILE)))
                .andExpect(content().string(not(containsString("Nura"))))
                .andExpect(content().string(not(containsString(kept.id().toString()))));
        child.see(detective, alarm).andExpect(status().isOk());
        child.see(archivist, alarm).andExpect(status().isNotFound());
        child.see(archivist, "/missing")
                .andExpect(content().string(not(containsString(alarm))))
                .andExpect(content().string(containsString("Nobody is missing of whom you are told")));
        child.see(detective, "/missing").andExpect(content().string(containsString(alarm)));
    }

    @Test
    void thePageSaysWhichRolesWereToldAndWhereNobodyHasThem() throws Exception {
        child.see(kept.worker(), "/cases/" + kept.id() + "/child/missing/new")
                .andExpect(content().string(containsString("nobody has this role: call")))
                .andExpect(content().string(containsString("No guardian at an agency")));

        String alarm = alarm();
        child.see(detective, alarm);

        String page = child.see(kept.worker(), alarm).andReturn().getResponse().getContentAsString();
        row(page, detective.agencyName() + "<", "Case worker", "1 member told", "seen ");
        row(page, detective.agencyName() + "<", "Decision maker", "nobody had this role: call");
        row(page, nameOf(coast) + "<", "Case worker", "nobody had this role: call");
        row(page, "No guardian at an agency", "Guardian", "nobody had this role: call");
        assertThat(page).doesNotContain("??");
    }

    @Test
    void anAgencyWithoutAPartInTheCaseSeesItsOwnRolesOnly() throws Exception {
        String alarm = alarm();

        child.see(detective, alarm)
                .andExpect(content().string(containsString(detective.agencyName())))
                .andExpect(content().string(not(containsString(nameOf(coast) + "<"))))
                .andExpect(content().string(not(containsString(kept.worker().agencyName() + "</th>"))));
    }

    @Test
    void whatIsKeptOfANoticeHoldsNothingAboutTheChild() throws Exception {
        alarm();

        String stored = Fence.asSystem(() -> database.sql(
                        "select string_agg(to_jsonb(t)::text, ' ') from child_missing_notice t where case_id = :case")
                .param("case", kept.id().value())
                .query(String.class)
                .single());
        assertThat(stored).contains(detective.id().toString()).doesNotContain("Nura", "yellow");
        assertThat(stored).doesNotContain(archivist.id().toString());
    }

    private static void row(String page, String... cells) {
        assertThat(page.split("</tr>")).anySatisfy(row -> assertThat(row).contains(cells));
    }

    private String nameOf(AgencyId agency) throws Exception {
        return Fence.asSystem(() -> database.sql("select name from agency where id = :id")
                .param("id", agency.value())
                .query(String.class)
                .single());
    }

    private String alarm() throws Exception {
        return Objects.requireNonNull(child.send(
                        kept.worker(),
                        "/cases/" + kept.id() + "/child/missing/new",
                        "risk",
                        "HIGH",
                        "who",
                        "Nura, 15",
                        "description",
                        "A yellow coat",
                        "on.day",
                        "24",
                        "on.month",
                        "11",
                        "on.year",
                        "2026",
                        "time",
                        "08:00")
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }
}
