package clew.platform.casework;

import clew.platform.access.Member;
import clew.platform.casework.nrm.NrmProfile;
import clew.platform.casework.nrm.StageKind;
import clew.platform.directory.AgencyId;
import clew.platform.person.PersonId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What figures need of cases: stages as kinds, when and by whom, and forms of exploitation; no word and no name.
///
/// It decides nobody's rights, and sees what the fence lets it see: a figure of the whole country is asked within the
/// system's scope, after the gate.
@Component
public class CaseFigures {

    private final JdbcClient database;
    private final Profiles profiles;
    private final ExploitationRows exploitation;
    private final Chronicle chronicle;

    CaseFigures(JdbcClient database, Profiles profiles, ExploitationRows exploitation, Chronicle chronicle) {
        this.database = database;
        this.profiles = profiles;
        this.exploitation = exploitation;
        this.chronicle = chronicle;
    }

    /// A case with the kinds of stages that decisions brought it to, the earliest first.
    ///
    /// @param forms what was written last of the forms of exploitation; empty where nothing was
    public record Course(
            UUID caseId, PersonId person, AgencyId owner, List<Reached> reached, Set<ExploitationForm> forms) {

        /// Copies.
        public Course {
            reached = List.copyOf(reached);
            forms = forms.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(forms));
        }
    }

    /// That a decision brought a case to a kind of stage.
    public record Reached(StageKind kind, Instant at, AgencyId authority) {}

    /// Writes the forms of exploitation of a case. Callers ask the gate first.
    @Transactional
    public void write(CaseId id, Collection<ExploitationForm> forms, Member by) {
        exploitation.insert(id, EnumSet.copyOf(forms), chronicle.now(), by);
    }

    /// Every case in reach on which somebody decided something before a moment.
    @Transactional(readOnly = true)
    public List<Course> decidedBefore(Instant end) {
        Map<UUID, Set<ExploitationForm>> forms = forms(end);
        Map<UUID, List<Decided>> decided = new HashMap<>();
        for (Decided each : decisions(end)) {
            decided.computeIfAbsent(each.caseId(), _ -> new ArrayList<>()).add(each);
        }
        return decided.entrySet().stream()
                .map(each -> course(each.getValue(), forms.getOrDefault(each.getKey(), Set.of())))
                .sorted((a, b) -> a.caseId().compareTo(b.caseId()))
                .toList();
    }

    /// What was written last of the forms of exploitation of these cases; a case of which nothing was written is not
    /// in it.
    @Transactional(readOnly = true)
    public Map<CaseId, Set<ExploitationForm>> forms(Collection<CaseId> ids) {
        Map<CaseId, Set<ExploitationForm>> forms = new HashMap<>();
        exploitation.latest(ids).forEach(one -> forms.put(one.id(), one.forms()));
        return forms;
    }

    private record Decided(UUID caseId, PersonId person, AgencyId owner, Reached reached) {}

    private static Course course(List<Decided> decided, Set<ExploitationForm> forms) {
        Decided first = decided.getFirst();
        return new Course(
                first.caseId(),
                first.person(),
                first.owner(),
                decided.stream().map(Decided::reached).toList(),
                forms);
    }

    private List<Decided> decisions(Instant end) {
        Map<String, NrmProfile> known = new HashMap<>();
        return database.sql("""
                        select f.id, f.person_id, f.owner_agency, f.profile_id, f.profile_version,
                               d.to_stage, d.decided_at, d.authority
                        from case_decision d join case_file f on f.id = d.case_id
                        where d.decided_at < :end
                        order by d.decided_at, d.id
                        """)
                .param("end", end.atOffset(ZoneOffset.UTC))
                .query((row, _) -> {
                    String id = row.getString("profile_id");
                    String version = row.getString("profile_version");
                    NrmProfile profile = known.computeIfAbsent(id + " " + version, _ -> profiles.of(id, version));
                    return new Decided(
                            uuid(row.getObject("id", UUID.class)),
                            new PersonId(uuid(row.getObject("person_id", UUID.class))),
                            new AgencyId(uuid(row.getObject("owner_agency", UUID.class))),
                            new Reached(
                                    profile.stage(row.getString("to_stage")).kind(),
                                    row.getObject("decided_at", OffsetDateTime.class)
                                            .toInstant(),
                                    new AgencyId(uuid(row.getObject("authority", UUID.class)))));
                })
                .list();
    }

    private Map<UUID, Set<ExploitationForm>> forms(Instant end) {
        record Latest(UUID caseId, Set<ExploitationForm> forms) {}
        return database
                .sql("""
                        select distinct on (case_id) case_id, forms from case_exploitation
                        where written_at < :end
                        order by case_id, written_at desc, id
                        """)
                .param("end", end.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Latest(uuid(row.getObject("case_id", UUID.class)), ExploitationRows.forms(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Latest::caseId, Latest::forms));
    }

    private static UUID uuid(@Nullable UUID id) {
        return Objects.requireNonNull(id);
    }
}
