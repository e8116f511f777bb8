package clew.scenario.evidence;

import clew.scenario.pack.NameStock;
import java.util.List;

/// What stands in one of the open places of a document, not yet in any language.
public sealed interface Field {

    /// A text that is the same in every language, such as a day or an amount.
    record Plain(String text) implements Field {}

    /// A text of the pack.
    record Key(String key) implements Field {}

    /// The name of a person, as somebody wrote it down.
    ///
    /// @param latin how it was written in Latin script: officials differ
    record Named(NameStock.Name given, NameStock.Name family, String latin) implements Field {}

    /// Several, a line each.
    record Lines(List<Field> lines) implements Field {
        /// Copies.
        public Lines {
            lines = List.copyOf(lines);
        }
    }
}
