package clew.platform.recognition;

import clew.platform.access.DataKind;
import clew.platform.access.Member;
import clew.platform.access.MemberId;
import clew.platform.directory.AgencyId;
import clew.platform.person.PersonId;
import clew.recognition.Attention;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Screenings, their safety checks and their decisions, as they are stored.
@Component
class ScreeningRows {

    private static final String INTERPRETER = "screening_safety.interpreter";
    private static final String NOTE = "screening_safety.note";
    private static final String REASON = "screening_decision.reason";

    private final JdbcClient database;
    private final ScreeningSeal seal;

    ScreeningRows(JdbcClient database, ScreeningSeal seal) {
        this.database = database;
        this.seal = seal;
    }

    void insert(Screening screening, Member by) {
        database.sql("""
                        insert into screening (id, person_id, agency_id, instrument_id, instrument_version, short_form,
                            language, state, started_by, started_by_name, started_at, touched_at)
                        values (:id, :person, :agency, :instrument, :version, :short, :language, 'OPEN', :by, :name,
                            :at, :at)
                        """)
                .param("id", screening.id().value())
                .param("person", screening.person().value())
                .param("agency", screening.agency().value())
                .param("instrument", screening.instrument())
                .param("version", screening.instrumentVersion())
                .param("short", screening.shortForm())
                .param("language", screening.language())
                .param("by", by.id().value())
                .param("name", by.name())
                .param("at", screening.startedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Screening> find(ScreeningId id) {
        return database.sql("select * from screening where id = :id")
                .param("id", id.value())
                .query(ScreeningRows::screening)
                .optional();
    }

    /// All screenings of a person within reach, the latest first.
    List<Screening> of(PersonId person) {
        return database.sql("select * from screening where person_id = :person order by started_at desc, id")
                .param("person", person.value())
                .query(ScreeningRows::screening)
                .list();
    }

    /// Takes hold of a screening that is not decided, until the transaction ends; false if it is.
    boolean touch(ScreeningId id, Instant at) {
        return database.sql("""
                        update screening set touched_at = :at, state = 'OPEN'
                        where id = :id and state <> 'DECIDED'
                        """)
                        .param("id", id.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void state(ScreeningId id, ScreeningState state, Instant at) {
        database.sql("""
                        update screening set state = :state, touched_at = :at, version = version + 1
                        where id = :id and state <> 'DECIDED'
                        """)
                .param("id", id.value())
                .param("state", state.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void present(ScreeningId id, boolean shortForm, @Nullable String language) {
        database.sql("update screening set short_form = :short, language = :language where id = :id")
                .param("short", shortForm)
                .param("language", language)
                .param("id", id.value())
                .update();
    }

    void instrument(ScreeningId id, String instrument, String version) {
        database.sql("""
                        update screening set instrument_id = :instrument, instrument_version = :version
                        where id = :id and state <> 'DECIDED'
                        """)
                .param("instrument", instrument)
                .param("version", version)
                .param("id", id.value())
                .update();
    }

    void insert(Screening screening, SafetyCheck check, Member by, Instant at) {
        long number = seal.numbers("screening_safety", 1).getFirst();
        UUID person = screening.person().value();
        database.sql("""
                        insert into screening_safety (id, screening_id, person_id, in_private, nobody_listens,
                            trusted_adult, interpreting, interpreter_sealed, interpreter_chosen, well_enough, note_sealed,
                            member_id, member_name, at)
                        overriding system value
                        values (:id, :screening, :person, :private, :listens, :adult, :interpreting, :interpreter, :chosen,
                            :well, :note, :by, :name, :at)
                        """)
                .param("id", number)
                .param("screening", screening.id().value())
                .param("person", person)
                .param("private", check.inPrivate().name())
                .param("listens", check.nobodyListens().name())
                .param("adult", check.trustedAdult().name())
                .param("interpreting", check.interpreting().name())
                .param("interpreter", seal.seal(person, DataKind.OBSERVATION, INTERPRETER, number, check.interpreter()))
                .param("chosen", check.interpreterChosen().name())
                .param("well", check.wellEnough().name())
                .param("note", seal.seal(person, DataKind.OBSERVATION, NOTE, number, check.note()))
                .param("by", by.id().value())
                .param("name", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// All safety checks of a screening, the latest first.
    List<KeptSafetyCheck> safety(ScreeningId id) {
        return database.sql("select * from screening_safety where screening_id = :id order by id desc")
                .param("id", id.value())
                .query(this::safetyCheck)
                .list();
    }

    private KeptSafetyCheck safetyCheck(ResultSet row, int i) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        long number = row.getLong("id");
        return new KeptSafetyCheck(
                new SafetyCheck(
                        Checked.valueOf(row.getString("in_private")),
                        Checked.valueOf(row.getString("nobody_listens")),
                        Checked.valueOf(row.getString("trusted_adult")),
                        Interpreting.valueOf(row.getString("interpreting")),
                        seal.find(
                                person, DataKind.OBSERVATION, INTERPRETER, number, row.getBytes("interpreter_sealed")),
                        Checked.valueOf(row.getString("interpreter_chosen")),
                        Checked.valueOf(row.getString("well_enough")),
                        seal.find(person, DataKind.OBSERVATION, NOTE, number, row.getBytes("note_sealed"))),
                row.getString("member_name"),
                row.getTimestamp("at").toInstant());
    }

    /// How many observations of the person the screening's instrument has, from all screenings.
    long observations(Screening screening) {
        return database.sql("""
                        select count(*) from observation
                        where person_id = :person and instrument_id = :instrument
                        """)
                .param("person", screening.person().value())
                .param("instrument", screening.instrument())
                .query(Long.class)
                .single();
    }

    void insert(ScreeningDecision decision, PersonId person) {
        LocalDate again = decision.againOn();
        Attention attention = decision.attention();
        UUID id = UUID.randomUUID();
        database.sql("""
                        insert into screening_decision (id, screening_id, person_id, conclusion, reason_sealed, again_on,
                            computed, attention, differs, observations, member_id, member_name, at)
                        values (:id, :screening, :person, :conclusion, :reason, :again, :computed, :attention, :differs,
                            :observations, :by, :name, :at)
                        """)
                .param("id", id)
                .param("screening", decision.screening().value())
                .param("person", person.value())
                .param("conclusion", decision.conclusion().name())
                .param("reason", seal.seal(person.value(), DataKind.ASSESSMENT, REASON, id, decision.reason()))
                .param("again", again)
                .param("computed", decision.computed())
                .param("attention", attention == null ? null : attention.name())
                .param("differs", decision.differs())
                .param("observations", decision.observations())
                .param("by", decision.member().value())
                .param("name", decision.memberName())
                .param("at", decision.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The decisions about a person within reach, the latest first.
    List<ScreeningDecision> decisions(PersonId person) {
        return database.sql("select * from screening_decision where person_id = :person order by at desc, id")
                .param("person", person.value())
                .query(this::readDecision)
                .list();
    }

    Optional<ScreeningDecision> decision(ScreeningId id) {
        return database.sql("select * from screening_decision where screening_id = :id")
                .param("id", id.value())
                .query(this::readDecision)
                .optional();
    }

    private static Screening screening(ResultSet row, int i) throws SQLException {
        return new Screening(
                new ScreeningId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                new AgencyId(row.getObject("agency_id", UUID.class)),
                row.getString("instrument_id"),
                row.getString("instrument_version"),
                row.getBoolean("short_form"),
                row.getString("language"),
                ScreeningState.valueOf(row.getString("state")),
                row.getString("started_by_name"),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("touched_at").toInstant(),
                row.getInt("version"));
    }

    private ScreeningDecision readDecision(ResultSet row, int i) throws SQLException {
        String attention = row.getString("attention");
        return new ScreeningDecision(
                new ScreeningId(row.getObject("screening_id", UUID.class)),
                Conclusion.valueOf(row.getString("conclusion")),
                seal.read(
                        row.getObject("person_id", UUID.class),
                        DataKind.ASSESSMENT,
                        REASON,
                        row.getObject("id", UUID.class),
                        row.getBytes("reason_sealed")),
                row.getObject("again_on", LocalDate.class),
                row.getString("computed"),
                attention == null ? null : Attention.valueOf(attention),
                row.getBoolean("differs"),
                row.getLong("observations"),
                new MemberId(row.getObject("member_id", UUID.class)),
                row.getString("member_name"),
                row.getTimestamp("at").toInstant());
    }
}
