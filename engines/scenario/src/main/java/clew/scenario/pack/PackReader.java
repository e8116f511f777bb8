package clew.scenario.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a pack and checks it as a whole; the format is described in docs/reference/world-pack-format.md.
public final class PackReader {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final Pattern VERSION = Pattern.compile("[0-9]+(\\.[0-9]+){0,2}");

    private final PackFiles files;
    private final Problems problems = new Problems();

    private PackReader(PackFiles files) {
        this.files = files;
    }

    /// The pack, or everything that is wrong with it.
    public static ReadPack read(PackFiles files) {
        return new PackReader(files).read();
    }

    private ReadPack read() {
        Head head = head();
        Geography geography = Geography.read(files, head.languages(), problems);
        SortedMap<String, NameStock> names = NameStocks.read(files, problems);
        SortedMap<String, People> peoples = peoples(geography.states().keySet(), names.keySet());
        SortedMap<String, Agency> agencies = agencies(geography);
        SortedMap<String, LifeProcess> processes = Processes.read(files, problems);
        Map<String, SortedMap<String, String>> texts =
                texts(head.languages(), keys(geography, peoples, agencies, processes));
        new Lint(files, problems).look();
        return problems.none()
                ? new ReadPack.Accepted(pack(head, geography, texts, names, peoples, agencies, processes))
                : new ReadPack.Refused(problems.inOrder());
    }

    private Pack pack(
            Head head,
            Geography geography,
            Map<String, SortedMap<String, String>> texts,
            SortedMap<String, NameStock> names,
            SortedMap<String, People> peoples,
            SortedMap<String, Agency> agencies,
            SortedMap<String, LifeProcess> processes) {
        return new Pack(
                head.id(),
                head.version(),
                head.date(),
                head.licence(),
                files.hash(),
                head.languages(),
                texts,
                geography.states(),
                geography.places(),
                geography.routes(),
                geography.closures(),
                peoples,
                names,
                agencies,
                processes);
    }

    private record Head(String id, String version, LocalDate date, String licence, List<String> languages) {}

    private Head head() {
        Sheet sheet = Sheet.read(
                files, "pack.csv", Set.of("id", "version", "date", "licence", "languages", "reviewed"), problems);
        if (sheet.lines().size() != 1) {
            problems.add("pack.csv", 0, "", sheet.lines().size() + " entries", "one entry");
            return new Head("", "", LocalDate.EPOCH, "", List.of());
        }
        Line line = sheet.lines().getFirst();
        List<String> languages = line.words("languages");
        if (languages.isEmpty()
                || Set.copyOf(languages).size() != languages.size()
                || !languages.stream().allMatch(LANGUAGE.asMatchPredicate())) {
            line.wrong("languages", "codes of ISO 639 with blanks between, each once, such as en ru");
        }
        line.yes("reviewed");
        return new Head(
                line.id("id"),
                line.like("version", VERSION, "a version such as 1 or 1.2"),
                line.day("date"),
                line.text("licence"),
                languages);
    }

    private SortedMap<String, People> peoples(Set<String> states, Set<String> stocks) {
        SortedMap<String, People> peoples = new TreeMap<>();
        Sheet sheet = Sheet.read(
                files,
                "peoples.csv",
                Set.of("id", "state", "language", "stock", "weight", "women", "children", "alone", "papers"),
                problems);
        for (Line line : sheet.lines()) {
            People people = new People(
                    line.id("id"),
                    line.known("state", states),
                    line.like("language", LANGUAGE, "a code of ISO 639"),
                    line.known("stock", stocks),
                    line.whole("weight", 1, 1_000_000),
                    line.share("women"),
                    line.share("children"),
                    line.share("alone"),
                    line.share("papers"));
            once(peoples.put(people.id(), people), line);
        }
        if (sheet.lines().isEmpty()) {
            problems.add("peoples.csv", 0, "", "", "at least one entry");
        }
        return peoples;
    }

    private SortedMap<String, Agency> agencies(Geography geography) {
        SortedMap<String, Agency> agencies = new TreeMap<>();
        Sheet sheet = Sheet.read(files, "agencies.csv", Set.of("id", "state", "place", "kind"), problems);
        for (Line line : sheet.lines()) {
            Agency agency = new Agency(
                    line.id("id"),
                    line.known("state", geography.states().keySet()),
                    line.known("place", geography.places().keySet()),
                    line.one("kind", Agency.Kind.class));
            Place place = geography.places().get(agency.place());
            if (place != null && !place.state().equals(agency.state())) {
                line.wrong("place", "a place in the State " + agency.state());
            }
            once(agencies.put(agency.id(), agency), line);
        }
        return agencies;
    }

    private static List<String> keys(
            Geography geography,
            Map<String, People> peoples,
            Map<String, Agency> agencies,
            Map<String, LifeProcess> processes) {
        List<String> keys = new ArrayList<>();
        geography.states().keySet().forEach(id -> keys.add("state." + id));
        geography.states().keySet().forEach(id -> keys.add("law." + id));
        geography.places().keySet().forEach(id -> keys.add("place." + id));
        peoples.keySet().forEach(id -> keys.add("people." + id));
        agencies.keySet().forEach(id -> keys.add("agency." + id));
        processes.values().forEach(process -> {
            keys.add("process." + process.id());
            process.steps().keySet().forEach(step -> keys.add("process." + process.id() + "." + step));
        });
        return keys;
    }

    private Map<String, SortedMap<String, String>> texts(List<String> languages, List<String> keys) {
        Map<String, SortedMap<String, String>> texts = new HashMap<>();
        Set<String> columns = new TreeSet<>(languages);
        columns.add("key");
        languages.forEach(language -> texts.put(language, new TreeMap<>()));
        Set<String> seen = new TreeSet<>();
        for (Line line : Sheet.read(files, "texts.csv", columns, problems).lines()) {
            if (!seen.add(line.text("key"))) {
                line.wrong("key", "each key once");
            }
            texts.forEach((language, known) -> known.put(line.raw("key"), line.text(language)));
        }
        keys.stream()
                .filter(key -> !seen.contains(key))
                .forEach(key -> problems.add("texts.csv", 0, "key", key, "an entry with this key"));
        return texts;
    }

    static void once(@Nullable Object before, Line line) {
        if (before != null) {
            line.wrong("id", "each identity once");
        }
    }
}
