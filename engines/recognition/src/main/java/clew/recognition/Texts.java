package clew.recognition;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The words of an instrument in one language.
public final class Texts {

    /// The words that belong to one key of the instrument; what is not needed is null.
    ///
    /// @param label the short name
    /// @param prompt what the interviewer may say to an adult
    /// @param childPrompt what the interviewer may say to a child: open, never leading
    /// @param lookFor what to look for without asking
    record Words(
            @Nullable String label,
            @Nullable String prompt,
            @Nullable String childPrompt,
            @Nullable String lookFor) {}

    private static final Words NONE = new Words(null, null, null, null);

    private final Language language;
    private final Map<String, Words> words;

    Texts(Language language, Map<String, Words> words) {
        this.language = language;
        this.words = Map.copyOf(words);
    }

    public Language language() {
        return language;
    }

    /// The name of the instrument.
    public Optional<String> title() {
        return label("title", "");
    }

    /// What the instrument is for and where its limits are.
    public Optional<String> summary() {
        return label("summary", "");
    }

    public Optional<String> topic(String id) {
        return label("topic", id);
    }

    /// The name of a dimension or of an element.
    public Optional<String> dimension(String id) {
        return label("dimension", id);
    }

    /// What a row of the combination table says.
    public Optional<String> combination(String id) {
        return label("combination", id);
    }

    /// The name of one of the purposes of the instrument.
    public Optional<String> purpose(String id) {
        return label("purpose", id);
    }

    /// The short name of an indicator.
    public Optional<String> indicator(String id) {
        return label("indicator", id);
    }

    /// What the interviewer may say about an indicator; for a child the open prompt, if there is one.
    public Optional<String> prompt(String indicatorId, boolean child) {
        Words found = words("indicator", indicatorId);
        return Optional.ofNullable(child && found.childPrompt() != null ? found.childPrompt() : found.prompt());
    }

    boolean hasChildPrompt(String indicatorId) {
        return words("indicator", indicatorId).childPrompt() != null;
    }

    /// What to look for without asking.
    public Optional<String> lookFor(String indicatorId) {
        return Optional.ofNullable(words("indicator", indicatorId).lookFor());
    }

    private Optional<String> label(String kind, String id) {
        return Optional.ofNullable(words(kind, id).label());
    }

    private Words words(String kind, String id) {
        return words.getOrDefault(key(kind, id), NONE);
    }

    static String key(String kind, String id) {
        return id.isEmpty() ? kind : kind + " " + id;
    }
}
