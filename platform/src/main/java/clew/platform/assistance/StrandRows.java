package clew.platform.assistance;

import clew.platform.access.Member;
import clew.platform.access.Relation;
import clew.platform.casework.CaseId;
import clew.platform.directory.AgencyId;
import clew.platform.vault.Compartment;
import clew.platform.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of strands and of what happened on them; words go through the vault.
@Component
class StrandRows {

    private static final String PLACE = "assist_happening.words:";

    private final JdbcClient database;
    private final Vault vault;

    StrandRows(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /// A strand without its course.
    private record Head(
            UUID id,
            UUID caseId,
            UUID person,
            Track track,
            String kind,
            @Nullable UUID need,
            @Nullable LocalDate due) {}

    void insert(Strand strand, Step first, Instant at) {
        database.sql("""
                        insert into assist_strand
                            (id, case_id, person_id, track, kind, need_id, opened_at, last_step, due_on)
                        values (:id, :case, :person, :track, :kind, :need, :at, :step, :due)
                        """)
                .param("id", strand.id())
                .param("case", strand.caseId().value())
                .param("person", strand.person())
                .param("track", strand.track().name())
                .param("kind", strand.kind())
                .param("need", strand.need(), Types.OTHER)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("step", first.name())
                .param("due", strand.dueOn(), Types.DATE)
                .update();
    }

    /// Appends a happening; false if somebody else appended one since `seen` were there.
    boolean append(Strand strand, Happening happening, int seen, Member by) {
        boolean first = database.sql("""
                        update assist_strand set happened = happened + 1, last_step = :step, due_on = :due
                        where id = :id and happened = :seen
                        """)
                        .param("step", happening.step().name())
                        .param("due", strand.dueOn(), Types.DATE)
                        .param("id", strand.id())
                        .param("seen", seen)
                        .update()
                > 0;
        if (first) {
            insert(strand, happening, seen, by);
        }
        return first;
    }

    private void insert(Strand strand, Happening it, int position, Member by) {
        database.sql("""
                        insert into assist_happening
                            (id, strand_id, case_id, position, step, on_day, from_day, until_day, ground, language, way,
                             provider, provider_name, cost_minor, currency, words, written_at,
                             member_id, member_name, agency_id, agency_name)
                        values (:id, :strand, :case, :position, :step, :on, :from, :until, :ground, :language, :way,
                                :provider, :providerName, :cost, :currency, :words, :at,
                                :member, :memberName, :agency, :agencyName)
                        """)
                .param("id", it.id())
                .param("strand", strand.id())
                .param("case", strand.caseId().value())
                .param("position", position)
                .param("step", it.step().name())
                .param("on", it.on())
                .param("from", it.from(), Types.DATE)
                .param("until", it.until(), Types.DATE)
                .param("ground", it.ground() == null ? null : it.ground().name(), Types.VARCHAR)
                .param("language", it.language(), Types.VARCHAR)
                .param("way", it.way() == null ? null : it.way().name(), Types.VARCHAR)
                .param("provider", it.provider() == null ? null : it.provider().value(), Types.OTHER)
                .param("providerName", it.providerName(), Types.VARCHAR)
                .param("cost", it.cost() == null ? null : it.cost().minor(), Types.BIGINT)
                .param("currency", currency(it.cost()), Types.VARCHAR)
                .param("words", seal(strand, it), Types.BINARY)
                .param("at", it.writtenAt().atOffset(ZoneOffset.UTC))
                .param("member", by.id().value())
                .param("memberName", it.by())
                .param("agency", by.agency().value())
                .param("agencyName", it.agency())
                .update();
    }

    Optional<Strand> find(UUID id) {
        return heads("where id = :value", id).stream()
                .map(head -> strand(head, courses("strand_id", id)))
                .findFirst();
    }

    /// The strands of a case on these tracks, by track and age.
    List<Strand> of(CaseId id, Set<Track> tracks) {
        List<Head> heads = heads("where case_id = :value", id.value());
        Map<UUID, List<Map.Entry<Happening, byte[]>>> courses = courses("case_id", id.value());
        return heads.stream()
                .filter(head -> tracks.contains(head.track()))
                .map(head -> strand(head, courses))
                .toList();
    }

    /// Takes the planned follow-ups of a case off the list of what is due.
    void settleFollowUps(CaseId id) {
        database.sql("""
                        update assist_strand set due_on = null
                        where case_id = :case and track = 'FOLLOW_UP' and last_step = 'FOLLOW_UP_PLANNED'
                        """).param("case", id.value()).update();
    }

    /// A strand that waits for somebody.
    ///
    /// @param reference the reference of the case
    /// @param relation what the asking agency is to the case
    record Waiting(
            CaseId caseId, UUID person, Track track, String kind, LocalDate due, String reference, Relation relation) {}

    /// What is due on a track until a day, over all cases within reach.
    List<Waiting> waiting(Track track, LocalDate until) {
        return database.sql("""
                        select case_id, person_id, track, kind, due_on, reference, relation from due_strand
                        where track = :track and due_on <= :until order by due_on, id
                        """)
                .param("track", track.name())
                .param("until", until)
                .query((row, _) -> new Waiting(
                        new CaseId(uuid(row, "case_id")),
                        uuid(row, "person_id"),
                        Track.valueOf(row.getString("track")),
                        row.getString("kind"),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("reference"),
                        Relation.valueOf(row.getString("relation"))))
                .list();
    }

    private List<Head> heads(String where, UUID value) {
        return database.sql("select id, case_id, person_id, track, kind, need_id, due_on from assist_strand " + where
                        + " order by track, opened_at, id")
                .param("value", value)
                .query((row, _) -> new Head(
                        uuid(row, "id"),
                        uuid(row, "case_id"),
                        uuid(row, "person_id"),
                        Track.valueOf(row.getString("track")),
                        row.getString("kind"),
                        row.getObject("need_id", UUID.class),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    private Map<UUID, List<Map.Entry<Happening, byte[]>>> courses(String column, UUID value) {
        return database
                .sql("select * from assist_happening where " + column + " = :value order by strand_id, position")
                .param("value", value)
                .query((row, _) -> Map.entry(uuid(row, "strand_id"), read(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, HashMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private Strand strand(Head head, Map<UUID, List<Map.Entry<Happening, byte[]>>> courses) {
        List<Happening> course = courses.getOrDefault(head.id(), List.of()).stream()
                .map(each -> each.getValue().length == 0
                        ? each.getKey()
                        : open(head.person(), compartment(head.track(), head.kind()), each.getKey(), each.getValue()))
                .toList();
        return new Strand(
                head.id(),
                new CaseId(head.caseId()),
                head.person(),
                head.track(),
                head.kind(),
                head.need(),
                head.due(),
                course);
    }

    private Happening open(UUID person, Compartment compartment, Happening it, byte[] sealed) {
        return it.saying(vault.read(person, compartment, PLACE + it.id(), sealed));
    }

    private byte @Nullable [] seal(Strand strand, Happening it) {
        return it.words().isEmpty()
                ? null
                : vault.seal(strand.person(), compartment(strand.track(), strand.kind()), PLACE + it.id(), it.words());
    }

    /// Words about a service of health are sealed with what is said of health.
    private static Compartment compartment(Track track, String kind) {
        if (track != Track.SERVICE) {
            return track.compartment();
        }
        return switch (ConventionService.valueOf(kind)) {
            case EMERGENCY_MEDICAL, FULL_MEDICAL, PSYCHOLOGICAL_HELP -> Compartment.HEALTH;
            case SECURE_ACCOMMODATION,
                    MATERIAL_HELP,
                    INTERPRETATION,
                    COUNSELLING_AND_INFORMATION,
                    HELP_IN_PROCEEDINGS,
                    EDUCATION_OF_CHILDREN,
                    SAFETY_AND_PROTECTION,
                    WORK_AND_TRAINING,
                    PROTECTION_OF_PRIVATE_LIFE,
                    LEGAL_AID,
                    PROTECTION_OF_WITNESSES,
                    GUARDIAN,
                    RETURN_AND_REINTEGRATION -> track.compartment();
        };
    }

    private static Map.Entry<Happening, byte[]> read(ResultSet row) throws SQLException {
        String ground = row.getString("ground");
        String way = row.getString("way");
        UUID provider = row.getObject("provider", UUID.class);
        byte[] words = row.getBytes("words");
        Happening happening = new Happening(
                uuid(row, "id"),
                Step.valueOf(row.getString("step")),
                row.getObject("on_day", LocalDate.class),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                ground == null ? null : Ground.valueOf(ground),
                row.getString("language"),
                way == null ? null : Way.valueOf(way),
                provider == null ? null : new AgencyId(provider),
                row.getString("provider_name"),
                cost(row),
                "",
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getString("member_name"),
                row.getString("agency_name"));
        return Map.entry(happening, words == null ? new byte[0] : words);
    }

    private static @Nullable Cost cost(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return currency == null ? null : new Cost(row.getLong("cost_minor"), Currency.getInstance(currency));
    }

    private static @Nullable String currency(@Nullable Cost cost) {
        return cost == null ? null : cost.currency().getCurrencyCode();
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class), column);
    }
}
