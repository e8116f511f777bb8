package clew.scenario.pack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// Reads processes, and refuses those in which somebody could be caught for ever.
///
/// **The check.** A process is a graph; somebody walks it by chance. From every state that can be reached an end
/// must be reachable by ways that are open to everybody (`always`): then each walk ends with probability one, since
/// from each of finitely many states the chance of going straight to an end is above nought. A cycle without such a
/// way out is refused, and so is a state that has ways only for some.
final class Processes {

    private static final int LONGEST = 10_000;

    private Processes() {}

    static SortedMap<String, LifeProcess> read(PackFiles files, Problems problems) {
        SortedMap<String, SortedMap<String, Line>> states = new TreeMap<>();
        Set<String> columns = Set.of("process", "state", "stage", "start");
        for (Line line : Sheet.read(files, "processes.csv", columns, problems).lines()) {
            Object before = states.computeIfAbsent(line.id("process"), _ -> new TreeMap<>())
                    .put(line.id("state"), line);
            if (before != null) {
                line.wrong("state", "each state of a process once");
            }
        }
        Map<String, List<LifeProcess.Way>> ways = ways(files, states, problems);
        SortedMap<String, LifeProcess> processes = new TreeMap<>();
        states.forEach((id, lines) -> processes.put(id, process(id, lines, ways, problems)));
        return processes;
    }

    private static Map<String, List<LifeProcess.Way>> ways(
            PackFiles files, Map<String, SortedMap<String, Line>> states, Problems problems) {
        Map<String, List<LifeProcess.Way>> ways = new HashMap<>();
        Set<String> columns = Set.of("process", "from", "to", "weight", "days-low", "days-high", "when");
        for (Line line : Sheet.read(files, "transitions.csv", columns, problems).lines()) {
            Set<String> known = states.getOrDefault(
                            line.known("process", states.keySet()), Collections.emptySortedMap())
                    .keySet();
            LifeProcess.Way way = new LifeProcess.Way(
                    line.known("to", known),
                    line.whole("weight", 1, 1_000_000),
                    line.whole("days-low", 0, LONGEST),
                    line.whole("days-high", 0, LONGEST),
                    line.one("when", LifeProcess.When.class));
            line.notBelow("days-high", way.daysLow(), way.daysHigh());
            ways.computeIfAbsent(line.raw("process") + " " + line.known("from", known), _ -> new ArrayList<>())
                    .add(way);
        }
        return ways;
    }

    private static LifeProcess process(
            String id, SortedMap<String, Line> lines, Map<String, List<LifeProcess.Way>> ways, Problems problems) {
        SortedMap<String, LifeProcess.Step> steps = new TreeMap<>();
        List<String> starts = new ArrayList<>();
        lines.forEach((state, line) -> {
            List<LifeProcess.Way> next = ways.getOrDefault(id + " " + state, List.of());
            steps.put(state, new LifeProcess.Step(state, line.one("stage", LifeProcess.Stage.class), next));
            if (line.yes("start")) {
                starts.add(state);
            }
        });
        if (starts.size() != 1) {
            problems.add("processes.csv", 0, "start", id + ": " + starts, "one state in which the process begins");
            return new LifeProcess(id, "", steps);
        }
        LifeProcess process = new LifeProcess(id, starts.getFirst(), steps);
        everyWalkEnds(process, lines, problems);
        return process;
    }

    private static void everyWalkEnds(LifeProcess process, Map<String, Line> lines, Problems problems) {
        Set<String> ends = new TreeSet<>();
        process.steps().values().stream().filter(LifeProcess.Step::end).forEach(step -> ends.add(step.id()));
        boolean grows = true;
        while (grows) {
            grows = false;
            for (LifeProcess.Step step : process.steps().values()) {
                boolean leads = step.next().stream()
                        .anyMatch(way -> way.when() == LifeProcess.When.ALWAYS && ends.contains(way.to()));
                grows |= leads && ends.add(step.id());
            }
        }
        Set<String> reached = reached(process);
        lines.forEach((state, line) -> {
            if (!reached.contains(state)) {
                problems.add("processes.csv", 0, "state", process.id() + " " + state, "a state that can be reached");
            } else if (!ends.contains(state)) {
                line.wrong("state", "a state from which ways that are open always lead to an end");
            }
        });
    }

    private static Set<String> reached(LifeProcess process) {
        Set<String> reached = new TreeSet<>(Set.of(process.start()));
        List<String> ahead = new ArrayList<>(reached);
        while (!ahead.isEmpty()) {
            LifeProcess.Step step = process.steps().get(ahead.removeLast());
            if (step != null) {
                step.next().stream()
                        .map(LifeProcess.Way::to)
                        .filter(reached::add)
                        .forEach(ahead::add);
            }
        }
        return reached;
    }
}
