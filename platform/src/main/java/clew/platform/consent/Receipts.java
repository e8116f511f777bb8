package clew.platform.consent;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.access.Gate;
import clew.platform.access.Relation;
import clew.platform.access.Subject;
import clew.platform.access.Trail;
import clew.platform.consent.rules.Recipient;
import clew.platform.database.Fence;
import clew.platform.person.PersonId;
import clew.platform.vault.Vault;
import clew.platform.web.NotFound;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Receipts of what was agreed: making one, and telling whether a paper is true and still holds.
@Component
class Receipts {

    private static final String KEY_PLACE = "consent_key.sealed:1";
    private static final int KEY_BYTES = 32;

    private final JdbcClient database;
    private final EntryRows entries;
    private final ConsentDesk desk;
    private final Vault vault;
    private final Gate gate;
    private final Trail trail;
    private final SecureRandom random = new SecureRandom();

    Receipts(JdbcClient database, EntryRows entries, ConsentDesk desk, Vault vault, Gate gate, Trail trail) {
        this.database = database;
        this.entries = entries;
        this.desk = desk;
        this.vault = vault;
        this.gate = gate;
        this.trail = trail;
    }

    /// A receipt that was made: the record that it is of, and its code.
    record Receipt(Entry entry, String code) {}

    /// What a code turned out to be.
    sealed interface Checked {
        /// No receipt of this instance, or one whose record is gone, or a changed one.
        record NotOurs() implements Checked {}

        /// A receipt of this instance, and where its record stands now.
        record Ours(Share share, Instant recordedAt, Entry.Standing standing) implements Checked {}
    }

    /// Makes a receipt of an agreement in a language.
    @Transactional
    Receipt make(PersonId person, UUID record, String language) {
        Entry entry = desk.entry(person, record);
        if (!(entry.basis() instanceof Basis.Agreement)) {
            throw new NotFound("receipt");
        }
        UUID number = UUID.randomUUID();
        database.sql("""
                        insert into consent_receipt (id, record_id, language, printed_at, printed_by)
                        values (:id, :record, :language, :at, :by)
                        """)
                .param("id", number)
                .param("record", record)
                .param("language", language)
                .param("at", Columns.at(desk.now()))
                .param("by", desk.member().id().value())
                .update();
        trail.record("consent.receipt", Subject.of("person", person.value()), Map.of("record", record.toString()));
        return new Receipt(entry, code().of(number, says(entry)));
    }

    /// Tells whether a code is a receipt of this instance and still holds. It names nobody.
    @Transactional
    Checked check(String typed) {
        gate.require(Relation.OWNER, DataKind.CONSENT, Action.SEARCH, Subject.none());
        Optional<Entry> found = ReceiptCode.number(typed).flatMap(this::entryOf);
        Checked checked = found.filter(entry -> code().isOurs(typed, says(entry)))
                .<Checked>map(entry ->
                        new Checked.Ours(entry.share(), entry.recorded().at(), entry.standing(desk.now())))
                .orElseGet(Checked.NotOurs::new);
        trail.record(
                "consent.receipt.checked",
                Subject.none(),
                Map.of("ours", Boolean.toString(checked instanceof Checked.Ours)));
        return checked;
    }

    private Optional<Entry> entryOf(UUID number) {
        return Fence.getAsSystem(() -> database.sql("select record_id from consent_receipt where id = :id")
                .param("id", number)
                .query(UUID.class)
                .optional()
                .flatMap(entries::find));
    }

    /// What the paper says, as it is sealed: everything of the record that does not name the person.
    private static String says(Entry entry) {
        Share share = entry.share();
        return String.join(
                "|",
                entry.id().toString(),
                share.purposes().stream().map(Enum::name).collect(Collectors.joining(" ")),
                switch (share.to()) {
                    case Recipient.One one -> one.agency().toString();
                    case Recipient.Every every -> every.recipientClass().name();
                },
                share.kinds().stream().map(Enum::name).collect(Collectors.joining(" ")),
                share.from().toString(),
                String.valueOf(share.until()));
    }

    private ReceiptCode code() {
        return new ReceiptCode(Fence.getAsSystem(() -> stored().orElseGet(this::fresh)));
    }

    private Optional<byte[]> stored() {
        return database.sql("select sealed from consent_key where id = 1")
                .query((row, _) -> row.getBytes("sealed"))
                .optional()
                .map(kept -> Base64.getDecoder().decode(vault.openForInstance(KEY_PLACE, kept)));
    }

    private byte[] fresh() {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        database.sql("insert into consent_key (id, sealed) values (1, :sealed) on conflict do nothing")
                .param(
                        "sealed",
                        vault.sealForInstance(KEY_PLACE, Base64.getEncoder().encodeToString(key)))
                .update();
        return stored().orElseThrow();
    }
}
