package clew.platform.children;

import clew.platform.access.Member;
import clew.platform.access.MemberId;
import clew.platform.casework.CaseId;
import clew.platform.children.Determination.Ground;
import clew.platform.children.Determination.Heading;
import clew.platform.children.Determination.Option;
import clew.platform.children.Determination.Seat;
import clew.platform.children.Determination.State;
import clew.platform.directory.AgencyId;
import clew.platform.person.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Determinations, their panels and options as they are stored.
@Component
class DeterminationRows {

    private static final String WORDS = "child_determination.words:";
    private static final String DECISION = "child_determination.decision:";
    private static final String APPEAL = "child_determination.appeal:";
    private static final String REOPENING = "child_determination.reopening:";
    private static final String SEAT = "child_seat.words:";
    private static final String OPTION = "child_option.words:";

    private final JdbcClient database;
    private final SealedWords words;

    DeterminationRows(JdbcClient database, SealedWords words) {
        this.database = database;
        this.words = words;
    }

    void add(Determination made) {
        UUID person = made.person().value();
        database.sql("""
                        insert into child_determination (id, case_id, person_id, owner_agency, panel, reference, ground,
                            earlier, words, member_name, at)
                        values (:id, :case, :person, :owner, :panel, :reference, :ground, :earlier, :words, :name, :at)
                        """)
                .param("id", made.id())
                .param("case", made.caseId().value())
                .param("person", person)
                .param("owner", made.owner().value())
                .param("panel", agencies(made))
                .param("reference", made.reference())
                .param("ground", made.ground().name())
                .param("earlier", made.earlier())
                .param("words", words.seal(person, WORDS + made.id(), Map.of("question", made.question())))
                .param("name", made.convenedBy())
                .param("at", made.at().atOffset(ZoneOffset.UTC))
                .update();
        for (int place = 0; place < made.panel().size(); place++) {
            add(made, made.panel().get(place), place);
        }
    }

    private void add(Determination made, Seat seat, int place) {
        UUID person = made.person().value();
        database.sql("""
                        insert into child_seat (id, determination_id, case_id, person_id, owner_agency, panel, place,
                            member_id, agency_id, chair, words)
                        values (:id, :of, :case, :person, :owner, :panel, :place, :member, :agency, :chair, :words)
                        """)
                .param("id", seat.id())
                .param("of", made.id())
                .param("case", made.caseId().value())
                .param("person", person)
                .param("owner", made.owner().value())
                .param("panel", agencies(made))
                .param("place", place)
                .param("member", seat.member() == null ? null : seat.member().value())
                .param("agency", seat.agency() == null ? null : seat.agency().value())
                .param("chair", seat.chair())
                .param(
                        "words",
                        words.seal(
                                person,
                                SEAT + seat.id(),
                                Map.of("name", seat.name(), "organisation", seat.organisation(), "as", seat.as())))
                .update();
    }

    private static UUID[] agencies(Determination made) {
        return made.panel().stream()
                .map(Seat::agency)
                .filter(Objects::nonNull)
                .map(AgencyId::value)
                .distinct()
                .toArray(UUID[]::new);
    }

    void add(Determination of, Option option) {
        UUID id = UUID.randomUUID();
        Map<String, String> said = new HashMap<>(Map.of("title", option.title()));
        option.forIt().forEach((heading, text) -> said.put("for." + heading, text));
        option.againstIt().forEach((heading, text) -> said.put("against." + heading, text));
        database.sql("""
                        insert into child_option (id, determination_id, case_id, person_id, place, words)
                        values (:id, :of, :case, :person, :place, :words)
                        """)
                .param("id", id)
                .param("of", of.id())
                .param("case", of.caseId().value())
                .param("person", of.person().value())
                .param("place", option.place())
                .param("words", words.seal(of.person().value(), OPTION + id, said))
                .update();
    }

    /// Whether it was still open and is decided now.
    boolean decide(Determination of, State.Decided decided, Member by) {
        Map<String, String> said =
                Map.of("reasons", decided.reasons(), "dissent", decided.dissent(), "triggers", decided.triggers());
        return database.sql("""
                        update child_determination set decided_on = :on, chosen = :chosen, review_on = :review,
                            decision = :words, decided_by = :by, decided_name = :name
                        where id = :id and decided_on is null
                        """)
                        .param("on", decided.on())
                        .param("chosen", decided.option())
                        .param("review", decided.reviewOn())
                        .param("words", words.seal(of.person().value(), DECISION + of.id(), said))
                        .param("by", by.id().value())
                        .param("name", by.name())
                        .param("id", of.id())
                        .update()
                == 1;
    }

