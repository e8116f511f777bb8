package clew.platform.packs;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;

/// Reads `pack.yaml`.
final class PackHeadReader {

    private PackHeadReader() {}

    static PackHead read(Entries root) {
        PackHead head = new PackHead(
                like(root, "id", PackRef.ID, "small letters, digits and single hyphens, such as model-state"),
                like(
                        root,
                        "version",
                        PackRef.VERSION,
                        "letters and digits, with single points or hyphens, such as 1.2"),
                root.text("title"),
                root.text("jurisdiction"),
                languages(root),
                root.date("date"),
                root.text("licence"),
                root.text("source"),
                requires(root));
        root.refuseTheRest();
        return head;
    }

    private static String like(Entries root, String name, String pattern, String expected) {
        String text = root.text(name);
        if (!text.isEmpty() && (!text.matches(pattern) || text.length() > 40)) {
            root.fault(name, expected + ", at most 40 characters");
        }
        return text;
    }

    private static List<String> languages(Entries root) {
        List<String> tags = root.texts("languages");
        if (tags.isEmpty()) {
            root.fault("languages", "a list with at least one language");
        }
        for (String tag : tags) {
            try {
                new Locale.Builder().setLanguageTag(tag);
            } catch (IllformedLocaleException e) {
                root.fault("languages", "BCP 47 language tags, which \"" + tag + "\" is not");
            }
        }
        return tags;
    }

    private static String requires(Entries root) {
        String wanted = like(root, "requires", "[0-9]+(\\.[0-9]+)*", "the earliest version of Clew, such as 0.3");
        if (wanted.matches("[0-9]+(\\.[0-9]+)*") && ClewVersion.isBefore(wanted)) {
            root.fault("requires", "at most the version of this Clew, which is " + ClewVersion.text());
        }
        return wanted;
    }
}
