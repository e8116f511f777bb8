package clew.scenario.pack;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// A kind of thing that an event leaves behind and that somebody holds: a document, a record, a note.
public enum Artefact {
    REGISTRATION_INTERVIEW("name born sex people language papers companions place date agency signs"),
    MEDICAL_NOTE("name born sex place date agency signs"),
    PHONE_CONTACTS("name date agency contacts signs"),
    CHAT("name contact date agency signs"),
    ADVERT("firm profession place date amount currency signs"),
    PAYSLIP("name firm profession date hours amount kept currency signs"),
    CONTRACT("name firm profession place date hours amount currency signs"),
    BANK_STATEMENT("name agency date entries amount currency signs"),
    TIP_OFF("site place date agency signs"),
    OBSERVATION("name site place date agency signs");

    private final String words;

    Artefact(String words) {
        this.words = words;
    }

    /// What the texts of such a document may leave open for a world to fill in; in a text they stand in braces. What
    /// each means is said in docs/reference/world-pack-format.md.
    public SortedSet<String> placeholders() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(List.of(words.split(" ", -1))));
    }

    /// The key of its heading among the texts of a pack.
    public String titleKey() {
        return "document." + Line.written(this) + ".title";
    }

    /// The key of what it says among the texts of a pack.
    public String bodyKey() {
        return "document." + Line.written(this) + ".body";
    }
}