    void appeal(Determination of, String why, Instant at) {
        database.sql("update child_determination set appealed_at = :at, appeal = :words where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("words", words.seal(of.person().value(), APPEAL + of.id(), Map.of("words", why)))
                .param("id", of.id())
                .update();
    }

    void reopen(Determination of, String why, Instant at) {
        database.sql("update child_determination set reopened_at = :at, reopening = :words where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("words", words.seal(of.person().value(), REOPENING + of.id(), Map.of("words", why)))
                .param("id", of.id())
                .update();
    }

    Optional<Determination> find(UUID id) {
        return database.sql("select * from child_determination where id = :id")
                .param("id", id)
                .query((row, i) -> read(row))
                .optional();
    }

    List<Determination> of(CaseId id) {
        return database.sql("select * from child_determination where case_id = :case order by at desc, id")
                .param("case", id.value())
                .query((row, i) -> read(row))
                .list();
    }

    /// Those on whose panel a member sits, the open ones first.
    List<Determination> seating(MemberId member) {
        return database.sql("""
                        select d.* from child_determination d
                        where exists (select 1 from child_seat s
                            where s.determination_id = d.id and s.member_id = :member)
                        order by d.decided_on is not null, d.at desc, d.id
                        """)
                .param("member", member.value())
                .query((row, i) -> read(row))
                .list();
    }

    private Determination read(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID person = row.getObject("person_id", UUID.class);
        return new Determination(
                id,
                new CaseId(row.getObject("case_id", UUID.class)),
                new PersonId(person),
                new AgencyId(row.getObject("owner_agency", UUID.class)),
                row.getString("reference"),
                Ground.valueOf(row.getString("ground")),
                row.getObject("earlier", UUID.class),
                words.open(person, WORDS + id, row.getBytes("words")).getOrDefault("question", ""),
                row.getString("member_name"),
                row.getTimestamp("at").toInstant(),
                seats(id, person),
                options(id, person),
                state(row, id, person));
    }

    private State state(ResultSet row, UUID id, UUID person) throws SQLException {
        LocalDate on = row.getObject("decided_on", LocalDate.class);
        if (on == null) {
            return new State.Convened();
        }
        Map<String, String> said = words.open(person, DECISION + id, row.getBytes("decision"));
        State.Decided decided = new State.Decided(
                row.getInt("chosen"),
                on,
                row.getObject("review_on", LocalDate.class),
                said.getOrDefault("reasons", ""),
                said.getOrDefault("dissent", ""),
                said.getOrDefault("triggers", ""),
                row.getString("decided_name"));
        Timestamp reopened = row.getTimestamp("reopened_at");
        if (reopened != null) {
            return new State.Reopened(
                    decided, reopened.toInstant(), why(person, REOPENING + id, row.getBytes("reopening")));
        }
        Timestamp appealed = row.getTimestamp("appealed_at");
        return appealed == null
                ? decided
                : new State.Appealed(decided, appealed.toInstant(), why(person, APPEAL + id, row.getBytes("appeal")));
    }

    private String why(UUID person, String place, byte @Nullable [] sealed) {
        return words.open(person, place, sealed).getOrDefault("words", "");
    }

    private List<Seat> seats(UUID of, UUID person) {
        return database.sql("select * from child_seat where determination_id = :of order by place")
                .param("of", of)
                .query((row, i) -> {
                    UUID id = row.getObject("id", UUID.class);
                    UUID member = row.getObject("member_id", UUID.class);
                    UUID agency = row.getObject("agency_id", UUID.class);
                    Map<String, String> said = words.open(person, SEAT + id, row.getBytes("words"));
                    return new Seat(
                            id,
                            member == null ? null : new MemberId(member),
                            agency == null ? null : new AgencyId(agency),
                            said.getOrDefault("name", ""),
                            said.getOrDefault("organisation", ""),
                            said.getOrDefault("as", ""),
                            row.getBoolean("chair"));
                })
                .list();
    }

    private List<Option> options(UUID of, UUID person) {
        return database.sql("select * from child_option where determination_id = :of order by place")
                .param("of", of)
                .query((row, i) -> {
                    Map<String, String> said = words.open(person, OPTION + row.getString("id"), row.getBytes("words"));
                    return new Option(
                            row.getInt("place"),
                            said.getOrDefault("title", ""),
                            under(said, "for."),
                            under(said, "against."));
                })
                .list();
    }

    private static Map<Heading, String> under(Map<String, String> said, String side) {
        Map<Heading, String> words = new EnumMap<>(Heading.class);
        for (Heading heading : Heading.values()) {
            String text = said.getOrDefault(side + heading, "");
            if (!text.isEmpty()) {
                words.put(heading, text);
            }
        }
        return words;
    }
}
