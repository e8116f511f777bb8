package clew.platform.casework;

import clew.platform.access.DataKind;
import clew.platform.database.Fence;
import clew.platform.vault.Compartment;
import clew.platform.vault.Vault;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Seals what is written on a case, with the keys of the person whom the case is about.
///
/// A place is table, column and row, such as `case_note.content` with the identity of the note.
@Component
class CaseSeal {

    private static final int REMEMBERED = 50_000;
    private static final int MOST_ARGUMENTS = 5;
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient database;
    private final Vault vault;
    private final JsonMapper json;

    /// Whose a case is never changes.
    private final Map<UUID, UUID> persons = Collections.synchronizedMap(new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, UUID> eldest) {
            return size() > REMEMBERED;
        }
    });

    CaseSeal(JdbcClient database, Vault vault, JsonMapper json) {
        this.database = database;
        this.vault = vault;
        this.json = json;
    }

    /// Whom a case is about, to find the keys. Says nothing to whoever may not see the case.
    UUID person(CaseId id) {
        UUID known = persons.get(id.value());
        if (known != null) {
            return known;
        }
        UUID[] found = new UUID[1];
        Fence.runAsSystem(() -> found[0] = database.sql("select person_id from case_file where id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .single());
        persons.put(id.value(), found[0]);
        return found[0];
    }

    /// A sealed text; nothing for an empty one.
    byte @Nullable [] text(UUID person, DataKind kind, String column, UUID row, String text) {
        return text.isEmpty() ? null : vault.seal(person, kind.compartment(), column + ":" + row, text);
    }

    /// Sealed texts; nothing for none.
    byte @Nullable [] texts(UUID person, DataKind kind, String column, UUID row, List<String> texts) {
        return texts.isEmpty() ? null : text(person, kind, column, row, json.writeValueAsString(texts));
    }

    /// What is always there; the word for "erased" where it is there no more.
    String read(UUID person, DataKind kind, String column, UUID row, byte @Nullable [] sealed) {
        return vault.read(person, kind.compartment(), column + ":" + row, sealed);
    }

    /// What was said, or nothing where nobody said anything; the word for "erased" where it is there no more.
    String said(UUID person, DataKind kind, String column, UUID row, byte @Nullable [] sealed) {
        return sealed == null ? "" : read(person, kind, column, row, sealed);
    }

    /// What may be empty.
    String find(UUID person, DataKind kind, String column, UUID row, byte @Nullable [] sealed) {
        return vault.find(person, kind.compartment(), column + ":" + row, sealed)
                .orElse("");
    }

    List<String> list(UUID person, DataKind kind, String column, UUID row, byte @Nullable [] sealed) {
        String texts = find(person, kind, column, row, sealed);
        return texts.isEmpty() ? List.of() : json.readValue(texts, TEXTS);
    }

    /// The arguments of a message; the word for "erased" for each where they are there no more.
    List<String> arguments(UUID person, DataKind kind, String column, UUID row, byte @Nullable [] sealed) {
        List<String> there = list(person, kind, column, row, sealed);
        return there.isEmpty() ? Collections.nCopies(MOST_ARGUMENTS, vault.erased()) : there;
    }

    /// Reads the keys of a person, for whatever compartments a case has, with one question.
    void prepare(List<UUID> persons) {
        vault.prepareAll(persons, Compartment.values());
    }
}
