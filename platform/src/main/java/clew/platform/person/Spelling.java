package clew.platform.person;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A name reduced to what stays the same when another hand, another script or another office writes it.
///
/// A name is transliterated to Latin letters (ICU *Any-Latin*), loses accents and case and is cut into words.
/// Each word has a *skeleton*: its consonants, with spellings of one sound brought together, so that Mohammed,
/// Muhammad and محمد meet in `mhmd`. For a slip of one letter the index also holds each skeleton of four
/// letters or more with one letter left out (symmetric deletion, Garbe 2012).
///
/// All of this compares by equality only, so that the index may hold blind keys in the place of letters: the
/// beginnings of a word are keys of their own. Equality is also what PostgreSQL may look up in an index below
/// the row fence; a trigram operator is not *leakproof*, so that the fence would make it read every row.
///
/// When it is wrong: skeletons bring together some names that differ (Omar, Mary); the order of the results corrects
/// that, and a human decides. It knows no nicknames.
final class Spelling {

    private static final int LONGEST = 40;
    private static final int LONGEST_SKELETON = 16;
    private static final int MOST_WORDS = 12;
    private static final int SHORTEST_WITH_SLIP = 4;

    /// The fewest letters by which a longer word is found.
    static final int SHORTEST_BEGINNING = 3;

    private static final Set<String> PARTICLES =
            Set.of("al", "el", "ul", "bin", "ben", "ibn", "bint", "de", "da", "do", "van", "von", "der", "del");

    private Spelling() {}

    /// The words of a name in plain Latin letters and digits; particles such as *al* or *bin* are left out.
    static List<String> words(String name) {
        List<String> all = new ArrayList<>();
        for (String word : Latin.SCRIPT.transliterate(name).split("[^a-z0-9]+")) {
            if (!word.isEmpty() && all.size() < MOST_WORDS) {
                all.add(word.length() > LONGEST ? word.substring(0, LONGEST) : word);
            }
        }
        List<String> bearing =
                all.stream().filter(word -> !PARTICLES.contains(word)).toList();
        return bearing.isEmpty() ? all : bearing;
    }

    /// What the index holds for a name.
    static Set<String> keys(String name) {
        Set<String> keys = new LinkedHashSet<>();
        List<String> words = words(name);
        for (String word : words) {
            keys.add(whole(word));
            for (int length = SHORTEST_BEGINNING; length < word.length(); length++) {
                keys.add(beginning(word.substring(0, length)));
            }
            addSkeletons(keys, skeleton(word));
        }
        for (int i = 0; i + 1 < words.size(); i++) {
            addSkeletons(keys, skeleton(words.get(i) + words.get(i + 1)));
        }
        return keys;
    }

    /// The key of a word as it is written.
    static String whole(String word) {
        return "w" + word;
    }

    /// The key of the first letters of a longer word.
    static String beginning(String letters) {
        return "b" + letters;
    }

    /// The key of a skeleton.
    static String bones(String skeleton) {
        return "s" + skeleton;
    }

    /// A skeleton with one letter left out, for each letter; nothing for short ones.
    static Set<String> slips(String skeleton) {
        Set<String> slips = new LinkedHashSet<>();
        if (skeleton.length() >= SHORTEST_WITH_SLIP) {
            for (int i = 0; i < skeleton.length(); i++) {
                slips.add(skeleton.substring(0, i) + skeleton.substring(i + 1));
            }
        }
        return slips;
    }

    /// The consonants of a word with spellings of one sound brought together; the word itself where it has none.
    static String skeleton(String word) {
        String sounds = sounds(word);
        StringBuilder bones = new StringBuilder();
        for (int i = 0; i < sounds.length(); i++) {
            char letter = sounds.charAt(i);
            boolean silent = "aeiou".indexOf(letter) >= 0
                    || (i > 0 && (letter == 'y' || letter == 'w'))
                    || (i > 0 && letter == 'h' && i == sounds.length() - 1);
            if (!silent && (bones.isEmpty() || bones.charAt(bones.length() - 1) != letter)) {
                bones.append(letter);
            }
        }
        if (bones.isEmpty()) {
            return word;
        }
        return bones.length() > LONGEST_SKELETON ? bones.substring(0, LONGEST_SKELETON) : bones.toString();
    }

    /// The word with spellings of one sound brought together.
    private static String sounds(String word) {
        return word.replace("sch", "s")
                .replace("tsch", "c")
                .replace("ch", "c")
                .replace("sh", "s")
                .replace("kh", "h")
                .replace("gh", "g")
                .replace("zh", "z")
                .replace("ph", "f")
                .replace("th", "t")
                .replace("dh", "d")
                .replace("dj", "y")
                .replace("ts", "c")
                .replace("tz", "c")
                .replace("x", "ks")
                .replace('c', 'k')
                .replace('q', 'k')
                .replace('j', 'y');
    }

    private static void addSkeletons(Set<String> keys, String skeleton) {
        keys.add(bones(skeleton));
        slips(skeleton).forEach(slip -> keys.add(bones(slip)));
    }

    /// Loaded at the first name, for it takes half a second.
    private static final class Latin {
        static final Transliterator SCRIPT = Transliterator.getInstance(
                "Any-Latin; NFD; [:Nonspacing Mark:] Remove; NFC; Latin-ASCII; Any-Lower; [^a-z0-9[:White_Space:]\\-'’.,] Remove");

        private Latin() {}
    }
}
