package clew.platform.packs;

import java.time.LocalDate;
import java.util.List;

/// What `pack.yaml` says about a pack.
///
/// @param id short name that stays the same over all versions
/// @param version as the keeper of the pack numbers it
/// @param title for people
/// @param jurisdiction the country or region that it is for
/// @param languages of the texts in it, as BCP 47 tags; the first is the language of its other files
/// @param date when this version was written
/// @param licence under which it may be copied
/// @param source the laws, handbooks and forms it was made from
/// @param requires the earliest version of Clew that can read it
public record PackHead(
        String id,
        String version,
        String title,
        String jurisdiction,
        List<String> languages,
        LocalDate date,
        String licence,
        String source,
        String requires) {

    /// Copies the languages.
    public PackHead {
        languages = List.copyOf(languages);
    }

    /// Which pack it is.
    public PackRef ref() {
        return new PackRef(id, version);
    }
}
