package clew.platform.children;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.access.Relation;
import clew.platform.casework.CaseFile;
import clew.platform.casework.CaseId;
import clew.platform.children.BestInterests.Purpose;
import clew.platform.children.Tracing.Result;
import clew.platform.children.Tracing.State;
import clew.platform.children.Tracing.Step;
import clew.platform.children.Tracing.Wish;
import clew.platform.consent.Consents;
import clew.platform.directory.Reason;
import clew.platform.directory.RecipientClass;
import clew.platform.person.Match;
import clew.platform.person.Person;
import clew.platform.person.Persons;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The search for a child's family. Without the child's wish, consent and an assessment nothing is searched,
/// matched or shown; and what the machine finds alike a human must verify: nobody is ever linked by it.
@Component
@Transactional
class FamilyTracing {

    private static final int MOST = 20;
    private static final List<String> RELATIVES = List.of("family.1.", "family.2.", "family.3.");

    private final ChildDesk desk;
    private final TracingRows rows;
    private final BestInterestsRows assessments;
    private final SeparationRows separation;
    private final Persons persons;
    private final Consents consents;

    FamilyTracing(
            ChildDesk desk,
            TracingRows rows,
            BestInterestsRows assessments,
            SeparationRows separation,
            Persons persons,
            Consents consents) {
        this.desk = desk;
        this.rows = rows;
        this.assessments = assessments;
        this.separation = separation;
        this.persons = persons;
        this.consents = consents;
    }

    /// Somebody within reach who may be family, and why the machine thinks so.
    record Candidate(Person person, List<Reason> reasons) {}

    /// The search of a case, what stands against going on, and whom a human might look at.
    record Sheet(Optional<Tracing> tracing, List<Reason> against, List<Candidate> candidates) {}

    Sheet sheet(CaseFile file) {
        Optional<Tracing> tracing = rows.latest(file.id());
        List<Reason> against = tracing.map(found -> against(file, found)).orElse(List.of());
        boolean searching = tracing.filter(Tracing::open).isPresent() && against.isEmpty();
        return new Sheet(tracing, against, searching ? candidates(file) : List.of());
    }

    List<Reason> against(CaseFile file, Tracing tracing) {
        return TracingRules.against(
                tracing.wish(), consented(file), BestInterestsRules.allows(Purpose.TRACING, assessments.of(file.id())));
    }

    /// Writes down what the child wishes. A later wish takes the place of an earlier one, and ends its search.
    void wish(CaseId id, Wish wish, String wishes, String mustNotKnow) {
        CaseFile file = desk.require(id.value(), Action.WRITE);
        rows.latest(id)
                .filter(before -> !(before.state() instanceof State.Closed))
                .filter(before -> wish != Wish.YES || !before.open())
                .ifPresent(before -> rows.close(before, file, new State.Closed(Result.CHILD_STOPPED, desk.now(), "")));
        rows.add(
                new Tracing(
                        UUID.randomUUID(),
                        id,
                        wish,
                        wishes,
                        mustNotKnow,
                        desk.member().name(),
                        desk.member().agencyName(),
                        desk.now(),
                        new State.Wished(),
                        List.of()),
                file);
        desk.tell(file, "tracing-wish", "#children.tracing.wish." + wish.name());
    }

    /// Begins the search; gives what stands against it where it may not begin.
    List<Reason> begin(CaseId id) {
        CaseFile file = desk.require(id.value(), Action.WRITE);
        Optional<Tracing> tracing = rows.latest(id);
        List<Reason> against = tracing.map(found -> against(file, found))
                .orElse(List.of(Reason.of("children.tracing.against.noWish")));
        if (against.isEmpty() && tracing.filter(found -> rows.open(found.id())).isPresent()) {
            desk.tell(file, "tracing-open");
        }
        return against;
    }

    /// Adds a step of a search that goes on; what stands against it where it may not.
    List<Reason> add(CaseId id, Step step) {
        CaseFile file = desk.require(id.value(), Action.WRITE);
        Optional<Tracing> tracing = rows.latest(id).filter(Tracing::open);
        if (tracing.isEmpty()) {
            return List.of(Reason.of("children.tracing.against.notOpen"));
        }
        List<Reason> against = against(file, tracing.get());
        if (against.isEmpty()) {
            rows.add(tracing.get(), file, step, desk.now());
            desk.tell(
                    file,
                    "tracing-step",
                    "#children.tracing.kind." + step.kind().name());
        }
        return against;
    }

    /// Ends the search.
    void close(CaseId id, Result result, String words) {
        CaseFile file = desk.require(id.value(), Action.WRITE);
        rows.latest(id).ifPresent(tracing -> {
            if (rows.close(tracing, file, new State.Closed(result, desk.now(), words))) {
                desk.tell(file, "tracing-closed", "#children.tracing.result." + result.name());
            }
        });
    }

    private boolean consented(CaseFile file) {
        return consents.covers(
                        file.person(),
                        desk.member().agency(),
                        clew.platform.consent.rules.Purpose.FAMILY_TRACING,
                        DataKind.IDENTITY,
                        desk.now())
                || consents.covers(
                        file.person(),
                        RecipientClass.SERVICE,
                        clew.platform.consent.rules.Purpose.FAMILY_TRACING,
                        DataKind.IDENTITY,
                        desk.now());
    }

    /// Who within the agency's own reach bears a name that the child gave as family.
    private List<Candidate> candidates(CaseFile file) {
        if (!desk.allowsAs(Relation.OWNER, DataKind.IDENTITY, Action.SEARCH)) {
            return List.of();
        }
        Map<Person, List<Reason>> found = new LinkedHashMap<>();
        Person child = persons.get(file.person());
        separation
                .latest(file.id())
                .ifPresent(known -> RELATIVES.forEach(relative -> {
                    String name = known.answer(relative + "name");
                    if (!name.isBlank()) {
                        String relation = known.answer(relative + "relation");
                        for (Match match : persons.search(name)) {
                            if (!match.person().id().equals(file.person())) {
                                found.computeIfAbsent(match.person(), person -> new ArrayList<>())
                                        .addAll(reasons(match, name, relation, child));
                            }
                        }
                    }
                }));
        return found.entrySet().stream()
                .map(entry -> new Candidate(entry.getKey(), List.copyOf(entry.getValue())))
                .limit(MOST)
                .toList();
    }

    static List<Reason> reasons(Match match, String name, String relation, Person child) {
        List<Reason> reasons = new ArrayList<>();
        int alike = (int) Math.round(match.closeness() * 100);
        reasons.add(Reason.of("children.tracing.like.name", match.name(), name, relation, alike));
        Person other = match.person();
        if (child.language() != null && child.language().equals(other.language())) {
            reasons.add(Reason.of("children.tracing.like.language"));
        }
        if (other.citizenships().stream().anyMatch(child.citizenships()::contains)) {
            reasons.add(Reason.of("children.tracing.like.citizenship"));
        }
        return reasons;
    }
}
