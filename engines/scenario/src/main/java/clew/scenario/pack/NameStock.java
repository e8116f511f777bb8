package clew.scenario.pack;

import java.util.List;

/// The names that people of a language group bear; none of them is anybody's.
public record NameStock(String id, List<Name> women, List<Name> men, List<Name> families) {

    /// Copies.
    public NameStock {
        women = List.copyOf(women);
        men = List.copyOf(men);
        families = List.copyOf(families);
    }

    /// A name in three scripts.
    ///
    /// @param variants other ways in which officials write it in Latin script
    public record Name(String latin, String cyrillic, String arabic, List<String> variants) {

        /// Copies.
        public Name {
            variants = List.copyOf(variants);
        }
    }

    /// For whom a name is.
    enum Part {
        WOMAN,
        MAN,
        FAMILY
    }
}
