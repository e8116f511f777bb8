package clew.scenario.pack;

/// A branch in which firms trade and people work.
public enum Sector {
    FARMING,
    SEWING,
    CONSTRUCTION,
    HOSPITALITY,
    CLEANING,
    CAR_WASHING,
    DOMESTIC_WORK,
    TRANSPORT,
    RETAIL,
    CARE,
    OFFICE,
    NIGHT_LIFE,
    ONLINE
}
