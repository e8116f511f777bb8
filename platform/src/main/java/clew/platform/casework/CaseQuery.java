package clew.platform.casework;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which cases a list shows, and in which order. No name is ever in it: names are searched for by themselves.
///
/// @param stage an id, or `null` for all
/// @param urgency at least this urgent, or `null` for all
/// @param child whether only those who are, or may be, children
/// @param overdue whether only those that should have been looked at before today
/// @param whose the agency's part in them
/// @param state open, closed or all
/// @param reference the beginning of a reference, or empty
/// @param persons only cases of these persons, or `null` for all
/// @param page counts from 1
record CaseQuery(
        @Nullable String stage,
        @Nullable CaseUrgency urgency,
        boolean child,
        boolean overdue,
        Whose whose,
        State state,
        String reference,
        @Nullable List<UUID> persons,
        Sort sort,
        boolean down,
        int page) {

    static final int PAGE_SIZE = 25;

    /// Whose cases.
    enum Whose {
        ALL,
        MINE,
        OWNED,
        SHARED
    }

    /// Open or closed.
    enum State {
        OPEN,
        CLOSED,
        ANY
    }

    /// What a list can be ordered by.
    enum Sort {
        DUE("f.due_on asc nulls last, f.id", "f.due_on desc nulls last, f.id"),
        OPENED("f.opened_at desc, f.id desc", "f.opened_at asc, f.id asc"),
        STAGE("f.stage_since asc, f.id", "f.stage_since desc, f.id"),
        URGENCY(
                "array_position(array['IMMEDIATE','URGENT','SOON','ROUTINE'], f.urgency), f.opened_at desc, f.id",
                "array_position(array['ROUTINE','SOON','URGENT','IMMEDIATE'], f.urgency), f.opened_at desc, f.id"),
        REFERENCE("f.reference, f.id", "f.reference desc, f.id");

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

    CaseQuery {
        stage = stage == null || stage.isBlank() ? null : stage.strip();
        reference = reference.strip().toUpperCase(Locale.ROOT);
        persons = persons == null ? null : List.copyOf(persons);
        page = Math.max(1, Math.min(page, 10_000));
    }

    /// The open cases, what is due first.
    static CaseQuery open() {
        return new CaseQuery(null, null, false, false, Whose.ALL, State.OPEN, "", null, Sort.DUE, false, 1);
    }

    /// All cases of these persons, whatever else was asked.
    static CaseQuery of(List<UUID> persons) {
        return new CaseQuery(null, null, false, false, Whose.ALL, State.ANY, "", persons, Sort.OPENED, false, 1);
    }

    CaseQuery onPage(int other) {
        return new CaseQuery(stage, urgency, child, overdue, whose, state, reference, persons, sort, down, other);
    }
}
