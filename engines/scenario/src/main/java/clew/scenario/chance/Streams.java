package clew.scenario.chance;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Streams of random numbers, each for one purpose and one thing: the age of person 17, the prices of day 200.
///
/// **The idea.** Where one generator serves a whole world, whoever draws once more changes everything after it, and
/// two threads that take turns differently make two worlds. Here each thing has a generator of its own, whose seed
/// depends on nothing but the world's seed, the purpose and the numbers of the thing:
///
/// ```
/// seed(purpose, n1 … nk) = mix(… mix(mix(SHA-256(seed, purpose) + n1·γ) + n2·γ) …)      three words of 64 bits
/// ```
///
/// `mix` is the finaliser of Stafford (variant 13, as in SplitMix64), γ the golden ratio in 64 bits. The generator is
/// L64X128MixRandom, which the Java platform defines by its algorithm.
///
/// **Complexity.** One hash for each purpose, a few multiplications for each stream. **When it is wrong.** Streams
/// are independent as far as the mixing is good; no proof says that two of 2^64 never overlap. Sources: Steele, Lea
/// and Flood, Fast splittable pseudorandom number generators (OOPSLA 2014); Steele and Vigna, LXM (OOPSLA 2021).
/// Both second-hand.
public final class Streams {

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    private static final RandomGeneratorFactory<RandomGenerator> FACTORY =
            RandomGeneratorFactory.of("L64X128MixRandom");

    private final long seed;
    private final Map<String, long[]> purposes = new ConcurrentHashMap<>();

    /// The streams of a world.
    public Streams(long seed) {
        this.seed = seed;
    }

    /// The stream for a purpose and a thing; the same one whenever it is asked for, from its beginning.
    ///
    /// @param purpose what the numbers are for, such as `person.age`
    /// @param numbers which thing it is
    public RandomGenerator of(String purpose, long... numbers) {
        long[] words = purposes.computeIfAbsent(purpose, this::words);
        ByteBuffer bytes = ByteBuffer.allocate(3 * Long.BYTES);
        for (int i = 0; i < 3; i++) {
            long word = words[i];
            for (long number : numbers) {
                word = mix(word + number * GOLDEN);
            }
            bytes.putLong(word);
        }
        return FACTORY.create(bytes.array());
    }

    private long[] words(String purpose) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(seed).array());
            ByteBuffer hash = ByteBuffer.wrap(digest.digest(purpose.getBytes(StandardCharsets.UTF_8)));
            return new long[] {hash.getLong(), hash.getLong(), hash.getLong()};
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static long mix(long word) {
        long mixed = (word ^ (word >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
