package clew.money.flag;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What payments are for: which acts a tag's merchant codes, bank codes or words fit.
///
/// Words are looked for as whole words, in the name of the other side, in what was written to the payment and in
/// its purpose; letters without their accents.
final class Tags {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}-]+");
    private static final int LONGEST = 3;

    private final Acts acts;
    private final Map<String, BitSet> byTag = new TreeMap<>();
    private final Map<String, List<BitSet>> byWord = new HashMap<>();
    private final Map<String, List<BitSet>> byCode = new HashMap<>();
    private final Map<String, List<BitSet>> byMerchant = new HashMap<>();

    Tags(Acts acts, Parameters parameters) {
        this.acts = acts;
        for (String tag : parameters.tags()) {
            BitSet set = new BitSet();
            byTag.put(tag, set);
            parameters.words(tag).forEach(word -> put(byWord, plain(word), set));
            parameters.codes(tag).forEach(code -> put(byCode, code, set));
            parameters.merchantCodes(tag).forEach(range -> {
                for (int code = range[0]; code <= range[1]; code++) {
                    put(byMerchant, "%04d".formatted(code), set);
                }
            });
        }
        for (int act = 0; act < acts.size(); act++) {
            mark(act);
        }
    }

    private static void put(Map<String, List<BitSet>> map, String key, BitSet set) {
        map.merge(key, List.of(set), (one, other) -> {
            List<BitSet> both = new ArrayList<>(one);
            both.addAll(other);
            return both;
        });
    }

    private static String plain(String text) {
        String apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return BETWEEN.matcher(apart.replaceAll("\\p{M}", "")).replaceAll(" ").strip();
    }

    private void mark(int act) {
        var entry = acts.entry(act);
        byMerchant.getOrDefault(acts.fact(act, "mcc"), List.of()).forEach(set -> set.set(act));
        for (String code : entry.code().toUpperCase(Locale.ROOT).split("/")) {
            byCode.getOrDefault(code, List.of()).forEach(set -> set.set(act));
        }
        String purpose = acts.fact(act, "purpose");
        byCode.getOrDefault(purpose.toUpperCase(Locale.ROOT), List.of()).forEach(set -> set.set(act));
        for (String text : List.of(entry.other().name(), entry.text(), purpose)) {
            words(act, plain(text).split(" "));
        }
    }

    private void words(int act, String[] words) {
        for (int first = 0; first < words.length; first++) {
            StringBuilder phrase = new StringBuilder();
            for (int last = first; last < words.length && last < first + LONGEST; last++) {
                phrase.append(last == first ? "" : " ").append(words[last]);
                byWord.getOrDefault(phrase.toString(), List.of()).forEach(set -> set.set(act));
            }
        }
    }

    /// The acts that a tag fits.
    BitSet of(String tag) {
        return (BitSet) byTag.getOrDefault(tag, new BitSet()).clone();
    }
}
