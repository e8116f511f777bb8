package clew.platform.referral;

import clew.platform.access.DataKind;
import clew.platform.database.Fence;
import clew.platform.vault.Compartment;
import clew.platform.vault.Unopened;
import clew.platform.vault.Vault;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Seals what agencies write to each other, with the keys of the person whom the referral is about.
@Component
class ReferralSeal {

    private static final Compartment WORDS = DataKind.REFERRAL.compartment();

    private final JdbcClient database;
    private final Vault vault;

    ReferralSeal(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /// Whom a referral is about, to find the keys.
    UUID person(ReferralId id) {
        UUID[] found = new UUID[1];
        Fence.runAsSystem(() -> found[0] = database.sql("select person_id from referral where id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .single());
        return found[0];
    }

    byte @Nullable [] words(UUID person, String column, Object row, @Nullable String text) {
        return text == null || text.isEmpty() ? null : vault.seal(person, WORDS, column + ":" + row, text);
    }

    @Nullable
    String find(UUID person, String column, Object row, byte @Nullable [] sealed) {
        return vault.find(person, WORDS, column + ":" + row, sealed).orElse(null);
    }

    String read(UUID person, String column, Object row, byte @Nullable [] sealed) {
        return vault.read(person, WORDS, column + ":" + row, sealed);
    }

    byte[] part(UUID person, DataKind kind, String row, String lines) {
        return vault.seal(person, kind.compartment(), "referral_part.lines:" + row, lines);
    }

    Optional<String> part(UUID person, DataKind kind, String row, byte @Nullable [] sealed) {
        return vault.find(person, kind.compartment(), "referral_part.lines:" + row, sealed);
    }

    /// Reads the keys of a person for all compartments that a packet may have.
    void prepare(UUID person) {
        vault.prepareAll(List.of(person));
    }

    <T> List<T> openAll(List<Unopened<T>> rows) {
        return vault.openAll(rows, WORDS);
    }

    String erased() {
        return vault.erased();
    }

    /// The number of a row that its table would number itself.
    long number(String table) {
        return database.sql("select nextval(pg_get_serial_sequence(:table, 'id'))")
                .param("table", table)
                .query(Long.class)
                .single();
    }
}
