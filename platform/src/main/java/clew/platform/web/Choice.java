package clew.platform.web;

import org.jspecify.annotations.Nullable;

/// One option of radios, checkboxes or a select.
///
/// @param value what is sent
/// @param text what is shown
/// @param hint a sentence below the text, or `null` if absent
public record Choice(String value, String text, @Nullable String hint) {

    /// An option without a hint.
    public static Choice of(String value, String text) {
        return new Choice(value, text, null);
    }
}
