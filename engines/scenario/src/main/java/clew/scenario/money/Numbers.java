package clew.scenario.money;

import java.util.random.RandomGenerator;

/// Account numbers that say nothing: a bijection from the indices of accounts to words of five syllables.
///
/// **The idea.** A Feistel network of four rounds over 32 bits is a permutation whatever its round function
/// is; whoever falls outside the 70^5 words goes through it again until inside (cycle walking: Black and
/// Rogaway 2002, second-hand). Its keys are drawn from the seed, so the order of the numbers is chance.
///
/// **When it is wrong.** It is made so that nobody sorts accounts by kind, not against a cryptanalyst.
final class Numbers {

    private static final String CONSONANTS = "bdfghklmnprstz";
    private static final String VOWELS = "aeiou";
    private static final int SYLLABLES = 5;
    private static final int PER_SYLLABLE = 70;
    private static final long WORDS = 1_680_700_000L;

    private final int[] keys;

    Numbers(RandomGenerator random) {
        this.keys = random.ints(4).toArray();
    }

    /// Which of the words, from 0.
    long place(int index) {
        long at = index;
        do {
            at = through(at);
        } while (at >= WORDS);
        return at;
    }

    private long through(long block) {
        int left = (int) (block >>> 16) & 0xffff;
        int right = (int) block & 0xffff;
        for (int key : keys) {
            int mixed = (right ^ key) * 0x9e3779b1;
            mixed = (mixed ^ (mixed >>> 15)) * 0x85ebca6b + key;
            int next = left ^ ((mixed ^ (mixed >>> 13)) & 0xffff);
            left = right;
            right = next;
        }
        return ((long) left << 16) | right;
    }

    /// The word of a place.
    static String word(long place) {
        StringBuilder word = new StringBuilder(2 * SYLLABLES);
        long left = place;
        for (int i = 0; i < SYLLABLES; i++) {
            int syllable = (int) (left % PER_SYLLABLE);
            left /= PER_SYLLABLE;
            word.append(CONSONANTS.charAt(syllable / VOWELS.length()))
                    .append(VOWELS.charAt(syllable % VOWELS.length()));
        }
        return word.toString();
    }
}
