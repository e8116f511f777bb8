package clew.scenario.pack;

import java.time.LocalDate;
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

    /// The mark of everything that is made of a pack, and the words that documents are filled in with.
    private static final Set<String> WORDS = Set.of(
            "exercise.mark",
            "sign.none",
            "word.woman",
            "word.man",
            "word.girl",
            "word.boy",
            "word.papers-shown",
            "word.papers-none",
            "word.unknown");

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
        SortedMap<String, People> peoples = Peoples.read(files, geography, names.keySet(), problems);
        SortedMap<String, Agency> agencies = agencies(geography);
        SortedMap<String, LifeProcess> processes = Processes.read(files, problems);
        Economy economy = Economies.read(files, geography, problems);
        SortedMap<String, Course> courses =
                Courses.read(files, processes, economy.sites().values(), peoples.keySet(), problems);
        Paperwork paperwork = Papers.read(files, agencies.values(), problems);
        Parts parts = new Parts(geography, peoples, names, agencies, processes, courses, economy, paperwork);
        Map<String, SortedMap<String, String>> texts = PackTexts.read(files, head.languages(), parts.keys(), problems);
        new Lint(files, problems).look();
        return problems.none()
                ? new ReadPack.Accepted(pack(head, parts, texts))
                : new ReadPack.Refused(problems.inOrder());
    }

    private Pack pack(Head head, Parts parts, Map<String, SortedMap<String, String>> texts) {
        return new Pack(
                head.id(),
                head.version(),
                head.date(),
                head.licence(),
                files.hash(),
                head.languages(),
                texts,
                parts.geography().states(),
                parts.geography().places(),
                parts.geography().routes(),
                parts.geography().closures(),
                parts.peoples(),
                parts.names(),
                parts.agencies(),
                parts.processes(),
                parts.courses(),
                parts.economy(),
                parts.paperwork());
    }

    /// What has been read, before its texts.
    private record Parts(
            Geography geography,
            SortedMap<String, People> peoples,
            SortedMap<String, NameStock> names,
            SortedMap<String, Agency> agencies,
            SortedMap<String, LifeProcess> processes,
            SortedMap<String, Course> courses,
            Economy economy,
            Paperwork paperwork) {

        /// The keys of all texts that must be there.
        Set<String> keys() {
            Set<String> keys = new TreeSet<>(WORDS);
            keys.addAll(PackTexts.documentKeys());
            geography.states().keySet().forEach(id -> keys.add("state." + id));
            geography.states().keySet().forEach(id -> keys.add("law." + id));
            geography.places().keySet().forEach(id -> keys.add("place." + id));
            peoples.keySet().forEach(id -> keys.add("people." + id));
            agencies.keySet().forEach(id -> keys.add("agency." + id));
            economy.professions().keySet().forEach(id -> keys.add("profession." + id));
            economy.firms().keySet().forEach(id -> keys.add("firm." + id));
            economy.sites().keySet().forEach(id -> keys.add("site." + id));
            paperwork.forms().keySet().forEach(id -> keys.add("form." + id));
            paperwork.signs().forEach(sign -> keys.add(sign.textKey()));
            processes.values().forEach(process -> {
                keys.add("process." + process.id());
                process.steps().keySet().forEach(step -> keys.add("process." + process.id() + "." + step));
            });
            return keys;
        }
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

    static void once(@Nullable Object before, Line line) {
        if (before != null) {
            line.wrong("id", "each identity once");
        }
    }
}
