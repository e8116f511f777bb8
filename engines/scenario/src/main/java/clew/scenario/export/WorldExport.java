package clew.scenario.export;

import clew.scenario.world.ReadWorld;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Writes a world in another form. The same world, form and choices give the same bytes.
public final class WorldExport {

    private WorldExport() {}

    /// In which form; docs/reference/world-exports.md says what each holds.
    public enum Form {
        /// One table of cases, by the case data standard of IOM.
        HTCDS,
        /// An archive of tables with a dictionary of their columns.
        CSV,
        /// An archive with a form and one filled-in form for each arrival, as ODK keeps them.
        ODK,
        /// One table of pairs of records, each with whether both are of one person.
        PAIRS
    }

    /// What somebody chose.
    ///
    /// @param agency the body whose knowledge is written; `null` for the whole world. For tables only
    /// @param errors how much is mistyped in pairs
    /// @param truth whether what is true is told, which the standard of cases can
    public record Choice(@Nullable String agency, Errors errors, boolean truth) {

        /// Checks that what was chosen belongs together.
        ///
        /// @throws IllegalArgumentException if it does not; it says why
        public void check(ReadWorld world, Form form) {
            if (agency != null && form != Form.CSV) {
                throw new IllegalArgumentException("--agency is " + agency + ", expected only with --format csv");
            }
            if (agency != null && !world.pack().agencies().containsKey(agency)) {
                throw new IllegalArgumentException("--agency is " + agency + ", expected one of "
                        + String.join(", ", world.pack().agencies().keySet()));
            }
            if (truth && form != Form.HTCDS) {
                throw new IllegalArgumentException("--truth is given, expected only with --format htcds");
            }
        }
    }

    /// Writes the world.
    ///
    /// @param passphrase of the truth; read only where it is told
    /// @throws IllegalArgumentException if what was chosen does not belong together
    /// @throws clew.scenario.world.WorldFault if the passphrase is another one
    public static void write(ReadWorld world, Form form, Choice choice, char[] passphrase, OutputStream out)
            throws IOException {
        choice.check(world, form);
        switch (form) {
            case HTCDS -> new CaseRows(world, choice.truth() ? world.truth(passphrase.clone()) : null).write(out);
            case CSV -> new PlainTables(world, choice.agency()).write(out);
            case ODK -> new FilledForms(world).write(out);
            case PAIRS -> new LinkagePairs(world, choice.errors()).write(out);
        }
    }

    /// What a row says in a column.
    static String text(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    /// What a piece says in one of its open places; empty where it says nothing.
    static String field(Map<String, String> piece, String name) {
        return List.of(text(piece, "fields").split("; ", -1)).stream()
                .filter(field -> field.startsWith(name + "="))
                .map(field -> field.substring(name.length() + 1))
                .findFirst()
                .orElse("");
    }
}
