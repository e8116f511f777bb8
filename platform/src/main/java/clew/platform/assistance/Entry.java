package clew.platform.assistance;

import clew.platform.directory.AgencyId;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What somebody writes down as having happened.
///
/// @param words may be empty
/// @param risks of a return: all six are assessed, or none is given
public record Entry(
        Step step,
        LocalDate on,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Ground ground,
        @Nullable String language,
        @Nullable Way way,
        @Nullable AgencyId provider,
        @Nullable Cost cost,
        String words,
        Map<ReturnRisk, ReturnRisk.Found> risks) {

    /// The most characters of the words.
    public static final int LONGEST = 10_000;

    /// Copies the risks.
    public Entry {
        risks = Map.copyOf(risks);
    }

    /// A step of which only the day is known.
    public static Entry of(Step step, LocalDate on) {
        return new Entry(step, on, null, null, null, null, null, null, null, "", Map.of());
    }

    /// The same, for a reason.
    public Entry because(@Nullable Ground reason) {
        return new Entry(step, on, from, until, reason, language, way, provider, cost, words, risks);
    }

    /// The same, from a day until a day.
    public Entry between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new Entry(step, on, first, last, ground, language, way, provider, cost, words, risks);
    }

    /// The same, said in a language.
    public Entry in(@Nullable String spoken) {
        return new Entry(step, on, from, until, ground, spoken, way, provider, cost, words, risks);
    }

    /// The same, asked or answered in a way.
    public Entry through(@Nullable Way how) {
        return new Entry(step, on, from, until, ground, language, how, provider, cost, words, risks);
    }

    /// The same, given by an agency.
    public Entry by(@Nullable AgencyId agency) {
        return new Entry(step, on, from, until, ground, language, way, agency, cost, words, risks);
    }

    /// The same, with words.
    public Entry saying(String text) {
        return new Entry(step, on, from, until, ground, language, way, provider, cost, text, risks);
    }

    /// The same, with an amount.
    public Entry costing(@Nullable Cost amount) {
        return new Entry(step, on, from, until, ground, language, way, provider, amount, words, risks);
    }

    /// The same, with the risks of a return.
    public Entry weighing(Map<ReturnRisk, ReturnRisk.Found> found) {
        return new Entry(step, on, from, until, ground, language, way, provider, cost, words, found);
    }
}
