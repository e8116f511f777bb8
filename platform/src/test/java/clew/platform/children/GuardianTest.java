package clew.platform.children;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import clew.platform.ClewTest;
import clew.platform.access.Acting;
import clew.platform.access.Member;
import clew.platform.access.People;
import clew.platform.access.Relation;
import clew.platform.access.Role;
import clew.platform.casework.Cases;
import clew.platform.directory.AgencyKind;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.ResultActions;

@ClewTest
@Import({People.class, Child.class})
class GuardianTest {

    @Autowired
    People people;

    @Autowired
    Child child;

    @Autowired
    Cases cases;

    @Autowired
    Guardians guardians;

    Child.Kept kept;
    Member guardian;

    @BeforeEach
    void aChild() throws Exception {
        kept = child.kept();
        guardian = people.member(AgencyKind.GUARDIANSHIP, Role.GUARDIAN);
    }

    @Test
    void withoutAGuardianTheCaseSaysSoFirst() throws Exception {
        child.see(kept.worker(), "/cases/" + kept.id())
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Nobody stands in for the child")));
        child.see(kept.worker(), "/cases/" + kept.id() + "/child")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Nobody has assessed what is best for the child")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void anAppointedGuardianKnowsTheChildUntilTheAppointmentEnds() throws Exception {
        child.see(guardian, "/cases/" + kept.id() + "/child").andExpect(status().isNotFound());

        appoint("FULL", "2026", "").andExpect(redirectedUrl("/cases/" + kept.id() + "/child"));

        assertThat(Acting.as(guardian, () -> cases.relationOf(guardian.agency(), kept.id())))
                .isEqualTo(Relation.PARTNER);
        child.see(guardian, "/cases/" + kept.id() + "/child")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(guardian.name())));
        assertThat(child.signals(kept.id())).contains("guardian-appointed");

        UUID appointment = Acting.as(
                kept.worker(), () -> guardians.of(kept.id()).getFirst().id());
        child.see(kept.worker(), "/cases/" + kept.id() + "/child/guardians/" + appointment + "/end")
                .andExpect(status().isOk());
        child.send(
                        kept.worker(),
                        "/cases/" + kept.id() + "/child/guardians/" + appointment + "/end",
                        "reason",
                        "CHILD_WISHES")
                .andExpect(redirectedUrl("/cases/" + kept.id() + "/child"));
        child.see(guardian, "/cases/" + kept.id() + "/child").andExpect(status().isNotFound());
        assertThat(Acting.as(kept.worker(), () -> guardians.of(kept.id()))).hasSize(1);
        assertThat(child.signals(kept.id())).contains("guardian-ended");
    }

    @Test
    void aProvisionalGuardianDoesNotStopTheClock() throws Exception {
        appoint("PROVISIONAL", "2026", "").andExpect(status().is3xxRedirection());

        assertThat(child.signals(kept.id())).doesNotContain("guardian-appointed");
        child.see(kept.worker(), "/cases/" + kept.id() + "/child")
                .andExpect(content().string(containsString("appoint a full one")));
    }

    @Test
    void whatSpeaksAgainstAnAppointmentStopsItUntilSomebodySaysWhyItIsMade() throws Exception {
        appoint("FULL", "", "")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("There is no criminal-record check")));
        assertThat(Acting.as(kept.worker(), () -> guardians.of(kept.id()))).isEmpty();

        appoint("FULL", "", "Tonight nobody else speaks her language")
                .andExpect(redirectedUrl("/cases/" + kept.id() + "/child"));

        Guardian made = Acting.as(kept.worker(), () -> guardians.of(kept.id()).getFirst());
        assertThat(made.findings()).containsExactly("NOT_CHECKED");
        assertThat(made.because()).isEqualTo("Tonight nobody else speaks her language");
    }

    @Test
    void whoWasTakenOffTheCaseIsNotAppointedAgainUnnoticed() throws Exception {
        appoint("FULL", "2026", "");
        UUID appointment = Acting.as(
                kept.worker(), () -> guardians.of(kept.id()).getFirst().id());
        child.send(
                kept.worker(),
                "/cases/" + kept.id() + "/child/guardians/" + appointment + "/end",
                "reason",
                "CONFLICT");

        appoint("FULL", "2026", "")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("was taken off for a conflict")));
    }

    @Test
    void aComplaintReachesTheKeeperOfTheCaseAndNeverTheGuardian() throws Exception {
        appoint("FULL", "2026", "");
        child.send(guardian, "/cases/" + kept.id() + "/child/complaints", "words", "She never comes")
                .andExpect(status().is3xxRedirection());

        child.see(kept.worker(), "/cases/" + kept.id() + "/child")
                .andExpect(content().string(containsString("She never comes")));
        Member other = people.member(guardian.agency(), Role.GUARDIAN, Role.CASE_WORKER);
        child.see(other, "/cases/" + kept.id() + "/child")
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("She never comes"))));
    }

    private ResultActions appoint(String kind, String checkedYear, String because) throws Exception {
        return child.send(
                kept.worker(),
                "/cases/" + kept.id() + "/child/guardians/new",
                "kind",
                kind,
                "member",
                guardian.id().toString(),
                "from.day",
                "24",
                "from.month",
                "11",
                "from.year",
                "2026",
                "checkedOn.day",
                checkedYear.isEmpty() ? "" : "1",
                "checkedOn.month",
                checkedYear.isEmpty() ? "" : "10",
                "checkedOn.year",
                checkedYear,
                "because",
                because);
    }
}
