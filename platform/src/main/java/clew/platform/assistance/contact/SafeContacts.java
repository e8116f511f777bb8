package clew.platform.assistance.contact;

import clew.platform.access.Member;
import clew.platform.access.Subject;
import clew.platform.access.Trail;
import clew.platform.casework.CaseFile;
import clew.platform.vault.Compartment;
import clew.platform.vault.Vault;
import clew.platform.web.EditConflict;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// How persons can be reached: versions that are never changed, sealed with the keys for contact.
///
/// It decides nobody's rights: callers ask the gate for `CONTACT` first.
@Component
public class SafeContacts {

    private static final String CONTENT = "safe_contact.content:";
    private static final String CODE_WORD = "safe_contact.code_word:";
    private static final String WORDS = "contact_made.words:";

    private final JdbcClient database;
    private final Vault vault;
    private final Trail trail;
    private final Clock clock;

    SafeContacts(JdbcClient database, Vault vault, Trail trail, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.trail = trail;
        this.clock = clock;
    }

    /// A version of what is known.
    ///
    /// @param hasCodeWord whether a code word was agreed; it is shown by [#codeWord] only
    public record Known(
            UUID id, int version, Channel.Card card, boolean hasCodeWord, Instant at, String by, String agency) {}

    /// That somebody tried to reach the person.
    ///
    /// @param allowed what the rule had said
    public record Made(Channel.Kind kind, Instant at, boolean allowed, Outcome outcome, String words, String by) {}

    /// What came of it.
    public enum Outcome {
        REACHED,
        NOT_REACHED,
        SOMEBODY_ELSE_ANSWERED,
        NOT_TRIED;

        /// The message key of its label.
        public String key() {
            return "assistance.contact.outcome." + name();
        }
    }

    /// What is known now: the latest version that any case of the person within reach has.
    @Transactional(readOnly = true)
    public Optional<Known> current(CaseFile file) {
        UUID person = file.person().value();
        return database.sql("""
                        select id, case_id, version, content, code_word is not null as coded, written_at, member_name,
                               agency_name
                        from safe_contact where person_id = :person order by written_at desc, version desc limit 1
                        """)
                .param("person", person)
                .query((row, _) -> {
                    UUID id = Objects.requireNonNull(row.getObject("id", UUID.class));
                    Optional<String> content =
                            vault.find(person, Compartment.CONTACT, CONTENT + id, row.getBytes("content"));
                    if (content.isEmpty()) {
                        return Optional.<Known>empty();
                    }
                    boolean here = file.id().value().equals(row.getObject("case_id", UUID.class));
                    return Optional.of(new Known(
                            id,
                            here ? row.getInt("version") : 0,
                            JsonMapper.shared().readValue(content.get(), Channel.Card.class),
                            row.getBoolean("coded"),
                            row.getObject("written_at", OffsetDateTime.class).toInstant(),
                            row.getString("member_name"),
                            row.getString("agency_name")));
                })
                .optional()
                .flatMap(known -> known);
    }

    /// Keeps a version after the one that was seen (0 where this case has none). An empty code word keeps the
    /// one that was agreed before.
    @Transactional
    public void write(CaseFile file, Channel.Card card, String newCodeWord, int seen, Member by) {
        UUID id = UUID.randomUUID();
        String codeWord = newCodeWord.isEmpty() ? opened(file).orElse("") : newCodeWord;
        insert(file, id, card, codeWord, seen, by);
        trail.record("contact.changed", Subject.of("case", file.id().value()));
    }

    private void insert(CaseFile file, UUID id, Channel.Card card, String codeWord, int seen, Member by) {
        UUID person = file.person().value();
        String content = JsonMapper.shared().writeValueAsString(card);
        try {
            database.sql("""
                            insert into safe_contact (id, person_id, case_id, version, content, code_word, written_at,
                                                      member_id, member_name, agency_name)
                            values (:id, :person, :case, :version, :content, :code, :at, :member, :name, :agency)
                            """)
                    .param("id", id)
                    .param("person", person)
                    .param("case", file.id().value())
                    .param("version", seen + 1)
                    .param("content", vault.seal(person, Compartment.CONTACT, CONTENT + id, content))
                    .param(
                            "code",
                            codeWord.isEmpty()
                                    ? null
                                    : vault.seal(person, Compartment.CONTACT, CODE_WORD + id, codeWord),
                            Types.BINARY)
                    .param("at", now().atOffset(ZoneOffset.UTC))
                    .param("member", by.id().value())
                    .param("name", by.name())
                    .param("agency", by.agencyName())
                    .update();
        } catch (DuplicateKeyException _) {
            throw EditConflict.of("/cases/" + file.id() + "/contact").field("assistance.field.version", seen, seen + 1);
        }
    }

    /// The code word; that it was looked at stands on the trail.
    @Transactional
    public Optional<String> codeWord(CaseFile file) {
        trail.record("contact.code-word", Subject.of("case", file.id().value()));
        return opened(file);
    }

    private Optional<String> opened(CaseFile file) {
        UUID person = file.person().value();
        return current(file)
                .filter(Known::hasCodeWord)
                .map(known -> database.sql("select code_word from safe_contact where id = :id")
                        .param("id", known.id())
                        .query((row, _) -> vault.read(
                                person, Compartment.CONTACT, CODE_WORD + known.id(), row.getBytes("code_word")))
                        .single());
    }

    /// Writes down that somebody tried to reach the person, with what the rule said.
    @Transactional
    public void made(
            CaseFile file, Channel channel, MayContact.Answer answer, Outcome outcome, String words, Member by) {
        UUID id = UUID.randomUUID();
        UUID person = file.person().value();
        database.sql("""
                        insert into contact_made (id, case_id, person_id, channel, at, allowed, outcome, words,
                                                  written_at, member_id, member_name, agency_name)
                        values (:id, :case, :person, :channel, :at, :allowed, :outcome, :words,
                                :at, :member, :name, :agency)
                        """)
                .param("id", id)
                .param("case", file.id().value())
                .param("person", person)
                .param("channel", channel.kind().name())
                .param("at", now().atOffset(ZoneOffset.UTC))
                .param("allowed", answer.allowed())
                .param("outcome", outcome.name())
                .param(
                        "words",
                        words.isEmpty() ? null : vault.seal(person, Compartment.CONTACT, WORDS + id, words),
                        Types.BINARY)
                .param("member", by.id().value())
                .param("name", by.name())
                .param("agency", by.agencyName())
                .update();
        trail.record(
                "contact.made",
                Subject.of("case", file.id().value()),
                Map.of("allowed", Boolean.toString(answer.allowed()), "outcome", outcome.name()));
    }

    /// What was tried, the latest first.
    @Transactional(readOnly = true)
    public List<Made> made(CaseFile file) {
        UUID person = file.person().value();
        return database.sql("""
                        select id, channel, at, allowed, outcome, words, member_name from contact_made
                        where case_id = :case order by at desc, id limit 50
                        """)
                .param("case", file.id().value())
                .query((row, _) -> {
                    byte[] words = row.getBytes("words");
                    return new Made(
                            Channel.Kind.valueOf(row.getString("channel")),
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            row.getBoolean("allowed"),
                            Outcome.valueOf(row.getString("outcome")),
                            words == null
                                    ? ""
                                    : vault.read(
                                            person,
                                            Compartment.CONTACT,
                                            WORDS + Objects.requireNonNull(row.getObject("id", UUID.class)),
                                            words),
                            row.getString("member_name"));
                })
                .list();
    }

    /// What time it is.
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
