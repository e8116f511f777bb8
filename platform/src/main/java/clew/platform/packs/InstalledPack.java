package clew.platform.packs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A pack that is kept here.
///
/// @param head what it says about itself
/// @param hash what tells it apart from every other
/// @param origin how it came here
/// @param signer the name of the key it was signed with, or `null` where it is not signed
/// @param at when it came here
/// @param by who brought it, or `null` where it came with the product or over the command line
public record InstalledPack(
        PackHead head,
        String hash,
        Origin origin,
        @Nullable String signer,
        Instant at,
        @Nullable String by) {

    /// How a pack came here.
    public enum Origin {
        /// With the product.
        SHIPPED,
        /// An administrator installed it.
        INSTALLED;

        /// The message key of its label.
        public String key() {
            return "packs.origin." + name();
        }
    }

    /// Which pack it is.
    public PackRef ref() {
        return head.ref();
    }
}
