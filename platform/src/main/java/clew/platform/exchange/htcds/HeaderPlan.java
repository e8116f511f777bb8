package clew.platform.exchange.htcds;

import clew.platform.exchange.htcds.ColumnUse.Use;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Decides what each column of a table is, by its name and, where there is a row of labels, by its label.
///
/// Columns whose name and label agree are settled first. Of the others the label is trusted, because IOM's
/// template lost one name (`cas_ReasonForOutgoingReferral`), so that every later name stands one column too far
/// left; only where the label's field is already taken does the name win. A label that several fields carry is
/// settled by the table of the name beside it, then of the column before it, then by the standard's order.
final class HeaderPlan {

    /// Columns that Clew adds to its exports.
    static final Set<String> OWN = Set.of("_notes", "_version");

    private final List<String> labels;
    private final List<String> names;
    private final @Nullable ColumnUse[] uses;
    private final @Nullable Field[] fields;
    private final Set<String> taken = new HashSet<>();

    private HeaderPlan(List<String> labels, List<String> names) {
        this.labels = labels;
        this.names = names;
        int width = Math.max(labels.size(), names.size());
        uses = new ColumnUse[width];
        fields = new Field[width];
    }

    static List<ColumnUse> of(List<String> labels, List<String> names) {
        HeaderPlan plan = new HeaderPlan(labels, names);
        for (int i = 0; i < plan.uses.length; i++) {
            plan.settleAgreed(i);
        }
        for (int i = 0; i < plan.uses.length; i++) {
            if (plan.uses[i] == null) {
                plan.settle(i);
            }
        }
        List<ColumnUse> result = new ArrayList<>();
        Arrays.stream(plan.uses).forEach(use -> {
            if (use != null) {
                result.add(use);
            }
        });
        return result;
    }

    private void settleAgreed(int i) {
        Optional<ColumnName> named = ColumnName.of(name(i));
        List<Field> candidates = Catalogue.standard().labelled(label(i));
        if (named.isEmpty()) {
            return;
        }
        ColumnName column = named.get();
        boolean agreed = column.extension() || candidates.isEmpty() || candidates.contains(column.field());
        if (agreed && taken.add(column.column())) {
            put(i, column, spelling(i, column));
        }
    }

    private static List<Reason> noted(Reason reason) {
        return List.of(reason);
    }

    private List<Reason> spelling(int i, ColumnName column) {
        return column.column().equals(name(i)) ? List.of() : noted(Reason.HEADER_SPELLING);
    }

    private void settle(int i) {
        Optional<ColumnName> named = ColumnName.of(name(i));
        Optional<Field> labelled = byLabel(i, named);
        if (OWN.contains(name(i))) {
            uses[i] = use(i, Use.OWN, "", noted(Reason.OWN_COLUMN));
        } else if (labelled.isPresent()) {
            ColumnName column = new ColumnName(labelled.get(), 1, false);
            taken.add(column.column());
            put(i, column, noted(name(i).isEmpty() ? Reason.LABEL_ALONE : Reason.LABEL_WINS));
        } else if (named.isPresent() && taken.add(named.get().column())) {
            put(i, named.get(), noted(Reason.NAME_WINS));
        } else {
            settleSecond(i, named);
        }
    }

    /// A field that stands twice: the second of several where the standard allows it, else a column of its own.
    private void settleSecond(int i, Optional<ColumnName> named) {
        if (named.isPresent() && named.get().field().repeats() && !named.get().extension()) {
            int occurrence = named.get().occurrence() + 1;
            while (!taken.add(ColumnName.column(named.get().field().name(), occurrence))) {
                occurrence++;
            }
            put(i, new ColumnName(named.get().field(), occurrence, false), noted(Reason.SECOND_COLUMN));
            return;
        }
        String header = name(i).isEmpty() ? label(i) : name(i);
        boolean unnamed = header.isEmpty();
        Reason reason = named.isPresent() ? Reason.SECOND_COLUMN : Reason.EXTRA_COLUMN;
        uses[i] = use(
                i,
                unnamed ? Use.UNNAMED : Use.EXTRA,
                free(unnamed ? "column " + ColumnUse.letter(i) : header),
                unnamed ? List.of() : noted(reason));
    }

    private Optional<Field> byLabel(int i, Optional<ColumnName> named) {
        String label = label(i).isEmpty() && named.isEmpty() ? name(i) : label(i);
        List<Field> open = Catalogue.standard().labelled(label).stream()
                .filter(field -> !taken.contains(field.name()))
                .toList();
        if (open.size() < 2) {
            return open.stream().findFirst();
        }
        Optional<Field> before = before(i);
        return samePrefix(open, named.map(ColumnName::field))
                .or(() -> samePrefix(open, before))
                .or(() -> before.flatMap(field -> firstAfter(open, field)))
                .or(() -> open.stream().findFirst());
    }

    private static Optional<Field> samePrefix(List<Field> open, Optional<Field> other) {
        return other.flatMap(known -> open.stream()
                .filter(field -> field.prefix().equals(known.prefix()))
                .findFirst());
    }

    private static Optional<Field> firstAfter(List<Field> open, Field before) {
        Catalogue catalogue = Catalogue.standard();
        return open.stream()
                .filter(field -> catalogue.order(field) > catalogue.order(before))
                .findFirst();
    }

    private Optional<Field> before(int i) {
        for (int j = i - 1; j >= 0; j--) {
            Field field = fields[j];
            if (field != null) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    private void put(int i, ColumnName column, List<Reason> notes) {
        List<Reason> all = new ArrayList<>(notes);
        if (column.field().standing() == Field.Standing.REMOVED) {
            all.add(Reason.REMOVED_FIELD);
        }
        if (column.field().standing() == Field.Standing.RENAMED) {
            all.add(Reason.RENAMED_FIELD);
        }
        fields[i] = column.field();
        uses[i] = use(i, column.extension() ? Use.EXTENSION : Use.FIELD, column.column(), all);
    }

    private ColumnUse use(int i, Use use, String target, List<Reason> notes) {
        return new ColumnUse(ColumnUse.letter(i), name(i), label(i), use, target, notes);
    }

    /// A name that no other column has.
    private String free(String header) {
        String free = header;
        for (int number = 2; !taken.add(free); number++) {
            free = header + " (" + number + ")";
        }
        return free;
    }

    private String name(int i) {
        return i < names.size() ? names.get(i).strip() : "";
    }

    private String label(int i) {
        return i < labels.size() ? labels.get(i).strip() : "";
    }
}
