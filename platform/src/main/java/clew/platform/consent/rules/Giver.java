package clew.platform.consent.rules;

import clew.recognition.AgeGroup;
import org.jspecify.annotations.Nullable;

/// Who agreed. For a child the guardian agrees; the child's own assent is asked as well wherever that is possible.
public enum Giver {
    PERSON,
    GUARDIAN,
    GUARDIAN_AND_CHILD;

    /// Whether this is enough for a person of that age.
    ///
    /// A child alone never suffices, nor somebody who may be a child, unless the law of the place lets children
    /// of that age decide (Convention on the Rights of the Child, art. 5 and 12; national laws differ: check
    /// before release). For an adult nobody else can agree.
    ///
    /// @param age the lowest plausible age, or `null` if unknown
    /// @param decidesFrom the age from which the law lets a child decide alone, or `null` if it does not
    public boolean suffices(AgeGroup group, @Nullable Integer age, @Nullable Integer decidesFrom) {
        return switch (this) {
            case PERSON -> group == AgeGroup.ADULT || (decidesFrom != null && age != null && age >= decidesFrom);
            case GUARDIAN, GUARDIAN_AND_CHILD -> group != AgeGroup.ADULT;
        };
    }

    /// The message key of its label.
    public String key() {
        return "consent.giver." + name();
    }
}
