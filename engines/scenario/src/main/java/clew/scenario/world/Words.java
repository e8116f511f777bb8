package clew.scenario.world;

import clew.scenario.chance.Draws;
import clew.scenario.chance.Streams;
import clew.scenario.pack.Pack;
import java.util.List;
import java.util.StringJoiner;
import java.util.random.RandomGenerator;

/// A passphrase that is made of the seed, for whoever brings none.
///
/// The same order must give the same bytes, so it cannot be drawn by chance. It is as secret as the seed:
/// whoever knows that can make the truth again without any passphrase. Six words of three syllables, out of 100
/// syllables: with a seed of all 64 bits it cannot be guessed; with a small one such as 7 it can, and so can
/// the world.
public final class Words {

    private static final List<String> FIRST =
            List.of("b", "d", "f", "g", "h", "k", "l", "m", "n", "r", "s", "t", "v", "z");
    private static final List<String> THEN = List.of("a", "e", "i", "o", "u", "an", "el", "or");
    private static final int WORDS = 6;
    private static final int SYLLABLES = 3;

    private Words() {}

    /// The passphrase of a seed and a pack.
    public static char[] of(long seed, Pack pack) {
        RandomGenerator random = new Streams(seed).of("words " + pack.hash());
        StringJoiner words = new StringJoiner(" ");
        for (int i = 0; i < WORDS; i++) {
            StringBuilder word = new StringBuilder();
            for (int j = 0; j < SYLLABLES; j++) {
                word.append(Draws.one(FIRST, random)).append(Draws.one(THEN, random));
            }
            words.add(word);
        }
        return words.toString().toCharArray();
    }
}
