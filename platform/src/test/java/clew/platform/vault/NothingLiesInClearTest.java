package clew.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;

import clew.platform.ClewTest;
import clew.platform.access.Member;
import clew.platform.access.People;
import clew.platform.access.Role;
import clew.platform.directory.AgencyKind;
import clew.platform.vault.Planting.Planted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whatever was written about a person through any door lies in no table in clear.
@ClewTest
@Import({People.class, Planting.class, LaterPlanting.class})
class NothingLiesInClearTest {

    @Autowired
    private Planting planting;

    @Autowired
    private LaterPlanting later;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient database;

    private Member worker;
    private Member shelter;

    @BeforeEach
    void twoAgencies() {
        worker = people.member(AgencyKind.NGO, Role.CASE_WORKER, Role.DECISION_MAKER);
        shelter = people.member(AgencyKind.SHELTER, Role.CASE_WORKER);
    }

    @Test
    void aWordThatIsPlantedThroughEveryDoorIsInNoTable() throws Exception {
        Planted planted = planting.plant("Quaddlewort", worker, shelter);

        assertThat(planting.whereIs("Quaddlewort")).isEmpty();
        assertThat(planting.whereIs(Planting.place("Quaddlewort"))).isEmpty();
        for (String page : planted.telling()) {
            assertThat(planting.page(worker, page)).as(page).contains("Quaddlewort");
        }
    }

    @Test
    void norIsOneAboutAChildWithAssistanceContactAndConsent() throws Exception {
        Planted planted = later.plant("Quiddlewort", worker);

        assertThat(planting.whereIs("Quiddlewort")).isEmpty();
        for (String page : planted.telling()) {
            assertThat(planting.page(worker, page)).as(page).contains("Quiddlewort");
        }
    }

    @Test
    void theSearchForItWouldFindIt() {
        database.sql("insert into pseudonym (name) values ('Quaddlefind 1')").update();

        assertThat(planting.whereIs("Quaddlefind")).isNotEmpty();
    }
}
