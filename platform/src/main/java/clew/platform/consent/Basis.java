package clew.platform.consent;

import clew.platform.consent.rules.Giver;
import clew.platform.consent.rules.Ground;
import org.jspecify.annotations.Nullable;

/// On what a record rests: an agreement, a refusal, or a ground of the law.
public sealed interface Basis {

    /// Somebody agreed.
    record Agreement(Giver by, Means how, Explained explained) implements Basis {}

    /// The person said no.
    record Refusal(Giver by, Explained explained) implements Basis {}

    /// Nobody agreed, and the law allows it all the same.
    ///
    /// @param law the law and its article; named where the ground is a duty in law
    record OnGround(Ground ground, @Nullable String law, String why) implements Basis {
        public OnGround {
            if (why.isBlank()) {
                throw new IllegalArgumentException("a ground says why");
            }
            if (ground == Ground.DUTY_IN_LAW && (law == null || law.isBlank())) {
                throw new IllegalArgumentException("a duty in law names the law");
            }
        }
    }

    /// How an agreement was given.
    enum Means {
        ORAL,
        SIGNED,
        WITNESSED;

        /// The message key of its label.
        public String key() {
            return "consent.means." + name();
        }
    }

    /// How it was explained.
    ///
    /// @param language the code of the language in which it was explained
    /// @param interpreter who interpreted, or `null` where nobody did
    /// @param by who explained it
    /// @param text what was read out, or `null` where it was explained in free words
    record Explained(
            String language,
            @Nullable String interpreter,
            String by,
            @Nullable TextRead text) {}

    /// Which text was read out: its identity, its version, and the SHA-256 of the very words.
    record TextRead(String id, String version, String sha256) {}
}
