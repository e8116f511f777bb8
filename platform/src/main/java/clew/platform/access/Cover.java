package clew.platform.access;

import java.util.UUID;

/// What lets an agency know one kind of data about a person that is not its own: which basis, and which record of it.
public record Cover(Basis basis, UUID id) {

    /// On what a disclosure rests.
    public enum Basis {
        /// The person, or who may speak for a child, agreed.
        CONSENT,
        /// The law allows it without agreement, and somebody recorded why.
        GROUND,
        /// The glass was broken: a reason, a second person who approved, and an end within hours.
        GLASS;

        /// The message key of its label.
        public String key() {
            return "access.basis." + name();
        }
    }
}
