package clew.platform.exchange.htcds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The columns of an export: every field of the version in the standard's order, then what rows hold beside: further
/// occurrences, fields of older versions, extension codes, and columns that the standard does not know.
public final class ExportColumns {

    private final Set<String> extras = new LinkedHashSet<>();
    private final Set<ColumnName> known = new LinkedHashSet<>();

    /// Starts with the fields of a version.
    public ExportColumns(HtcdsVersion version) {
        Catalogue.standard().all().stream()
                .filter(field -> field.versions().contains(version))
                .forEach(field -> known.add(new ColumnName(field, 1, false)));
    }

    /// Adds the columns of a row.
    public void include(List<Cell> cells) {
        for (Cell cell : cells) {
            Optional<ColumnName> name = ColumnName.of(cell.column());
            if (name.isPresent() && name.get().column().equals(cell.column())) {
                known.add(name.get());
            } else {
                extras.add(cell.column());
            }
        }
    }

    /// The names in the order in which they are written.
    public List<String> names() {
        Catalogue catalogue = Catalogue.standard();
        List<String> names = new ArrayList<>(known.stream()
                .sorted(Comparator.comparing(ColumnName::extension)
                        .thenComparingInt(ColumnName::occurrence)
                        .thenComparingInt(name -> catalogue.order(name.field())))
                .map(ColumnName::column)
                .toList());
        names.addAll(extras);
        return List.copyOf(names);
    }
}
