package clew.platform.packs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A line of the history: a pack was put to use.
///
/// @param number in the order of time
/// @param pack which one
/// @param act how
/// @param at when
/// @param by who said so, or `null` where it was the first start or the command line
public record PackUse(
        long number,
        PackRef pack,
        Act act,
        Instant at,
        @Nullable String by) {

    /// How a pack came into use.
    public enum Act {
        /// At the first start of the instance.
        FIRST,
        /// Somebody chose it.
        ACTIVATED,
        /// Somebody went back to the one before.
        ROLLED_BACK;

        /// The message key of its label.
        public String key() {
            return "packs.act." + name();
        }
    }
}
