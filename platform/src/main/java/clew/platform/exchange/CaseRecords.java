package clew.platform.exchange;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.access.Gate;
import clew.platform.access.Relation;
import clew.platform.access.Subject;
import clew.platform.casework.CaseFigures;
import clew.platform.casework.CaseFile;
import clew.platform.casework.CaseId;
import clew.platform.casework.Cases;
import clew.platform.casework.ExploitationForm;
import clew.platform.casework.Need;
import clew.platform.casework.nrm.StageKind;
import clew.platform.directory.AgencyId;
import clew.platform.directory.Directory;
import clew.platform.exchange.Exports.Wanted;
import clew.platform.exchange.KeptRows.Kept;
import clew.platform.exchange.ModelFields.Known;
import clew.platform.exchange.htcds.Cell;
import clew.platform.exchange.htcds.CurrentVersion;
import clew.platform.exchange.htcds.ExportRow;
import clew.platform.exchange.htcds.Finding;
import clew.platform.exchange.htcds.HtcdsRecord;
import clew.platform.exchange.htcds.Limits;
import clew.platform.exchange.htcds.Reason;
import clew.platform.exchange.htcds.Values;
import clew.platform.person.Person;
import clew.platform.person.PersonId;
import clew.platform.person.Persons;
import clew.platform.referral.Referral;
import clew.platform.referral.Referrals;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is known of cases in the columns of HTCDS: what a file said, with what has changed in Clew since written over
/// it, and without the compartments that the member may not take out.
@Component
class CaseRecords {

    private static final List<String> NAME = List.of("prs_FirstName", "prs_MiddleName", "prs_SecondName");

    private static final List<String> OUTGOING =
            List.of("cas_Referred", "cas_ReasonForOutgoingReferral", "cas_OutgoingReferral");
    private static final Pattern NUMBERED = Pattern.compile("\\.(\\d{1,3})$");
    private static final String VERSION = "_version";

    /// What a file said beyond the codes of a column: it goes with the value.
    private static final String EXTENSION = "ext_";

    private final Gate gate;
    private final Cases cases;
    private final CaseFigures figures;
    private final Persons persons;
    private final Referrals referrals;
    private final Directory directory;
    private final KeptRows keptRows;
    private final FindingTexts texts;
    private final Clock clock;

    CaseRecords(
            Gate gate,
            Cases cases,
            CaseFigures figures,
            Persons persons,
            Referrals referrals,
            Directory directory,
            KeptRows keptRows,
            FindingTexts texts,
            Clock clock) {
        this.gate = gate;
        this.cases = cases;
        this.figures = figures;
        this.persons = persons;
        this.referrals = referrals;
        this.directory = directory;
        this.keptRows = keptRows;
        this.texts = texts;
        this.clock = clock;
    }

    /// The rows of the given cases, in their order.
    List<ExportRow> rows(List<CaseFile> files, Wanted wanted, Locale locale) {
        List<CaseId> ids = files.stream().map(CaseFile::id).toList();
        Map<PersonId, Person> known =
                persons.getAll(files.stream().map(CaseFile::person).distinct().toList());
        Map<CaseId, Kept> kept = keptRows.of(ids);
        Map<CaseId, List<Need>> needs = cases.needs(ids);
        Map<CaseId, Set<ExploitationForm>> forms = figures.forms(ids);
        Map<CaseId, List<Referral>> sent = referrals.ofCases(ids);
        Map<AgencyId, String> names = names(sent);
        List<ExportRow> rows = new ArrayList<>();
        for (CaseFile file : files) {
            Person person = known.get(file.person());
            if (person != null) {
                List<Referral> own = sent.getOrDefault(file.id(), List.of()).stream()
                        .filter(referral -> referral.from().equals(file.owner()))
                        .toList();
                List<Need> wants = needs.getOrDefault(file.id(), List.of());
                StageKind stage = cases.profileOf(file).stage(file.stage()).kind();
                Known all = new Known(person, file, stage, wants, own, names, forms.getOrDefault(file.id(), Set.of()));
                rows.add(row(all, kept.get(file.id()), wanted, locale));
            }
        }
        return rows;
    }

    private Map<AgencyId, String> names(Map<CaseId, List<Referral>> sent) {
        Map<AgencyId, String> names = new HashMap<>();
        sent.values().stream()
                .flatMap(List::stream)
                .map(Referral::to)
                .distinct()
                .forEach(id -> directory.find(id).ifPresent(agency -> names.put(id, agency.name())));
        return names;
    }

