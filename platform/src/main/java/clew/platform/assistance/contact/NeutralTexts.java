package clew.platform.assistance.contact;

import clew.platform.assistance.DataTable;
import java.util.List;
import org.springframework.stereotype.Component;

/// Texts to a person that say nothing about a case, about who writes, or why: for an appointment, a call back,
/// a change. Clew does not send them; somebody reads, copies or prints them.
@Component
class NeutralTexts {

    /// A text in one language.
    record Text(String id, String language, String text) {}

    private final List<Text> texts;

    NeutralTexts() {
        texts = DataTable.lines(
                "assistance/neutral-texts.csv",
                row -> new Text(row.apply("id"), row.apply("language"), row.apply("text")));
    }

    List<Text> all() {
        return texts;
    }

    /// The texts with a day and a time in them.
    List<Text> filled(String day, String time) {
        return texts.stream()
                .map(each -> new Text(
                        each.id(),
                        each.language(),
                        each.text().replace("{day}", orDots(day)).replace("{time}", orDots(time))))
                .toList();
    }

    /// Only what a day or a time needs: nobody can carry other words into a neutral text.
    static String harmless(String typed) {
        String kept = typed.replaceAll("[^0-9:./ -]", "").strip();
        return kept.length() > 12 ? kept.substring(0, 12) : kept;
    }

    private static String orDots(String text) {
        return text.isEmpty() ? "…" : text;
    }
}
