package clew.recognition;

import java.util.Arrays;

/// What was noted about many persons at once, as bits: for queues, exercises and statistics.
///
/// Holds the indications only; the explained assessment of one person has the reasons, and always the same outcome.
public final class AnswerTable {

    private static final AnswerState[] STATES = AnswerState.values();
    private static final boolean[] INDICATES = indicates();

    private final CompiledInstrument compiled;
    private final long[] noted;
    private final int persons;

    AnswerTable(CompiledInstrument compiled, int persons) {
        this.compiled = compiled;
        this.persons = persons;
        noted = new long[Math.multiplyExact(persons, compiled.words)];
    }

    public int persons() {
        return persons;
    }

    /// Forgets all answers, so that the table can be used again.
    public void clear() {
        Arrays.fill(noted, 0);
    }

    /// Adds one answer; what is not an indication changes nothing.
    ///
    /// @param person the row
    /// @param indicator the place of the indicator in [Instrument#indicators()]
    public void add(int person, int indicator, AnswerState state) {
        if (indicator < 0 || indicator >= compiled.indicators.size()) {
            throw new IndexOutOfBoundsException("indicator " + indicator);
        }
        if (state.indicates()) {
            noted[person * compiled.words + indicator / Long.SIZE] |= 1L << indicator;
        }
    }

    /// Adds a whole sheet of answers about one person.
    ///
    /// @param person the row
    /// @param answers ordinals of [AnswerState], one byte for each indicator of the instrument, from the first on
    /// @param from where the sheet starts in the array
    /// @param count how many answers the sheet has
    public void addSheet(int person, byte[] answers, int from, int count) {
        if (count > compiled.indicators.size()) {
            throw new IndexOutOfBoundsException("indicator " + (count - 1));
        }
        int word = person * compiled.words;
        for (int i = 0; i < count; i++) {
            if (INDICATES[answers[from + i]]) {
                noted[word + i / Long.SIZE] |= 1L << i;
            }
        }
    }

    /// The leading outcome for one person.
    public Outcome outcome(int person, AgeGroup age) {
        return outcome(code(person, age));
    }

    /// A small number that stands for the leading outcome of one person; [#outcome(int)] tells which.
    public int code(int person, AgeGroup age) {
        return compiled.code(noted, person * compiled.words, Assessor.leading(age));
    }

    /// The outcome that a code stands for.
    public Outcome outcome(int code) {
        return compiled.outcome(code);
    }

    private static boolean[] indicates() {
        boolean[] indicates = new boolean[STATES.length];
        for (int i = 0; i < STATES.length; i++) {
            indicates[i] = STATES[i].indicates();
        }
        return indicates;
    }
}
