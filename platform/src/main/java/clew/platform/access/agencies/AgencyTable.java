package clew.platform.access.agencies;

import clew.platform.access.agencies.AgencyCheck.Checked;
import clew.platform.access.agencies.AgencyCheck.Problem;
import clew.platform.access.agencies.AgencyDraft.ServiceDraft;
import clew.platform.directory.Agency;
import clew.platform.directory.NewAgency;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// Agencies as a table (CSV, UTF-8): one row for each service, with the agency's own fields in each of its rows; an
/// agency without services has one row with an empty service. Rows belong together by name and place.
///
/// Fields may be separated by commas, semicolons or tabs: the heading decides. A cell that a spreadsheet would
/// take for a formula is written with an apostrophe before it, and read without.
final class AgencyTable {

    static final List<String> COLUMNS = List.of(
            "name",
            "kind",
            "place",
            "languages",
            "phone",
            "email",
            "address",
            "website",
            "opening_hours",
            "service",
            "takes",
            "capacity",
            "free",
            "round_the_clock");

    private static final int MOST_ROWS = 20_000;

    private final Map<String, Rows> agencies = new LinkedHashMap<>();
    private final List<Rejected> rejected = new ArrayList<>();

    private AgencyTable() {}

    /// A row that will not do.
    ///
    /// @param line the line of the file, from 1
    record Rejected(long line, String field, String value, String expectedKey) {}

    /// What a table holds: the agencies, where no row was rejected; else the rejected rows.
    record Read(List<NewAgency> agencies, List<Rejected> rejected) {}

    private record Rows(long line, List<String> own, List<ServiceDraft> services) {}

