package clew.recognition;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One way to read the positive dimensions, as about an adult or as about a child, with its outcome.
public final class Reading {

    private final ReadingKind kind;
    private final Outcome outcome;
    private final Supplier<FurtherObservations> search;
    private @Nullable FurtherObservations further;

    Reading(ReadingKind kind, Outcome outcome, Supplier<FurtherObservations> search) {
        this.kind = kind;
        this.outcome = outcome;
        this.search = search;
    }

    public ReadingKind kind() {
        return kind;
    }

    public Outcome outcome() {
        return outcome;
    }

    /// Whether the means count in this reading: for an adult only.
    public boolean meansNeeded() {
        return kind == ReadingKind.ADULT;
    }

    /// The smallest sets of further observations that would change this outcome. Searched when first asked for.
    public FurtherObservations further() {
        FurtherObservations found = further;
        if (found == null) {
            found = search.get();
            further = found;
        }
        return found;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Reading that
                && kind == that.kind
                && outcome.equals(that.outcome)
                && further().equals(that.further());
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, outcome);
    }

    @Override
    public String toString() {
        return kind + ": " + outcome;
    }
}
