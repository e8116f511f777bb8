package clew.platform.recognition;

import clew.recognition.AnswerState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of a screening as it is shown: a topic, or what is only looked for.
///
/// @param id the topic, or `observed`
/// @param title the name of the topic
/// @param observerOnly whether nothing is asked on this page
/// @param items the indicators
/// @param next the page after this one
record TopicView(String id, String title, boolean observerOnly, List<Item> items, Next next) {

    /// The name of the page of what is only looked for.
    static final String OBSERVED = "observed";

    TopicView {
        items = List.copyOf(items);
    }

    /// Where "continue" leads.
    ///
    /// @param path below the screening, such as `topics/work`, `observed` or `result`
    /// @param title the name of the next topic, or `null` where it is no topic
    record Next(String path, @Nullable String title) {}

    /// One indicator.
    ///
    /// @param prompt what the interviewer may say, or `null` if nothing is asked
    /// @param translation the same in the person's language, or `null`
    /// @param unreviewed whether nobody has read the translation yet
    /// @param lookFor what to look for, or `null`
    /// @param mine what the member has noted last, or `null`
    /// @param myNote the note of it
    /// @param said everything that was noted, the latest first
    record Item(
            String id,
            String label,
            @Nullable String prompt,
            String promptLanguage,
            @Nullable String translation,
            @Nullable String translationLanguage,
            boolean unreviewed,
            @Nullable String lookFor,
            @Nullable AnswerState mine,
            @Nullable String myNote,
            List<Said> said) {

        Item {
            said = List.copyOf(said);
        }
    }

    /// One observation in a list.
    ///
    /// @param own whether it is the member's own, of this screening
    /// @param earlier whether it is of another screening
    record Said(
            AnswerState state,
            String who,
            String when,
            @Nullable String note,
            boolean own,
            boolean earlier) {}
}
