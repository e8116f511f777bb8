package clew.platform.casework;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.access.Relation;
import clew.platform.casework.CaseView.Decided;
import clew.platform.casework.CaseView.Due;
import clew.platform.casework.CaseView.Part;
import clew.platform.casework.CaseView.Step;
import clew.platform.casework.CaseView.Where;
import clew.platform.casework.nrm.NrmProfile;
import clew.platform.casework.nrm.NrmProfile.Ground;
import clew.platform.casework.nrm.NrmProfile.Stage;
import clew.platform.casework.nrm.NrmProfile.Transition;
import clew.platform.casework.nrm.StageKind;
import clew.platform.directory.Agency;
import clew.platform.directory.Directory;
import clew.platform.person.Person;
import clew.platform.recognition.ScreeningDecision;
import clew.platform.recognition.ScreeningLine;
import clew.platform.recognition.Screenings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads a case for its page: what the member may know of it, and the trail of what was opened.
@Component
class CaseReading {

    private static final Set<StageKind> ASIDE = Set.of(StageKind.NEGATIVE, StageKind.WITHDRAWN, StageKind.APPEAL);

    private final CaseDesk desk;
    private final Cases cases;
    private final Screenings screenings;
    private final CaseRows rows;
    private final HistoryRows history;
    private final CaseMoves moves;
    private final Directory directory;
    private final Chronicle chronicle;
    private final CaseWords words;

    CaseReading(
            CaseDesk desk,
            Cases cases,
            Screenings screenings,
            CaseRows rows,
            HistoryRows history,
            CaseMoves moves,
            Directory directory,
            Chronicle chronicle,
            CaseWords words) {
        this.desk = desk;
        this.cases = cases;
        this.screenings = screenings;
        this.rows = rows;
        this.history = history;
        this.moves = moves;
        this.directory = directory;
        this.chronicle = chronicle;
        this.words = words;
    }

    @Transactional
    CaseView read(CaseId id) {
        Relation relation = desk.require(id, DataKind.PROCESS, Action.READ);
        CaseFile file = cases.get(id);
        Stage stage = cases.profileOf(file).stage(file.stage());
        Set<DataKind> readable = CaseView.kinds(desk, id, relation, Action.READ);
        return view(file, relation, stage, readable, history.decisions(id), needs(id, readable));
    }

    private CaseView view(
            CaseFile file,
            Relation relation,
            Stage stage,
            Set<DataKind> readable,
            List<CaseDecision> decisions,
            List<Need> needs) {
        NrmProfile profile = cases.profileOf(file);
        List<CaseFile> all = cases.ofPerson(file.person());
        return new CaseView(
                file,
                relation,
                title(file, relation),
                facts(file, relation, stage),
                profile,
                stage,
                path(profile, stage, decisions),
                due(file, stage, needs),
                needs,
                decided(file, relation, decisions),
                notes(file.id(), readable),
                parts(file.id()),
                moves.choices(file, relation),
                readable,
                CaseView.kinds(desk, file.id(), relation, Action.WRITE),
                desk.allows(file.id(), relation, DataKind.REFERRAL, Action.WRITE),
                find(all, file.earlierCase()),
                after(all, file.id()));
    }

    /// The timeline, with what the member may read of it.
    @Transactional
    List<CaseEvent> timeline(CaseId id, CaseEvent.@Nullable Topic topic) {
        Relation relation = desk.require(id, DataKind.PROCESS, Action.READ);
        return history.events(id, desk.kinds(id, relation, Action.READ), topic);
    }

    /// The name or pseudonym, or the reference where the member may not know who it is.
    String title(CaseFile file, Relation relation) {
        Optional<Person> person = desk.person(file, relation);
        if (person.isPresent()) {
            desk.require(file.id(), DataKind.IDENTITY, Action.READ);
        }
        return person.map(Person::displayName).orElse(file.reference());
    }

    List<String> facts(CaseFile file, Relation relation, Stage stage) {
        List<String> facts = new ArrayList<>(List.of(file.reference(), stage.name()));
        Optional<Person> person = desk.person(file, relation);
        person.ifPresent(known -> {
            facts.add(
                    words.of("casework.age." + known.ageGroup(chronicle.today()).name()));
            if (known.language() != null) {
                facts.add(words.of("casework.speaks", words.language(known.language())));
            }
        });
        if (file.urgency().compareTo(CaseUrgency.URGENT) >= 0) {
            facts.add(words.of(file.urgency().key()));
        }
        facts.add(words.of("casework.keptBy", agency(file)));
        return facts;
    }

    private String agency(CaseFile file) {
        return directory.find(file.owner()).map(Agency::name).orElse("");
    }

    private List<CaseNote> notes(CaseId id, Set<DataKind> readable) {
        List<CaseNote> notes = history.notes(
                id, CaseNote.KINDS.stream().filter(readable::contains).toList());
        notes.stream().map(CaseNote::kind).distinct().forEach(kind -> desk.require(id, kind, Action.READ));
        return notes;
    }

