package clew.platform.exchange;

import clew.platform.access.DataKind;
import clew.platform.access.Member;
import clew.platform.casework.CaseEvent;
import clew.platform.casework.CaseFigures;
import clew.platform.casework.CaseFile;
import clew.platform.casework.CaseId;
import clew.platform.casework.CaseUrgency;
import clew.platform.casework.Cases;
import clew.platform.casework.ExploitationForm;
import clew.platform.casework.NewCase;
import clew.platform.casework.nrm.StageKind;
import clew.platform.directory.Reason;
import clew.platform.exchange.KeptRows.Kept;
import clew.platform.exchange.htcds.Cell;
import clew.platform.exchange.htcds.CurrentVersion;
import clew.platform.exchange.htcds.Finding;
import clew.platform.exchange.htcds.HtcdsReader;
import clew.platform.exchange.htcds.HtcdsRecord;
import clew.platform.exchange.htcds.HtcdsVersion;
import clew.platform.exchange.htcds.Limits;
import clew.platform.exchange.htcds.Outcome;
import clew.platform.exchange.htcds.RowSink;
import clew.platform.exchange.htcds.Values;
import clew.platform.person.NewPerson;
import clew.platform.person.Person;
import clew.platform.person.PersonId;
import clew.platform.person.Persons;
import clew.recognition.AgeGroup;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Takes the fit rows of a file: a person and a case of each, with every value of the row kept beside the case. Runs
/// within the transaction of its caller.
@Component
class Intake {

    private static final int AT_ONCE = 500;

    private final Persons persons;
    private final Cases cases;
    private final CaseFigures figures;
    private final KeptRows kept;
    private final Clock clock;

    Intake(Persons persons, Cases cases, CaseFigures figures, KeptRows kept, Clock clock) {
        this.persons = persons;
        this.cases = cases;
        this.figures = figures;
        this.kept = kept;
        this.clock = clock;
    }

    /// Takes the rows but those left out; returns how many.
    int take(StoredImport one, byte[] content, Set<Integer> leftOut, Member by) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        Batch batch = new Batch(one, leftOut, by, today);
        Outcome outcome = new HtcdsReader(today, Limits.usual()).read(one.fileName(), content, batch);
        if (outcome instanceof Outcome.Refused refused) {
            throw new UnreadableFile(refused.why());
        }
        batch.flush();
        return batch.taken;
    }

    /// Collects rows and takes them some hundreds at a time.
    private final class Batch implements RowSink {
        private final StoredImport one;
        private final Set<Integer> leftOut;
        private final Member by;
        private final LocalDate today;
        private final CurrentVersion current;
        private final List<HtcdsRecord> waiting = new ArrayList<>();
        private int row;
        private int taken;

        Batch(StoredImport one, Set<Integer> leftOut, Member by, LocalDate today) {
            this.one = one;
            this.leftOut = leftOut;
            this.by = by;
            this.today = today;
            current = new CurrentVersion(new Values(today, Limits.usual()));
        }

        @Override
        public void accepted(HtcdsRecord record) {
            row++;
            if (!leftOut.contains(row)) {
                waiting.add(record);
            }
            if (waiting.size() >= AT_ONCE) {
                flush();
            }
        }

        @Override
        public void rejected(HtcdsRecord record, List<Finding> reasons) {}

        void flush() {
            if (waiting.isEmpty()) {
                return;
            }
            List<List<Cell>> records =
                    waiting.stream().map(record -> current.of(record).cells()).toList();
            List<NewPerson> wanted = records.stream().map(PersonMapping::of).toList();
            List<PersonId> ids = persons.registerAll(wanted, by.agency());
            Map<PersonId, Person> registered = persons.getAll(ids);
            HtcdsVersion version = one.preview().version();
            List<Kept> rows = new ArrayList<>();
            for (int i = 0; i < ids.size(); i++) {
                Person person = Objects.requireNonNull(registered.get(ids.get(i)));
                CaseId id = open(person, version);
                Set<ExploitationForm> forms = FormMapping.of(records.get(i));
                if (!forms.isEmpty()) {
                    figures.write(id, forms, by);
                }
                rows.add(new Kept(id, person.id(), version, waiting.get(i).cells(), derived(person, id, forms)));
            }
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            kept.insert(rows, one.id(), by.agency(), now);
            taken += waiting.size();
            waiting.clear();
        }

        private CaseId open(Person person, HtcdsVersion version) {
            boolean child = person.ageGroup(today) != AgeGroup.ADULT;
            CaseId id = cases.open(NewCase.firstContact(person.id(), child, CaseUrgency.ROUTINE), by);
            cases.record(
                    id,
                    CaseEvent.Topic.CHANGE,
                    DataKind.PROCESS,
                    Reason.of("exchange.event.imported", version.number()),
                    one.id().value(),
                    by);
            return id;
        }

        private Map<String, String> derived(Person person, CaseId id, Set<ExploitationForm> forms) {
            CaseFile file = cases.get(id);
            StageKind stage = cases.profileOf(file).stage(file.stage()).kind();
            return ModelFields.of(ModelFields.Known.fresh(person, file, stage, forms), 1, 1);
        }
    }
}
