package clew.platform.consent;

import clew.platform.access.DataKind;
import clew.platform.access.MemberId;
import clew.platform.consent.Basis.Agreement;
import clew.platform.consent.Basis.Explained;
import clew.platform.consent.Basis.Means;
import clew.platform.consent.Basis.OnGround;
import clew.platform.consent.Basis.Refusal;
import clew.platform.consent.Basis.TextRead;
import clew.platform.consent.Entry.Hand;
import clew.platform.consent.rules.Giver;
import clew.platform.consent.rules.Ground;
import clew.platform.consent.rules.Purpose;
import clew.platform.consent.rules.Recipient;
import clew.platform.directory.AgencyId;
import clew.platform.directory.RecipientClass;
import clew.platform.person.PersonId;
import clew.platform.vault.Compartment;
import clew.platform.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of what was agreed, refused and recorded on a ground; what says something of the person is sealed.
@Component("consentEntryRows")
class EntryRows {

    /// What a record may leave open, by its basis.
    private static final List<String> UNSAID = List.of(
            "givenBy givenHow language interpreter explainedBy textId textVersion textSha ground law why".split(" "));

    private final JdbcClient database;
    private final Vault vault;

    EntryRows(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    void insert(Entry entry) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", entry.id());
        values.put("person", entry.person().value());
        values.put("referral", entry.referral());
        putShare(values, entry.share());
        putBasis(values, entry);
        values.put("recordedAt", Columns.at(entry.recorded().at()));
        values.put("recordedBy", entry.recorded().member().value());
        values.put("recordedName", entry.recorded().name());
        values.put("recordedAgency", entry.recorded().agency().value());
        database.sql("""
                        insert into consent_record (id, person_id, type, purposes, recipient_agency, recipient_class, kinds,
                            valid_from, valid_until, given_by, given_how, language, interpreter, explained_by, text_id,
                            text_version, text_sha256, ground, law, why, referral, recorded_at, recorded_by, recorded_name,
                            recorded_agency)
                        values (:id, :person, :type, :purposes, :agency, :class, :kinds, :from, :until, :givenBy, :givenHow,
                            :language, :interpreter, :explainedBy, :textId, :textVersion, :textSha, :ground, :law, :why,
                            :referral, :recordedAt, :recordedBy, :recordedName, :recordedAgency)
                        """).params(values).update();
    }

    private static void putShare(Map<String, @Nullable Object> values, Share share) {
        values.put("purposes", Columns.names(share.purposes()));
        values.put("kinds", Columns.names(share.kinds()));
        values.put("from", Columns.at(share.from()));
        values.put("until", share.until() == null ? null : Columns.at(share.until()));
        values.put("agency", share.to() instanceof Recipient.One(AgencyId agency) ? agency.value() : null);
        values.put("class", share.to() instanceof Recipient.Every(RecipientClass every) ? every.name() : null);
    }

    private void putBasis(Map<String, @Nullable Object> values, Entry entry) {
        UNSAID.forEach(name -> values.put(name, null));
        switch (entry.basis()) {
            case Agreement agreement -> {
                values.put("type", "AGREED");
                values.put("givenBy", agreement.by().name());
                values.put("givenHow", agreement.how().name());
                putExplained(values, entry, agreement.explained());
            }
            case Refusal refusal -> {
                values.put("type", "REFUSED");
                values.put("givenBy", refusal.by().name());
                putExplained(values, entry, refusal.explained());
            }
            case OnGround on -> {
                values.put("type", "GROUND");
                values.put("ground", on.ground().name());
                values.put("law", on.law());
                values.put("why", seal(entry, "why", on.why()));
            }
        }
    }

    private void putExplained(Map<String, @Nullable Object> values, Entry entry, Explained explained) {
        String interpreter = explained.interpreter();
        TextRead text = explained.text();
        values.put("language", explained.language());
        values.put("interpreter", interpreter == null ? null : seal(entry, "interpreter", interpreter));
        values.put("explainedBy", seal(entry, "explained_by", explained.by()));
        values.put("textId", text == null ? null : text.id());
        values.put("textVersion", text == null ? null : text.version());
        values.put("textSha", text == null ? null : text.sha256());
    }

    /// Ends a record that nobody has ended; whether that was so.
    boolean end(UUID id, Hand by) {
        return database.sql("""
                                update consent_record
                                set ended_at = :at, ended_by = :by, ended_name = :name, ended_agency = :agency
                                where id = :id and ended_at is null
                                """)
                        .param("at", Columns.at(by.at()))
                        .param("by", by.member().value())
                        .param("name", by.name())
                        .param("agency", by.agency().value())
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<Entry> find(UUID id) {
        return database.sql("select * from consent_record where id = :id")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    /// Everything about a person, the latest first.
    List<Entry> of(PersonId person) {
        return database.sql("select * from consent_record where person_id = :person order by recorded_at desc, id")
                .param("person", person.value())
                .query((row, _) -> read(row))
                .list();
    }

    private Entry read(ResultSet row) throws SQLException {
        UUID id = Columns.uuid(row, "id");
        PersonId person = new PersonId(Columns.uuid(row, "person_id"));
        Share share = new Share(
                Columns.constants(row, "purposes", Purpose.class),
                Lean.recipient(row),
                Columns.constants(row, "kinds", DataKind.class),
                Columns.instant(row, "valid_from"),
                Columns.instantOrNull(row, "valid_until"));
        Hand ended = row.getObject("ended_at") == null ? null : hand(row, "ended");
        return new Entry(
                id,
                person,
                basis(row, id, person),
                share,
                row.getObject("referral", UUID.class),
                hand(row, "recorded"),
                ended);
    }

    private static Hand hand(ResultSet row, String which) throws SQLException {
        return new Hand(
                Columns.instant(row, which + "_at"),
                new MemberId(Columns.uuid(row, which + "_by")),
                Columns.text(row, which + "_name"),
                new AgencyId(Columns.uuid(row, which + "_agency")));
    }

    private Basis basis(ResultSet row, UUID id, PersonId person) throws SQLException {
        return switch (Columns.text(row, "type")) {
            case "GROUND" ->
                new OnGround(
                        Ground.valueOf(Columns.text(row, "ground")),
                        row.getString("law"),
                        Objects.requireNonNull(open(row, id, person, "why")));
            case "REFUSED" -> new Refusal(giver(row), explained(row, id, person));
            default ->
                new Agreement(giver(row), Means.valueOf(Columns.text(row, "given_how")), explained(row, id, person));
        };
    }

    private static Giver giver(ResultSet row) throws SQLException {
        return Giver.valueOf(Columns.text(row, "given_by"));
    }

    private Explained explained(ResultSet row, UUID id, PersonId person) throws SQLException {
        String text = row.getString("text_id");
        return new Explained(
                Columns.text(row, "language"),
                open(row, id, person, "interpreter"),
                Objects.requireNonNullElse(open(row, id, person, "explained_by"), ""),
                text == null
                        ? null
                        : new TextRead(text, Columns.text(row, "text_version"), Columns.text(row, "text_sha256")));
    }

    private byte[] seal(Entry entry, String column, String text) {
        return vault.seal(entry.person().value(), Compartment.NARRATIVE, place(column, entry.id()), text);
    }

    private @Nullable String open(ResultSet row, UUID id, PersonId person, String column) throws SQLException {
        byte[] sealed = row.getBytes(column);
        return sealed == null ? null : vault.read(person.value(), Compartment.NARRATIVE, place(column, id), sealed);
    }

    private static String place(String column, UUID id) {
        return "consent_record." + column + ":" + id;
    }
}
