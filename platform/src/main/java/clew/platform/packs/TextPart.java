package clew.platform.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Reads `texts/LANGUAGE.properties` of a pack.
@Component
final class TextPart implements PackPart {

    private static final String FOLDER = "texts/";
    private static final String ENDING = ".properties";

    /// The name of the file that holds the texts of a language.
    static String file(String language) {
        return FOLDER + language.toLowerCase(Locale.ROOT) + ENDING;
    }

    @Override
    public boolean reads(String name) {
        return name.startsWith(FOLDER) && name.endsWith(ENDING);
    }

    @Override
    public List<PackFault> check(Pack pack, String name) {
        List<PackFault> faults = new ArrayList<>(
                PackTexts.read(name, pack.file(name).orElseThrow()).found());
        boolean listed =
                pack.head().languages().stream().anyMatch(tag -> file(tag).equals(name));
        if (!listed) {
            String languages = String.join(", ", pack.head().languages());
            faults.add(
                    new PackFault(name, 1, "the name of the file", name, "one of the pack's languages: " + languages));
        }
        return faults;
    }

    @Override
    public List<PackItem> items(String name, String text) {
        return switch (PackTexts.read(name, text)) {
            case PackReading.Faulty<PackTexts> _ -> List.of();
            case PackReading.Sound<PackTexts>(PackTexts read) ->
                List.of(new PackItem("packs.item.texts", name, name, read.texts()));
        };
    }
}
