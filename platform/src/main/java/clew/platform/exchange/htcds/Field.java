package clew.platform.exchange.htcds;

import java.util.List;

/// A field of the standard. `codes` is empty where the list is external or there is none.
public record Field(
        String name,
        String section,
        String label,
        FieldType type,
        CodeList list,
        List<String> codes,
        Standing standing,
        List<HtcdsVersion> versions,
        boolean repeats,
        String description) {

    /// How a field stands in version 2.0.
    public enum Standing {
        CORE,
        OPTIONAL,
        DEPRECATED,
        DEPRECATED_CORE,
        /// Only versions 1.0 and 1.1 have it.
        REMOVED,
        /// Only version 0.2 has it; another field took its place.
        RENAMED
    }

    /// Where the codes of a field come from.
    public enum CodeList {
        NONE,
        OWN,
        /// ISO 3166-1 alpha-2.
        COUNTRY,
        /// ISO 639-2, terminological or bibliographic.
        LANGUAGE
    }

    public Field {
        codes = List.copyOf(codes);
        versions = List.copyOf(versions);
    }

    /// Whether version 2.0 has the field.
    public boolean current() {
        return standing != Standing.REMOVED && standing != Standing.RENAMED;
    }

    /// Whether version 2.0 asks for the field as a minimum.
    public boolean core() {
        return standing == Standing.CORE;
    }

    /// Whether version 2.0 keeps the field only for old data.
    public boolean deprecated() {
        return standing == Standing.DEPRECATED || standing == Standing.DEPRECATED_CORE;
    }

    /// The letters before the first underscore: the table that the field belongs to.
    String prefix() {
        return name.substring(0, name.indexOf('_'));
    }

    /// The type before lists: a country in a text field may also be free text.
    boolean freeTextAllowed() {
        return type == FieldType.TEXT;
    }
}
