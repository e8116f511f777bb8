package clew.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clew.platform.ClewTest;
import clew.platform.database.Fence;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ClewTest
class VaultTest {

    private static final String PLACE = "case_note.content:1";

    private final UUID person = UUID.randomUUID();

    @Autowired
    private Vault vault;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void whatWasSealedOpensAgainAndNeverLooksTheSameTwice() {
        byte[] once = vault.seal(person, Compartment.NARRATIVE, PLACE, "She was told to say nothing. ጽሑፍ");
        byte[] twice = vault.seal(person, Compartment.NARRATIVE, PLACE, "She was told to say nothing. ጽሑፍ");

        assertThat(vault.open(person, Compartment.NARRATIVE, PLACE, once))
                .isEqualTo("She was told to say nothing. ጽሑፍ");
        assertThat(once).isNotEqualTo(twice);
    }

    @Test
    void aSealedTextCannotBeMovedToAnotherPlacePersonOrCompartment() {
        byte[] sealed = vault.seal(person, Compartment.HEALTH, PLACE, "pregnant");
        vault.seal(person, Compartment.NARRATIVE, PLACE, "so that this key is there");

        assertThatThrownBy(() -> vault.open(person, Compartment.HEALTH, "case_note.content:2", sealed))
                .isInstanceOf(VaultFault.class);
        assertThatThrownBy(() -> vault.open(person, Compartment.NARRATIVE, PLACE, sealed))
                .isInstanceOf(VaultFault.class);
        assertThatThrownBy(() -> vault.open(UUID.randomUUID(), Compartment.HEALTH, PLACE, sealed))
                .isInstanceOf(Erased.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> vault.open(person, Compartment.HEALTH, PLACE, sealed))
                .isInstanceOf(VaultFault.class)
                .hasMessageNotContaining("pregnant");
    }

    @Test
    void aPersonWhoWasErasedCannotBeReadAndNothingNewIsSealedForThem() {
        byte[] sealed = vault.seal(person, Compartment.CONTACT, PLACE, "the blue door");

        vault.destroy(person);

        assertThatThrownBy(() -> vault.open(person, Compartment.CONTACT, PLACE, sealed))
                .isInstanceOf(Erased.class);
        assertThatThrownBy(() -> vault.seal(person, Compartment.CONTACT, PLACE, "again"))
                .isInstanceOf(Erased.class);
        assertThatThrownBy(() -> vault.seal(person, Compartment.HEALTH, PLACE, "first"))
                .isInstanceOf(Erased.class);
        assertThat(count("wrapped is not null")).isZero();
    }

    @Test
    void aKeyThatWasRolledBackIsNotUsedAfterwards() {
        transaction.executeWithoutResult(status -> {
            vault.seal(person, Compartment.IDENTITY, PLACE, "lost with its transaction");
            status.setRollbackOnly();
        });
        byte[] sealed = vault.seal(person, Compartment.IDENTITY, PLACE, "kept");

        assertThat(count("wrapped is not null")).isOne();
        assertThat(vault.open(person, Compartment.IDENTITY, PLACE, sealed)).isEqualTo("kept");
    }

    @Test
    void theDatabaseHoldsNoKeyThatOpensAnything() {
        vault.seal(person, Compartment.MIGRATION, PLACE, "asylum seeker");

        assertThat(database.sql("select count(*) from vault_key")
                        .query(Long.class)
                        .single())
                .as("keys that an agency sees")
                .isZero();
        assertThat(count("octet_length(wrapped) > 32")).isOne();
    }

    @Test
    void aBlindKeyIsTheSameForTheSameTextAndAnotherForAnotherPurpose() {
        assertThat(vault.blind("name", "anna"))
                .isEqualTo(vault.blind("name", "anna"))
                .hasSize(32);
        assertThat(vault.blind("name", "anna")).isNotEqualTo(vault.blind("name", "anne"));
        assertThat(vault.blind("name", "anna")).isNotEqualTo(vault.blind("phone", "anna"));
    }

    @Test
    void aSecretOfTheInstanceOpensOnlyInItsPlace() {
        byte[] sealed = vault.sealForInstance("member.totp:1", "JBSWY3DP");

        assertThat(vault.openForInstance("member.totp:1", sealed)).isEqualTo("JBSWY3DP");
        assertThatThrownBy(() -> vault.openForInstance("member.totp:2", sealed)).isInstanceOf(VaultFault.class);
    }

    private long count(String condition) {
        long[] count = new long[1];
        Fence.runAsSystem(
                () -> count[0] = database.sql("select count(*) from vault_key where person_id = :p and " + condition)
                        .param("p", person)
                        .query(Long.class)
                        .single());
        return count[0];
    }
}
