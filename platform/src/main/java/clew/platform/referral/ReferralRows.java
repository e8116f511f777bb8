package clew.platform.referral;

import clew.platform.access.MemberId;
import clew.platform.casework.CaseId;
import clew.platform.directory.AgencyId;
import clew.platform.directory.ServiceKind;
import clew.platform.directory.Taken;
import clew.platform.person.PersonId;
import clew.platform.vault.Unopened;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table `referral`: one row each, read and moved on.
@Component
class ReferralRows {

    private static final String PLACE = "referral.place";
    private static final String GROUND_WHY = "referral.ground_why";
    private static final String EXPLAINED_BY = "referral.explained_by";
    private static final String STATE_WORDS = "referral.state_words";

    private final JdbcClient sql;
    private final ReferralSeal seal;

    ReferralRows(JdbcClient sql, ReferralSeal seal) {
        this.sql = sql;
        this.seal = seal;
    }

    void insert(Referral referral, MemberId sentBy, Instant againAt) {
        sql.sql("""
                insert into referral (id, reference, case_id, person_id, need_id, from_agency, sent_by, sent_by_name,
                    to_agency, service, whom, languages, place_sealed, urgency, identity_withheld, agreement, agreed_by,
                    agreed_how, ground, ground_why_sealed, explained_by_sealed, explained_language, state, state_at, state_by,
                    sent_at, due_at, again_at)
                values (:id, :reference, :case, :person, :need, :from, :sentBy, :sentByName,
                    :to, :service, :whom, string_to_array(:languages, ' '), :place, :urgency, :withheld, :agreement,
                    :agreedBy, :agreedHow, :ground, :groundWhy, :explainedBy, :explainedLanguage, 'SENT', :at, :sentBy,
                    :at, :due, :again)
                """).params(values(referral, sentBy, againAt)).update();
    }

