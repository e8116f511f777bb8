package clew.platform.directory;

import java.util.List;

/// How an agency fits what is wanted: its place in the ranking (1 is best), what speaks for it and what against.
///
/// Nobody is left out silently: an agency with something against it is listed below those without, with its reasons.
public record Fit(Agency agency, int rank, List<Reason> reasons, List<Reason> against) {

    public Fit {
        reasons = List.copyOf(reasons);
        against = List.copyOf(against);
    }

    /// Whether nothing speaks against it.
    public boolean fits() {
        return against.isEmpty();
    }
}
