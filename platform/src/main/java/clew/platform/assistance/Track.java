package clew.platform.assistance;

import clew.platform.access.DataKind;
import clew.platform.vault.Compartment;

/// A kind of matter that is followed in a case, with the compartment it is kept in.
public enum Track {
    /// One service of art. 12.
    SERVICE(DataKind.ASSISTANCE, Compartment.NARRATIVE, true),
    /// The recovery and reflection period of art. 13.
    RECOVERY(DataKind.ASSISTANCE, Compartment.MIGRATION, true),
    /// A residence permit of art. 14.
    RESIDENCE(DataKind.MIGRATION, Compartment.MIGRATION, true),
    /// Legal aid, art. 15(2).
    LEGAL_AID(DataKind.ASSISTANCE, Compartment.NARRATIVE, true),
    /// A claim for compensation, art. 15(3) and (4).
    CLAIM(DataKind.CLAIM, Compartment.NARRATIVE, true),
    /// Return, art. 16.
    RETURN(DataKind.ASSISTANCE, Compartment.NARRATIVE, true),
    /// Signs that the person was trafficked again, or may be.
    RETRAFFICKING(DataKind.ASSISTANCE, Compartment.NARRATIVE, false),
    /// A threat to the person's life.
    THREAT(DataKind.ASSISTANCE, Compartment.NARRATIVE, false),
    /// The support as a whole: when it ended.
    SUPPORT(DataKind.ASSISTANCE, Compartment.NARRATIVE, false),
    /// One look at how the person is, months after support ended.
    FOLLOW_UP(DataKind.ASSISTANCE, Compartment.NARRATIVE, false),
    /// A request about own data: what is kept, to correct it, or to erase it.
    OWN_DATA(DataKind.CONSENT, Compartment.NARRATIVE, true);

    private final DataKind data;
    private final Compartment compartment;
    private final boolean severalTimes;

    Track(DataKind data, Compartment compartment, boolean severalTimes) {
        this.data = data;
        this.compartment = compartment;
        this.severalTimes = severalTimes;
    }

    /// The kind of data that the gate is asked for.
    DataKind data() {
        return data;
    }

    /// Where words about it are sealed.
    Compartment compartment() {
        return compartment;
    }

    /// Whether a case may have several strands of it side by side.
    boolean severalTimes() {
        return severalTimes;
    }

    /// The message key of its label.
    public String key() {
        return "assistance.track." + name();
    }
}
