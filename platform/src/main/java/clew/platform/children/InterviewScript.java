package clew.platform.children;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/// How to talk with a child, step by step and in short sentences: `children/interview-script-1.json`.
///
/// @param id with the version; it stands in every interview that was held with it
record InterviewScript(String id, List<Source> sources, List<Text> texts) {

    private static final InterviewScript CURRENT = read("/children/interview-script-1.json");

    /// Where a rule comes from, and how sure that is.
    record Source(String rule, String source, String mark) {}

    /// The script in one language.
    ///
    /// @param reviewed whether somebody who works with children has read the words in this language
    record Text(String language, boolean reviewed, List<Step> steps) {}

    /// One step.
    ///
    /// @param note what the interviewer does
    /// @param say what can be said, one short sentence each
    record Step(String title, String note, List<String> say) {}

    static InterviewScript current() {
        return CURRENT;
    }

    /// The script in a language, or in English where there is none.
    Text in(String language) {
        String wanted = Locale.forLanguageTag(language).getLanguage();
        return texts.stream()
                .filter(text -> text.language().equals(wanted))
                .findFirst()
                .orElse(texts.getFirst());
    }

    private static InterviewScript read(String file) {
        try (InputStream json = Objects.requireNonNull(InterviewScript.class.getResourceAsStream(file), "no script")) {
            return JsonMapper.shared().readValue(json, InterviewScript.class);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