    private List<Part> parts(CaseId id) {
        return rows.reachOf(id).stream()
                .map(reach -> new Part(
                        directory.find(reach.agency()).map(Agency::name).orElse(""), reach.relation()))
                .toList();
    }

    private List<Due> due(CaseFile file, Stage stage, List<Need> needs) {
        if (!file.open()) {
            return List.of();
        }
        LocalDate today = chronicle.today();
        List<Due> due = new ArrayList<>();
        if (!file.nextStep().isEmpty()) {
            due.add(due(file.nextStepDue(), file.nextStep(), today));
        }
        if (file.stageDue() != null) {
            due.add(due(file.stageDue(), words.of("casework.due.stage", stage.name()), today));
        }
        for (Need need : needs) {
            if (need.status().pending() && need.wantedBy() != null) {
                due.add(due(
                        need.wantedBy(),
                        words.of("casework.due.need", words.of(need.kind().key())),
                        today));
            }
        }
        due.sort(Comparator.comparing(Due::day, Comparator.nullsLast(Comparator.naturalOrder())));
        return due;
    }

    private static Due due(@Nullable LocalDate day, String text, LocalDate today) {
        return new Due(day, text, day != null && day.isBefore(today));
    }

    private List<Need> needs(CaseId id, Set<DataKind> readable) {
        return readable.contains(DataKind.NEED) ? cases.needs(id) : List.of();
    }

    private static List<CaseFile> after(List<CaseFile> all, CaseId id) {
        return all.stream().filter(each -> id.equals(each.earlierCase())).toList();
    }

    /// The decisions of humans, each with what a machine had computed at its screening, where the member may see
    /// that.
    private List<Decided> decided(CaseFile file, Relation relation, List<CaseDecision> decisions) {
        boolean screened = decisions.stream().anyMatch(decision -> decision.screening() != null);
        List<ScreeningDecision> computed = screened && desk.mayAssess(file, relation)
                ? screenings.of(file.person()).stream()
                        .map(ScreeningLine::decision)
                        .filter(Objects::nonNull)
                        .toList()
                : List.of();
        NrmProfile profile = cases.profileOf(file);
        return decisions.stream()
                .map(each -> decided(each, profile, find(computed, each.screening())))
                .toList();
    }

    private static @Nullable ScreeningDecision find(List<ScreeningDecision> all, @Nullable UUID screening) {
        return all.stream()
                .filter(each -> each.screening().value().equals(screening))
                .findFirst()
                .orElse(null);
    }

    private Decided decided(CaseDecision decision, NrmProfile profile, @Nullable ScreeningDecision computed) {
        Optional<Transition> transition = transition(decision, profile);
        List<String> grounds = decision.grounds().stream()
                .map(id -> groundName(transition, id))
                .toList();
        List<String> informed = transition
                .map(found -> found.informed().stream()
                        .sorted()
                        .map(each -> words.of("casework.informed." + each.name()))
                        .toList())
                .orElse(List.of());
        String stage = profile.findStage(decision.to()).map(Stage::name).orElse(decision.to());
        return new Decided(decision, grounds, stage, informed, computed);
    }

    /// The transition of a decision; a presumption raised at a screening is the one that leads there from the first
    /// contact.
    private static Optional<Transition> transition(CaseDecision decision, NrmProfile profile) {
        if (!decision.transition().equals(CaseDecision.PRESUMPTION)) {
            return profile.transition(decision.transition());
        }
        return profile.from(profile.firstContact()).stream()
                .filter(each -> each.to().equals(decision.to()))
                .findFirst();
    }

    private static String groundName(Optional<Transition> transition, String id) {
        return transition.stream()
                .flatMap(found -> found.grounds().stream())
                .filter(ground -> ground.id().equals(id))
                .map(Ground::name)
                .findFirst()
                .orElse(id);
    }

    private static @Nullable CaseFile find(List<CaseFile> all, @Nullable CaseId id) {
        return all.stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
    }

    /// The usual way, with the stage the case is in; a stage aside of that way is shown only while the case is there.
    private static List<Step> path(NrmProfile profile, Stage now, List<CaseDecision> decisions) {
        Set<String> visited = new HashSet<>();
        for (CaseDecision decision : decisions) {
            if (decision.from() != null) {
                visited.add(decision.from());
            }
        }
        List<Stage> way = new ArrayList<>(profile.stages().stream()
                .filter(stage -> !ASIDE.contains(stage.kind()))
                .toList());
        if (ASIDE.contains(now.kind())) {
            int last = 0;
            for (int i = 0; i < way.size(); i++) {
                last = visited.contains(way.get(i).id()) ? i + 1 : last;
            }
            way.add(last, now);
        }
        int here = way.indexOf(now);
        List<Step> path = new ArrayList<>();
        for (int i = 0; i < way.size(); i++) {
            path.add(new Step(
                    way.get(i), where(i, here, visited.contains(way.get(i).id()))));
        }
        return path;
    }

    private static Where where(int at, int here, boolean visited) {
        if (at == here) {
            return Where.HERE;
        }
        if (at > here) {
            return Where.AHEAD;
        }
        return visited ? Where.BEHIND : Where.PASSED_BY;
    }
}
