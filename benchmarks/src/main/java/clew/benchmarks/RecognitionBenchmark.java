package clew.benchmarks;

import clew.recognition.AgeGroup;
import clew.recognition.AnswerState;
import clew.recognition.AnswerTable;
import clew.recognition.Assessment;
import clew.recognition.Assessor;
import clew.recognition.FurtherObservations;
import clew.recognition.Instruments;
import clew.recognition.Observation;
import clew.recognition.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Assessments per second on one core: everybody who arrived by sea in 2017, with 60 answers each.
///
/// One answer in four is an indication, in random places; every third age is uncertain. All figures are per
/// assessment, except [#everybodyAtOnce(Arrivals)], which is the whole year.
@State(Scope.Thread)
@Fork(3)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RecognitionBenchmark {

    private static final int PERSONS = 144_656;
    private static final int ANSWERS = 60;
    private static final int SAMPLE = 1_000;
    private static final List<AgeGroup> AGES = List.of(AgeGroup.values());
    private static final List<AnswerState> STATES = List.of(AnswerState.values());

    /// The answers, as bytes and, for a sample, as observations.
    @State(Scope.Thread)
    public static class Arrivals {

        @Param({"clew-act-means-purpose", "delphi-adult-labour"})
        public String instrument = "";

        private final byte[] answers = new byte[PERSONS * ANSWERS];
        private final AgeGroup[] ages = new AgeGroup[PERSONS];
        private final List<List<Observation>> observations = new ArrayList<>();
        private Assessor assessor = assessor("clew-act-means-purpose");
        private AnswerTable table = assessor.table(0);

        @Setup
        public void answer() {
            assessor = assessor(instrument);
            table = assessor.table(PERSONS);
            RandomGenerator random =
                    RandomGeneratorFactory.of("L64X128MixRandom").create(2017);
            for (int i = 0; i < answers.length; i++) {
                boolean indicates = random.nextInt(4) == 0;
                answers[i] = (byte) (indicates ? random.nextInt(3) : random.nextInt(3, 7));
            }
            for (int person = 0; person < PERSONS; person++) {
                ages[person] = AGES.get(random.nextInt(AGES.size()));
            }
            for (int person = 0; person < SAMPLE; person++) {
                observations.add(observations(person));
            }
        }

        private static Assessor assessor(String id) {
            return Assessor.of(Instruments.shipped().newest(id).orElseThrow());
        }

        private List<Observation> observations(int person) {
            List<Observation> sheet = new ArrayList<>();
            for (int i = 0; i < ANSWERS; i++) {
                AnswerState state = STATES.get(answers[person * ANSWERS + i]);
                String indicator = assessor.instrument().indicators().get(i).id();
                sheet.add(Observation.of(indicator, state, "officer", Instant.EPOCH.plusSeconds(i)));
            }
            return sheet;
        }
    }

    /// The whole year: 60 answers of 144,656 persons are put into the table and everybody is assessed.
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public int everybodyAtOnce(Arrivals arrivals) {
        return assessAll(arrivals);
    }

    /// The same, per assessment.
    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    @OperationsPerInvocation(PERSONS)
    public int bulk(Arrivals arrivals) {
        return assessAll(arrivals);
    }

    private static int assessAll(Arrivals arrivals) {
        AnswerTable table = arrivals.table;
        table.clear();
        int sum = 0;
        for (int person = 0; person < PERSONS; person++) {
            table.addSheet(person, arrivals.answers, person * ANSWERS, ANSWERS);
            sum += table.code(person, arrivals.ages[person]);
        }
        return sum;
    }

    /// The outcome of a list of observations, without its explanation.
    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    @OperationsPerInvocation(SAMPLE)
    public int outcome(Arrivals arrivals) {
        int computed = 0;
        for (int person = 0; person < SAMPLE; person++) {
            Outcome outcome = arrivals.assessor.outcome(arrivals.observations.get(person), arrivals.ages[person]);
            computed += outcome instanceof Outcome.Computed ? 1 : 0;
        }
        return computed;
    }

    /// The explained assessment of a list of observations.
    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    @OperationsPerInvocation(SAMPLE)
    public int explained(Arrivals arrivals) {
        int noted = 0;
        for (int person = 0; person < SAMPLE; person++) {
            Assessment assessment = arrivals.assessor.assess(arrivals.observations.get(person), arrivals.ages[person]);
            noted += assessment.notedIndicators();
        }
        return noted;
    }

    /// The smallest sets of further observations, for one person who has shown very little.
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    public FurtherObservations smallestSets(Arrivals arrivals) {
        return arrivals.assessor
                .assess(arrivals.observations.getFirst().subList(0, 8), AgeGroup.ADULT)
                .leading()
                .further();
    }
}
