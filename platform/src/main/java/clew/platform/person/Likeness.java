package clew.platform.person;

import java.util.List;

/// How alike two names are, whatever the order of their words: from 0 (nothing) to 1 (the same).
///
/// Each word of the shorter name takes the most similar word of the other; the result is the mean, weighted by
/// length, less a little for each word that is left over. Two words are compared by Jaro–Winkler (Winkler 1990)
/// of the words and of their skeletons, whichever is closer; equal skeletons are worth 0.95. Cost: product of
/// the word counts.
final class Likeness {

    /// From here on a human is shown the pair.
    static final double ENOUGH = 0.8;

    private static final double SAME_SKELETON = 0.95;
    private static final double SKELETON_WEIGHT = 0.93;
    private static final double LEFT_OVER = 0.02;
    private static final double PREFIX_SCALE = 0.1;
    private static final int LONGEST_PREFIX = 4;

    private Likeness() {}

    static double of(String one, String other) {
        List<String> a = Spelling.words(one);
        List<String> b = Spelling.words(other);
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        String joinedA = String.join("", a);
        String joinedB = String.join("", b);
        double joined = a.size() == b.size() ? 0 : ofWords(joinedA, joinedB);
        double mean = a.size() < b.size() ? mean(a, b) : mean(b, a);
        return Math.max(joined, a.size() == b.size() ? Math.max(mean, mean(a, b)) : mean);
    }

    private static double mean(List<String> fewer, List<String> more) {
        double sum = 0;
        double weight = 0;
        for (String word : fewer) {
            double best = 0;
            for (String other : more) {
                best = Math.max(best, ofWords(word, other));
            }
            sum += best * word.length();
            weight += word.length();
        }
        return Math.max(0, sum / weight - LEFT_OVER * (more.size() - fewer.size()));
    }

    static double ofWords(String a, String b) {
        if (a.equals(b)) {
            return 1;
        }
        String bonesA = Spelling.skeleton(a);
        String bonesB = Spelling.skeleton(b);
        double bones = bonesA.equals(bonesB) && bonesA.length() > 1
                ? SAME_SKELETON
                : SKELETON_WEIGHT * jaroWinkler(bonesA, bonesB);
        boolean begins = (a.length() >= 3 && b.startsWith(a)) || (b.length() >= 3 && a.startsWith(b));
        return Math.max(begins ? 0.9 : 0, Math.max(bones, jaroWinkler(a, b)));
    }

    static double jaroWinkler(String a, String b) {
        double jaro = jaro(a, b);
        int prefix = 0;
        int most = Math.min(LONGEST_PREFIX, Math.min(a.length(), b.length()));
        while (prefix < most && a.charAt(prefix) == b.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * PREFIX_SCALE * (1 - jaro);
    }

    private static double jaro(String a, String b) {
        int window = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
        boolean[] taken = new boolean[b.length()];
        StringBuilder common = new StringBuilder();
        for (int i = 0; i < a.length(); i++) {
            int last = Math.min(b.length() - 1, i + window);
            for (int j = Math.max(0, i - window); j <= last; j++) {
                if (!taken[j] && a.charAt(i) == b.charAt(j)) {
                    taken[j] = true;
                    common.append(a.charAt(i));
                    break;
                }
            }
        }
        int matches = common.length();
        if (matches == 0) {
            return 0;
        }
        double m = matches;
        return (m / a.length() + m / b.length() + (m - transpositions(common, taken, b) / 2.0) / m) / 3;
    }

    private static int transpositions(CharSequence common, boolean[] taken, String b) {
        int moved = 0;
        int next = 0;
        for (int j = 0; j < b.length(); j++) {
            if (taken[j]) {
                if (b.charAt(j) != common.charAt(next)) {
                    moved++;
                }
                next++;
            }
        }
        return moved;
    }
}
