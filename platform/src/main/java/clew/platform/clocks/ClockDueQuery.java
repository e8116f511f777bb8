package clew.platform.clocks;

import org.jspecify.annotations.Nullable;

/// Which clocks the list shows, and in which order.
///
/// @param what the id of a definition, or `null` for all
/// @param child whether only those of children
/// @param page counts from 1
record ClockDueQuery(
        Whose whose, @Nullable When when, @Nullable String what, boolean child, Sort sort, boolean down, int page) {

    static final int PAGE_SIZE = 25;

    /// Whose cases.
    enum Whose {
        AGENCY,
        MINE;

        /// The message key of its label.
        public String key() {
            return "clocks.whose." + name();
        }
    }

    /// How near the end is.
    enum When {
        OVERDUE,
        TODAY,
        WEEK,
        LATER,
        STILL;

        /// The message key of its label.
        public String key() {
            return "clocks.when." + name();
        }
    }

    /// What the list can be ordered by.
    enum Sort {
        DUE("due_at asc nulls last, id", "due_at desc nulls last, id"),
        CASE("reference asc, due_at nulls last, id", "reference desc, due_at nulls last, id"),
        WHAT("definition asc, due_at nulls last, id", "definition desc, due_at nulls last, id");

        private final String up;
        private final String down;

        Sort(String up, String down) {
            this.up = up;
            this.down = down;
        }

        String order(boolean descending) {
            return descending ? down : up;
        }
    }

    ClockDueQuery {
        what = what == null || what.isBlank() ? null : what.strip();
        page = Math.max(1, Math.min(page, 10_000));
    }

    /// Everything of the agency or of the member, what is due first.
    static ClockDueQuery all(Whose whose) {
        return new ClockDueQuery(whose, null, null, false, Sort.DUE, false, 1);
    }
}
