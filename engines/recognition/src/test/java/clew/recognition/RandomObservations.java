package clew.recognition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Observations of several observers at several times, with repetitions and contradictions.
final class RandomObservations {

    static final Instant MORNING = Instant.parse("2026-11-24T08:00:00Z");
    private static final AnswerState[] STATES = AnswerState.values();

    private RandomObservations() {}

    static List<Observation> of(Instrument instrument, RandomGenerator random) {
        List<Observation> observations = new ArrayList<>();
        int count = random.nextInt(0, 2 * instrument.indicators().size());
        int indications = random.nextInt(1, 6);
        for (int i = 0; i < count; i++) {
            boolean indicates = random.nextInt(indications) == 0;
            AnswerState state = indicates ? STATES[random.nextInt(3)] : STATES[random.nextInt(3, STATES.length)];
            observations.add(of(instrument, random, state));
        }
        return observations;
    }

    static Observation of(Instrument instrument, RandomGenerator random, AnswerState state) {
        Indicator indicator = instrument
                .indicators()
                .get(random.nextInt(instrument.indicators().size()));
        String who = random.nextBoolean() ? "officer" : "mediator";
        return Observation.of(indicator.id(), state, who, MORNING.plusSeconds(random.nextInt(100)));
    }

    static AgeGroup age(RandomGenerator random) {
        return AgeGroup.values()[random.nextInt(AgeGroup.values().length)];
    }
}
