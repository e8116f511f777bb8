package clew.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import clew.platform.ClewTest;
import clew.platform.access.Member;
import clew.platform.access.People;
import clew.platform.access.Role;
import clew.platform.database.Fence;
import clew.platform.directory.AgencyKind;
import java.time.Clock;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/// The keys of persons are renewed over what was written through every door, and everything is read as before.
@ClewTest
@Import({People.class, Planting.class, LaterPlanting.class})
class PersonRotationTest {

    @Autowired
    private Planting planting;

    @Autowired
    private LaterPlanting later;

    @Autowired
    private People people;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private PersonKeys keys;

    @Autowired
    private Resealing resealing;

    @Autowired
    private Vault vault;

    @Autowired
    private Clock clock;

    private Member worker;
    private Member shelter;

    @BeforeEach
    void twoAgencies() {
        worker = people.member(AgencyKind.NGO, Role.CASE_WORKER, Role.DECISION_MAKER);
        shelter = people.member(AgencyKind.SHELTER, Role.CASE_WORKER);
    }

    @Test
    void everythingIsReadAndFoundAsBeforeAndNothingLiesInClear() throws Exception {
        Planting.Planted adult = planting.plant("Rotawort", worker, shelter);
        Planting.Planted child = later.plant("Rotakid", worker);

        long sealed = rotation(() -> true).rotate((_, _) -> {});

        assertThat(sealed).isGreaterThan(40);
        assertThat(planting.whereIs("Rotawort")).isEmpty();
        assertThat(planting.whereIs("Rotakid")).isEmpty();
        for (String page : adult.telling()) {
            assertThat(planting.page(worker, page)).as(page).contains("Rotawort");
        }
        for (String page : child.pages()) {
            assertThat(planting.page(worker, page)).as(page).contains("Rotakid");
        }
        assertThat(found("Rotawort Changed")).contains("Rotawort Changed");
        assertNothingIsOld();
    }

    @Test
    void cutOffAfterAnyColumnItGoesOnAndNothingIsLost() throws Exception {
        Planting.Planted child = later.plant("Cutwort", worker);
        rotation(() -> true).rotate((_, _) -> {});

        for (int after = 0; after < 8; after++) {
            int[] left = {after};
            assertThatThrownBy(() -> rotation(() -> true).rotate((_, _) -> {
                        if (left[0]-- == 0) {
                            throw new IllegalStateException("killed");
                        }
                    }))
                    .hasMessage("killed");
            assertThat(PersonRotation.isOpen(database)).isTrue();
            for (String page : child.pages()) {
                assertThat(planting.page(worker, page)).as(page).contains("Cutwort");
            }
            later.plant("Meanwort" + after, worker);
            rotation(() -> true).rotate((_, _) -> {});
            assertNothingIsOld();
        }
        for (String page : child.pages()) {
            assertThat(planting.page(worker, page)).as(page).contains("Cutwort");
        }
    }

    @Test
    void whatWasSealedWithTheOldKeysCannotBeOpenedAfterwards() {
        UUID person = UUID.randomUUID();
        byte[] copied = vault.seal(person, Compartment.HEALTH, "nowhere.text:1", "taken from an old disk");
        assertThat(vault.open(person, Compartment.HEALTH, "nowhere.text:1", copied))
                .startsWith("taken");

        rotation(() -> true).rotate((_, _) -> {});

        assertThatThrownBy(() -> vault.open(person, Compartment.HEALTH, "nowhere.text:1", copied))
                .isInstanceOf(Erased.class);
    }

    @Test
    void whoWasErasedStaysErased() throws Exception {
        Planting.Planted gone = later.plant("Gonewort", worker);
        byte[] words = Fence.getAsSystem(() -> database.sql("select words from child_assessment where person_id = :id")
                .param("id", gone.person())
                .query(byte[].class)
                .single());
        vault.destroy(gone.person());

        rotation(() -> true).rotate((_, _) -> {});

        assertThat(vault.find(gone.person(), Compartment.NARRATIVE, "child_assessment.words:1", words))
                .isEmpty();
        assertThat(keysOf(gone.person(), "wrapped is not null")).isZero();
        assertThat(keysOf(gone.person(), "destroyed")).isPositive();
        assertThatThrownBy(() -> vault.seal(gone.person(), Compartment.HEALTH, "nowhere.text:2", "again"))
                .isInstanceOf(Erased.class);
    }

    @Test
    void whereOthersWorkItIsRefusedAndNothingIsBegun() {
        long before = keysOf(null, "true");

        assertThatThrownBy(() -> rotation(() -> false).rotate((_, _) -> {}))
                .isInstanceOf(VaultFault.class)
                .hasMessageContaining("Stop every Clew");

        assertThat(PersonRotation.isOpen(database)).isFalse();
        assertThat(keysOf(null, "true")).isEqualTo(before);
    }

    private PersonRotation rotation(BooleanSupplier alone) {
        return new PersonRotation(database, transaction, keys, resealing, alone, clock);
    }

    private void assertNothingIsOld() {
        Fence.runAsSystem(() -> {
            for (SealedColumn column : SealedColumn.all()) {
                assertThat(column.figures(database).old()).as(column.name()).isZero();
            }
            assertThat(database.sql("""
                            select count(*) from (select 1 from vault_key where wrapped is not null
                                                  group by person_id, compartment having count(*) > 1) several
                            """).query(Long.class).single()).isZero();
        });
        assertThat(PersonRotation.isOpen(database)).isFalse();
    }

    private long keysOf(@org.jspecify.annotations.Nullable UUID person, String condition) {
        return Fence.getAsSystem(() -> database.sql("select count(*) from vault_key where " + condition
                        + " and (person_id = cast(:person as uuid) or cast(:person as uuid) is null)")
                .param("person", person)
                .query(Long.class)
                .single());
    }

    private String found(String name) throws Exception {
        return mvc.perform(post("/persons/search")
                        .param("name", name)
                        .with(people.session(worker))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
