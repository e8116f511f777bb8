package clew.recognition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts the observations of one person to the dimensions.
final class Findings {

    private final CompiledInstrument compiled;
    private final long[] noted;
    private final Map<Integer, List<Observation>> byIndicator;
    private final AgeGroup age;

    /// @param noted the indicators that were noted, as bits
    /// @param byIndicator the observations in time, by the number of the indicator
    Findings(CompiledInstrument compiled, long[] noted, Map<Integer, List<Observation>> byIndicator, AgeGroup age) {
        this.compiled = compiled;
        this.noted = noted;
        this.byIndicator = byIndicator;
        this.age = age;
    }

    List<DimensionFinding> all() {
        return IntStream.range(0, compiled.dimensions.size())
                .mapToObj(this::finding)
                .toList();
    }

    private DimensionFinding finding(int d) {
        Dimension dimension = compiled.dimensions.get(d);
        int strong = compiled.count(noted, 0, d, 0);
        int medium = compiled.count(noted, 0, d, 1);
        int weak = compiled.count(noted, 0, d, 2);
        Optional<DimensionRule.Way> satisfied =
                computes() ? dimension.rule().firstSatisfied(strong, medium, weak) : Optional.empty();
        List<DimensionFinding.Noted> seen = seen(d);
        return new DimensionFinding(
                dimension,
                state(satisfied.orElse(null)),
                strong,
                medium,
                weak,
                seen.size() - strong - medium - weak,
                satisfied,
                seen,
                open(d, false),
                open(d, true));
    }

    private boolean computes() {
        return compiled.instrument.reliability().computes();
    }

    private DimensionFinding.State state(DimensionRule.@Nullable Way satisfied) {
        if (!computes()) {
            return DimensionFinding.State.NOT_COMPUTED;
        }
        return satisfied == null ? DimensionFinding.State.NOT_POSITIVE : DimensionFinding.State.POSITIVE;
    }

    private List<DimensionFinding.Noted> seen(int d) {
        return compiled.inDimension(d)
                .filter(this::isNoted)
                .mapToObj(number -> new DimensionFinding.Noted(
                        compiled.indicators.get(number),
                        about(number).filter(o -> o.state().indicates()).toList(),
                        about(number)
                                .filter(o -> o.state() == AnswerState.DENIED)
                                .toList(),
                        about(number)
                                .filter(o -> !o.state().indicates() && o.state() != AnswerState.DENIED)
                                .toList()))
                .toList();
    }

    private List<DimensionFinding.Open> open(int d, boolean denied) {
        return compiled.inDimension(d)
                .filter(number -> !isNoted(number))
                .filter(number -> isDenied(number) == denied)
                .filter(number ->
                        denied || compiled.indicators.get(number).population().includes(age))
                .mapToObj(number -> new DimensionFinding.Open(
                        compiled.indicators.get(number), about(number).toList()))
                .toList();
    }

    private boolean isNoted(int number) {
        return (noted[number / Long.SIZE] & 1L << number) != 0;
    }

    private boolean isDenied(int number) {
        return about(number).anyMatch(observation -> observation.state() == AnswerState.DENIED);
    }

    private Stream<Observation> about(int number) {
        return byIndicator.getOrDefault(number, List.of()).stream();
    }
}
