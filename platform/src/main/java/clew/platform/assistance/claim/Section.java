package clew.platform.assistance.claim;

/// A part of the worksheet.
public enum Section {
    WAGES,
    SURCHARGES,
    DEDUCTIONS,
    COSTS,
    NON_MATERIAL,
    PAYMENTS,
    INTEREST;

    /// The message key of its label.
    public String key() {
        return "assistance.claim.section." + name();
    }
}