    private Map<String, @Nullable Object> values(Referral referral, MemberId sentBy, Instant againAt) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", referral.id().value());
        values.put("reference", referral.reference());
        values.put("case", referral.caseId().value());
        values.put("person", referral.person().value());
        values.put("need", referral.need());
        values.put("from", referral.from().value());
        values.put("sentBy", sentBy.value());
        values.put("sentByName", referral.sentByName());
        values.put("to", referral.to().value());
        values.put("service", referral.service().name());
        values.put("whom", referral.whom().name());
        values.put("languages", String.join(" ", referral.languages()));
        values.put("place", seal.words(referral.person().value(), PLACE, referral.id(), referral.place()));
        values.put("urgency", referral.urgency().name());
        values.put("withheld", referral.identityWithheld());
        values.put("at", at(referral.sentAt()));
        values.put("due", at(referral.dueAt()));
        values.put("again", at(againAt));
        putAgreement(values, referral);
        return values;
    }

    private void putAgreement(Map<String, @Nullable Object> values, Referral referral) {
        Agreement agreement = referral.agreement();
        UUID person = referral.person().value();
        Basis basis = Basis.of(agreement);
        values.put("agreement", basis.agreement());
        values.put("agreedBy", basis.agreedBy());
        values.put("agreedHow", basis.agreedHow());
        values.put("ground", basis.ground());
        values.put("groundWhy", seal.words(person, GROUND_WHY, referral.id(), basis.groundWhy()));
        values.put("explainedBy", seal.words(person, EXPLAINED_BY, referral.id(), agreement.explainedBy()));
        values.put("explainedLanguage", agreement.language());
    }

    Optional<Referral> find(ReferralId id) {
        return opened(sql.sql("select * from referral where id = :id").param("id", id.value())).stream()
                .findFirst();
    }

    /// Moves the row on if nobody has done so since `version`; whether that was so.
    boolean advance(Referral before, ReferralState next, Side by) {
        Words words = Words.of(next);
        boolean answered = by == Side.RECEIVER;
        boolean closed = Moves.turn(next).isEmpty();
        return sql.sql("""
                        update referral
                        set state = :state, state_at = :at, state_by = :by, state_code = :code, state_words_sealed = :words,
                            answered_at = case when :answered then coalesce(answered_at, :at) else answered_at end,
                            closed_at = case when :closed then cast(:at as timestamptz) end,
                            sender_unread = :answered, receiver_unread = not :answered,
                            version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("state", next.name().name())
                        .param("at", at(next.at()))
                        .param("by", next.by().value())
                        .param("code", words.code())
                        .param("words", seal.words(before.person().value(), STATE_WORDS, before.id(), words.text()))
                        .param("answered", answered)
                        .param("closed", closed)
                        .param("id", before.id().value())
                        .param("version", before.version())
                        .update()
                == 1;
    }

    /// Marks as read for one side; whether it had been unread.
    boolean markRead(ReferralId id, Side side) {
        String statement = switch (side) {
            case SENDER -> "update referral set sender_unread = false where id = :id and sender_unread";
            case RECEIVER -> "update referral set receiver_unread = false where id = :id and receiver_unread";
        };
        return sql.sql(statement).param("id", id.value()).update() == 1;
    }

    /// The waiting referrals that have become late and are not marked so yet, locked for this transaction; those that
    /// another instance of the job holds are left to it.
    List<Referral> lockLate(Instant now, int most) {
        return opened(sql.sql("""
                        select * from referral
                        where state in ('SENT', 'ASKED', 'ANSWERED')
                          and ((overdue_level = 0 and due_at < :now) or (overdue_level = 1 and again_at < :now))
                        order by due_at
                        limit :most
                        for update skip locked
                        """).param("now", at(now)).param("most", most));
    }

    void escalate(ReferralId id) {
        sql.sql("""
                update referral
                set overdue_level = overdue_level + 1, sender_unread = true, receiver_unread = true
                where id = :id
                """).param("id", id.value()).update();
    }

    List<Referral> ofCase(CaseId caseId) {
        return opened(sql.sql("select * from referral where case_id = :case order by sent_at desc")
                .param("case", caseId.value()));
    }

    /// The referrals about a person, the oldest first.
    List<Referral> ofPerson(PersonId person) {
        return opened(sql.sql("select * from referral where person_id = :person order by sent_at, id")
                .param("person", person.value()));
    }

    /// The referrals about several cases, the oldest first within each.
    List<Referral> ofCases(Collection<CaseId> cases) {
        return opened(sql.sql("select * from referral where case_id = any(:cases) order by case_id, sent_at, id")
                .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new)));
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private List<Referral> opened(JdbcClient.StatementSpec statement) {
        return seal.openAll(statement.query((row, _) -> read(row)).list());
    }

    /// Reads a row of the table; what is sealed in it is opened later, with those of other rows.
    Unopened<Referral> read(ResultSet row) throws SQLException {
        UUID person = uuid(row, "person_id");
        byte[] place = row.getBytes("place_sealed");
        byte[] why = row.getBytes("ground_why_sealed");
        byte[] explained = row.getBytes("explained_by_sealed");
        byte[] words = row.getBytes("state_words_sealed");
        Referral codes = codes(row);
        UUID id = codes.id().value();
        return new Unopened<>(
                person,
                () -> codes.with(
                        seal.find(person, PLACE, id, place),
                        codes.agreement()
                                .with(
                                        seal.read(person, EXPLAINED_BY, id, explained),
                                        seal.read(person, GROUND_WHY, id, why)),
                        codes.state().with(Objects.requireNonNullElse(seal.find(person, STATE_WORDS, id, words), ""))));
    }

    /// A referral without its words.
    private static Referral codes(ResultSet row) throws SQLException {
        return new Referral(
                new ReferralId(uuid(row, "id")),
                text(row, "reference"),
                new CaseId(uuid(row, "case_id")),
                new PersonId(uuid(row, "person_id")),
                row.getObject("need_id", UUID.class),
                new AgencyId(uuid(row, "from_agency")),
                text(row, "sent_by_name"),
                new AgencyId(uuid(row, "to_agency")),
                ServiceKind.valueOf(text(row, "service")),
                Taken.valueOf(text(row, "whom")),
                List.of((String[]) row.getArray("languages").getArray()),
                null,
                Urgency.valueOf(text(row, "urgency")),
                row.getBoolean("identity_withheld"),
                agreement(row),
                state(row),
                instant(row, "sent_at"),
                instant(row, "due_at"),
                row.getInt("overdue_level"),
                row.getBoolean("sender_unread"),
                row.getBoolean("receiver_unread"),
                row.getInt("version"));
    }

    private static Agreement agreement(ResultSet row) throws SQLException {
        String language = text(row, "explained_language");
        return "AGREED".equals(text(row, "agreement"))
                ? new Agreement.Agreed(
                        Agreement.By.valueOf(text(row, "agreed_by")),
                        Agreement.How.valueOf(text(row, "agreed_how")),
                        "",
                        language)
                : new Agreement.Without(Agreement.Ground.valueOf(text(row, "ground")), "", "", language);
    }

    private static ReferralState state(ResultSet row) throws SQLException {
        Instant at = instant(row, "state_at");
        MemberId by = new MemberId(uuid(row, "state_by"));
        String words = "";
        return switch (ReferralState.Name.valueOf(text(row, "state"))) {
            case SENT -> new ReferralState.Sent(at, by);
            case ASKED -> new ReferralState.Asked(at, by, words);
            case ANSWERED -> new ReferralState.Answered(at, by, words);
            case ACCEPTED -> new ReferralState.Accepted(at, by);
            case DECLINED -> new ReferralState.Declined(at, by, DeclineReason.valueOf(text(row, "state_code")), words);
            case DONE -> new ReferralState.Done(at, by, Outcome.valueOf(text(row, "state_code")), words);
            case WITHDRAWN -> new ReferralState.Withdrawn(at, by, words);
        };
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class), column);
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class), column)
                .toInstant();
    }

    /// An agreement as its columns.
    private record Basis(
            String agreement,
            @Nullable String agreedBy,
            @Nullable String agreedHow,
            @Nullable String ground,
            @Nullable String groundWhy) {

        static Basis of(Agreement agreement) {
            return switch (agreement) {
                case Agreement.Agreed agreed ->
                    new Basis("AGREED", agreed.by().name(), agreed.how().name(), null, null);
                case Agreement.Without without ->
                    new Basis("WITHOUT", null, null, without.ground().name(), without.why());
            };
        }
    }

    /// The code and the words of a state.
    record Words(@Nullable String code, @Nullable String text) {

        static Words of(ReferralState state) {
            return switch (state) {
                case ReferralState.Sent _, ReferralState.Accepted _ -> new Words(null, null);
                case ReferralState.Asked asked -> new Words(null, asked.question());
                case ReferralState.Answered answered -> new Words(null, answered.answer());
                case ReferralState.Declined declined ->
                    new Words(declined.reason().name(), declined.words());
                case ReferralState.Done done -> new Words(done.outcome().name(), done.words());
                case ReferralState.Withdrawn withdrawn -> new Words(null, withdrawn.words());
            };
        }
    }
}
