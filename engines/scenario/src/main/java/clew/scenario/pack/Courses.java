package clew.scenario.pack;

import java.util.Collection;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Reads which processes people go through, and sees to it that what is called trafficking is, and nothing else.
final class Courses {

    private static final String FILE = "courses.csv";

    private final SortedMap<String, LifeProcess> processes;
    private final Set<Site.Kind> known;

    private Courses(SortedMap<String, LifeProcess> processes, Collection<Site> sites) {
        this.processes = processes;
        this.known = sites.stream().map(Site::kind).collect(Collectors.toSet());
    }

    static SortedMap<String, Course> read(
            PackFiles files,
            SortedMap<String, LifeProcess> processes,
            Collection<Site> sites,
            Set<String> peoples,
            Problems problems) {
        Courses reader = new Courses(processes, sites);
        SortedMap<String, Course> courses = new TreeMap<>();
        Set<String> columns = Set.of("process", "nature", "weight", "sites", "peoples");
        for (Line line : Sheet.read(files, FILE, columns, problems).lines()) {
            Course course = new Course(
                    line.known("process", processes.keySet()),
                    line.one("nature", Course.Nature.class),
                    line.whole("weight", 1, 1_000_000),
                    line.several("sites", Site.Kind.class),
                    line.allKnown("peoples", peoples));
            reader.check(course, line);
            if (courses.put(course.process(), course) != null) {
                line.wrong("process", "each process once");
            }
        }
        processes.keySet().stream()
                .filter(process -> !courses.containsKey(process))
                .forEach(process -> problems.add(FILE, 0, "process", process, "an entry for this process"));
        if (courses.values().stream().noneMatch(course -> course.nature() == Course.Nature.TRAFFICKING)) {
            problems.add(FILE, 0, "nature", "", "at least one entry of trafficking");
        }
        return courses;
    }

    private void check(Course course, Line line) {
        LifeProcess process = processes.get(course.process());
        if (process == null) {
            return;
        }
        boolean trafficking = course.nature() == Course.Nature.TRAFFICKING;
        boolean exploits =
                process.steps().values().stream().anyMatch(step -> step.stage() == LifeProcess.Stage.EXPLOITATION);
        if (trafficking && !exploits) {
            line.wrong("nature", "not trafficking, since the process has no state of the stage exploitation");
        }
        if (!trafficking && exploits) {
            line.wrong("nature", "trafficking, since the process has a state of the stage exploitation");
        }
        boolean needed = exploits || course.nature() == Course.Nature.BAD_EMPLOYER;
        if (needed == course.sites().isEmpty()) {
            line.wrong("sites", needed ? "at least one kind of site" : "nothing: only exploitation needs a site");
        }
        if (!known.containsAll(course.sites())) {
            line.wrong("sites", "kinds of which sites.csv has a site");
        }
    }
}
