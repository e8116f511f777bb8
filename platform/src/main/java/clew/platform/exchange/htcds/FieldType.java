package clew.platform.exchange.htcds;

/// The kind of value that a field takes.
public enum FieldType {
    TEXT,
    LONG_TEXT,
    PICKLIST,
    MULTISELECT,
    CHECKBOX,
    DATE,
    NUMBER,
    LONGITUDE,
    LATITUDE,
    /// A link to an organisation, a person or a user; on the wire it is that one's name.
    LOOKUP;

    boolean numeric() {
        return this == NUMBER || this == LONGITUDE || this == LATITUDE;
    }
}