    static Read read(byte[] bytes) {
        AgencyTable table = new AgencyTable();
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return table.broken(1, "", "", "utf8");
        }
        return table.parse(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private Read parse(String text) {
        String heading = text.lines().findFirst().orElse("");
        char separator = heading.contains(";") ? ';' : heading.contains("\t") ? '\t' : ',';
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(true)
                .get();
        try (CSVParser rows = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord row : rows) {
                if (row.getRecordNumber() == 1) {
                    if (!Arrays.asList(row.values()).equals(COLUMNS)) {
                        return broken(1, "", String.join(" ", row.values()), "heading");
                    }
                } else if (row.getRecordNumber() > MOST_ROWS) {
                    return broken(rows.getCurrentLineNumber(), "", "", "fewerRows");
                } else {
                    take(rows.getCurrentLineNumber(), row);
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException malformed) {
            return broken(1, "", "", "csv");
        }
        return finish();
    }

    private void take(long line, CSVRecord row) {
        if (row.size() != COLUMNS.size()) {
            rejected.add(new Rejected(line, "", Integer.toString(row.size()), "directory.expected.columns"));
            return;
        }
        List<String> cells = Arrays.stream(row.values()).map(AgencyTable::plain).toList();
        String key = (cells.get(0) + "\u0000" + cells.get(2)).toLowerCase(Locale.ROOT);
        List<String> own = cells.subList(0, 9);
        Rows known = agencies.computeIfAbsent(key, _ -> new Rows(line, own, new ArrayList<>()));
        for (int column = 0; column < 9; column++) {
            if (!known.own.get(column).equals(own.get(column))) {
                rejected.add(new Rejected(line, COLUMNS.get(column), own.get(column), "directory.expected.same"));
            }
        }
        service(line, cells, known);
    }

    private void service(long line, List<String> cells, Rows known) {
        if (cells.get(9).isEmpty()) {
            return;
        }
        String clock = cells.get(13).toLowerCase(Locale.ROOT);
        if (!Set.of("", "yes", "no").contains(clock)) {
            rejected.add(new Rejected(line, "round_the_clock", cells.get(13), "directory.expected.yesNo"));
        }
        Set<String> takes = Arrays.stream(cells.get(10).split("[ ,;]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        ServiceDraft draft = new ServiceDraft(cells.get(9), takes, cells.get(11), cells.get(12), clock.equals("yes"));
        known.services.add(draft);
        AgencyDraft alone = draft(known.own, List.of(draft));
        for (Problem problem : AgencyCheck.check(alone, Locale.ENGLISH).problems()) {
            boolean ofService = problem.field().contains(".") || problem.field().equals("service");
            if (ofService) {
                rejected.add(new Rejected(line, column(problem.field()), problem.value(), problem.expectedKey()));
            }
        }
    }

    private Read finish() {
        List<NewAgency> given = new ArrayList<>();
        for (Rows rows : agencies.values()) {
            Checked own = AgencyCheck.check(draft(rows.own, List.of()), Locale.ENGLISH);
            own.problems()
                    .forEach(problem -> rejected.add(
                            new Rejected(rows.line, column(problem.field()), problem.value(), problem.expectedKey())));
            Checked whole = AgencyCheck.check(draft(rows.own, rows.services), Locale.ENGLISH);
            NewAgency agency = whole.agency();
            if (agency != null) {
                given.add(agency);
            } else if (whole.problems().stream()
                    .anyMatch(problem -> problem.expectedKey().endsWith(".once"))) {
                rejected.add(new Rejected(rows.line, "service", rows.own.get(0), "directory.expected.once"));
            }
        }
        if (given.isEmpty() && rejected.isEmpty()) {
            return broken(1, "", "", "someRow");
        }
        List<Rejected> inOrder = rejected.stream()
                .sorted(Comparator.comparingLong(Rejected::line))
                .toList();
        return new Read(inOrder.isEmpty() ? given : List.of(), inOrder);
    }

    private Read broken(long line, String field, String value, String expected) {
        return new Read(List.of(), List.of(new Rejected(line, field, value, "directory.expected." + expected)));
    }

    private static AgencyDraft draft(List<String> own, List<ServiceDraft> services) {
        return new AgencyDraft(
                own.get(0),
                own.get(1),
                own.get(2),
                own.get(3),
                own.get(4),
                own.get(5),
                own.get(6),
                own.get(7),
                own.get(8),
                services);
    }

    private static String column(String field) {
        String name = field.contains(".") ? field.substring(0, field.indexOf('.')) : field;
        return name.equals("openingHours") ? "opening_hours" : name;
    }

    private static String plain(String cell) {
        String stripped = cell.strip();
        return stripped.startsWith("'") && looksLikeFormula(stripped.substring(1)) ? stripped.substring(1) : stripped;
    }

    static String write(List<Agency> agencies) {
        StringBuilder text = new StringBuilder();
        try {
            CSVFormat.RFC4180.printRecord(text, COLUMNS.toArray());
            for (Agency agency : agencies) {
                if (agency.services().isEmpty()) {
                    CSVFormat.RFC4180.printRecord(text, cells(agency, null).toArray());
                }
                for (Agency.Service service : agency.services()) {
                    CSVFormat.RFC4180.printRecord(text, cells(agency, service).toArray());
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static List<String> cells(Agency agency, Agency.@Nullable Service service) {
        List<String> cells = new ArrayList<>(Arrays.asList(
                agency.name(), agency.kind().name(), agency.place(), String.join(", ", agency.languages())));
        cells.add(agency.contact().phone());
        cells.add(agency.contact().email());
        cells.add(agency.contact().address());
        cells.add(agency.contact().website());
        cells.add(agency.contact().openingHours());
        if (service == null) {
            cells.addAll(List.of("", "", "", "", ""));
        } else {
            cells.add(service.kind().name());
            cells.add(service.takes().stream().map(Enum::name).collect(Collectors.joining(" ")));
            cells.add(service.capacity() == null ? "" : service.capacity().toString());
            cells.add(service.free() == null ? "" : service.free().toString());
            cells.add(service.roundTheClock() ? "yes" : "no");
        }
        return cells.stream().map(AgencyTable::safe).toList();
    }

    private static String safe(@Nullable String cell) {
        if (cell == null) {
            return "";
        }
        return looksLikeFormula(cell) || cell.startsWith("'") ? "'" + cell : cell;
    }

    private static boolean looksLikeFormula(String cell) {
        return !cell.isEmpty() && "=+-@\t\r'".indexOf(cell.charAt(0)) >= 0;
    }
}
