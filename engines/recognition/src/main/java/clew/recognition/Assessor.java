package clew.recognition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Makes assessments with one instrument. Immutable; make one per instrument and keep it.
///
/// The order of observations never matters, an observation that is not an indication never lowers an assessment, and
/// *not asked* is the same as no answer at all.
public final class Assessor {

    private final CompiledInstrument compiled;

    private Assessor(Instrument instrument) {
        compiled = new CompiledInstrument(instrument);
    }

    public static Assessor of(Instrument instrument) {
        return new Assessor(instrument);
    }

    public Instrument instrument() {
        return compiled.instrument;
    }

    /// The explained assessment of everything that was ever observed about one person.
    public Assessment assess(List<Observation> observations, AgeGroup age) {
        long[] noted = noted(observations);
        Map<Integer, List<Observation>> byIndicator = new TreeMap<>();
        observations.stream()
                .sorted(Observation.IN_TIME)
                .forEach(observation -> byIndicator
                        .computeIfAbsent(compiled.number(observation.indicatorId()), number -> new ArrayList<>())
                        .add(observation));
        List<DimensionFinding> findings = new Findings(compiled, noted, byIndicator, age).all();

        return new Assessment(
                compiled.instrument,
                age,
                compiled.instrument.population().includes(age),
                age == AgeGroup.CHILD ? null : reading(ReadingKind.ADULT, noted, findings),
                age == AgeGroup.ADULT ? null : reading(ReadingKind.CHILD, noted, findings),
                findings,
                byIndicator.getOrDefault(-1, List.of()));
    }

    /// The leading outcome only: the same as that of the explained assessment, at a fraction of its cost.
    public Outcome outcome(Collection<Observation> observations, AgeGroup age) {
        return compiled.outcome(compiled.code(noted(observations), 0, leading(age)));
    }

    /// An empty bulk table for so many persons.
    public AnswerTable table(int persons) {
        return new AnswerTable(compiled, persons);
    }

    static ReadingKind leading(AgeGroup age) {
        return switch (age) {
            case ADULT -> ReadingKind.ADULT;
            case CHILD, UNCERTAIN -> ReadingKind.CHILD;
        };
    }

    private long[] noted(Collection<Observation> observations) {
        long[] noted = new long[compiled.words];
        for (Observation observation : observations) {
            if (observation.state().indicates()) {
                int number = compiled.number(observation.indicatorId());
                if (number >= 0) {
                    noted[number / Long.SIZE] |= 1L << number;
                }
            }
        }
        return noted;
    }

    private Reading reading(ReadingKind kind, long[] noted, List<DimensionFinding> findings) {
        Outcome outcome = compiled.outcome(compiled.code(noted, 0, kind));
        return new Reading(kind, outcome, () -> new SmallestSets(compiled, kind, noted, open(findings)).find());
    }

    private static List<List<List<Indicator>>> open(List<DimensionFinding> findings) {
        return findings.stream()
                .map(finding -> Strength.COUNTED.stream()
                        .map(strength -> finding.stillUnknown().stream()
                                .map(DimensionFinding.Open::indicator)
                                .filter(indicator -> indicator.strength() == strength)
                                .toList())
                        .toList())
                .toList();
    }
}
