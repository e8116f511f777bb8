package clew.platform.packs;

import java.util.Arrays;
import java.util.Objects;

/// The version of this Clew, as the build wrote it into the jar. A Clew that runs from its classes can read every
/// pack.
final class ClewVersion {

    private static final String UNBUILT = "not built";

    private ClewVersion() {}

    static String text() {
        String built = ClewVersion.class.getPackage().getImplementationVersion();
        return Objects.requireNonNullElse(built, UNBUILT).replaceAll("-.*", "");
    }

    /// Whether this Clew is older than the given version.
    static boolean isBefore(String wanted) {
        return !text().equals(UNBUILT) && compare(text(), wanted) < 0;
    }

    /// Compares two versions number by number; a missing number is 0.
    static int compare(String one, String other) {
        int[] left = numbers(one);
        int[] right = numbers(other);
        int length = Math.max(left.length, right.length);
        return Arrays.compare(Arrays.copyOf(left, length), Arrays.copyOf(right, length));
    }

    private static int[] numbers(String version) {
        return Arrays.stream(version.split("\\.", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