    private ExportRow row(Known known, @Nullable Kept kept, Wanted wanted, Locale locale) {
        int firstPlan = first(kept, List.of("spl_"));
        int firstReferral = first(kept, OUTGOING);
        Map<String, String> now = ModelFields.of(known, firstPlan, firstReferral);
        List<Finding> notes = new ArrayList<>();
        Map<String, Cell> cells = new LinkedHashMap<>();
        if (kept == null) {
            now.forEach((column, value) -> cells.put(column, new Cell(column, value)));
        } else {
            original(kept, wanted, notes).forEach(cell -> cells.put(cell.column(), cell));
            overwrite(cells, kept.derived(), now, notes);
        }
        List<String> words = new ArrayList<>();
        notes.forEach(note -> words.add(texts.inFull(note, locale)));
        withhold(known.file(), cells, words, locale);
        return new ExportRow(List.copyOf(cells.values()), words);
    }

    /// The first number that is free after what a file brought in columns with these beginnings.
    private static int first(@Nullable Kept kept, List<String> beginnings) {
        int most = 0;
        for (Cell cell : kept == null ? List.<Cell>of() : kept.cells()) {
            if (beginnings.stream().anyMatch(cell.column()::startsWith)) {
                Matcher numbered = NUMBERED.matcher(cell.column());
                most = Math.max(most, numbered.find() ? Integer.parseInt(numbered.group(1)) : 1);
            }
        }
        return most + 1;
    }

    private List<Cell> original(Kept kept, Wanted wanted, List<Finding> notes) {
        return switch (wanted) {
            case ORIGINAL -> {
                List<Cell> cells = new ArrayList<>(kept.cells());
                cells.add(new Cell(VERSION, kept.version().number()));
                yield cells;
            }
            case CURRENT -> {
                LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
                CurrentVersion.Converted converted =
                        new CurrentVersion(new Values(today, Limits.usual())).of(HtcdsRecord.of(kept.cells()));
                notes.addAll(converted.notes());
                yield converted.cells();
            }
        };
    }

    /// Writes over what has changed in Clew since the import, and says so; what has not changed stays as it came.
    private static void overwrite(
            Map<String, Cell> cells, Map<String, String> then, Map<String, String> now, List<Finding> notes) {
        now.forEach((column, value) -> {
            if (!value.equals(then.get(column))) {
                Cell before = cells.put(column, new Cell(column, value));
                cells.remove(EXTENSION + column);
                notes.add(changed(column, before == null ? "" : before.text()));
                if (column.equals(NAME.getFirst())) {
                    NAME.subList(1, NAME.size()).forEach(cells::remove);
                }
            }
        });
        then.keySet().stream().filter(column -> !now.containsKey(column)).forEach(column -> {
            Cell before = cells.remove(column);
            if (before != null) {
                notes.add(changed(column, before.text()));
            }
        });
    }

    private static Finding changed(String column, String before) {
        return new Finding(Reason.MODEL_CHANGED, "", 0, "", column, before, List.of());
    }

    /// Leaves out what the member may not take out, and says which compartments.
    private void withhold(CaseFile file, Map<String, Cell> cells, List<String> words, Locale locale) {
        AgencyId agency = gate.member().agency();
        Relation relation = file.owner().equals(agency) ? Relation.OWNER : cases.relationOf(agency, file.id());
        Set<DataKind> withheld = EnumSet.noneOf(DataKind.class);
        for (String column : List.copyOf(cells.keySet())) {
            DataKind kind = Compartments.of(column);
            if (!column.equals(VERSION)
                    && !gate.allows(
                            relation,
                            kind,
                            Action.EXPORT,
                            Subject.of("case", file.id().value()))) {
                cells.remove(column);
                withheld.add(kind);
            }
        }
        if (!withheld.isEmpty()) {
            // What was noted about a value is as private as the value.
            words.clear();
            String kinds = String.join(
                    ", ",
                    withheld.stream().map(kind -> texts.kind(kind, locale)).toList());
            words.add(texts.of(Finding.ofFile(Reason.NOT_SHARED, kinds), locale));
        }
    }

    /// What is known of one case in version 2.0, for the page that says what is missing.
    Map<String, String> fields(CaseFile file) {
        Map<String, String> fields = new LinkedHashMap<>();
        rows(List.of(file), Wanted.CURRENT, Locale.ENGLISH).stream()
                .flatMap(row -> row.cells().stream())
                .forEach(cell -> fields.put(cell.column(), Objects.requireNonNull(cell.text())));
        return fields;
    }
}
