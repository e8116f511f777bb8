package clew.spark;

import clew.money.Sha256;
import clew.money.doctrine.Traced;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// The hash of what was traced: the same rows, the same hash, wherever they were found.
final class Hash {

    private Hash() {}

    static String of(Traced traced) {
        MessageDigest digest = Sha256.digest();
        rows("carried", traced.carried(), digest);
        rows("left", traced.left(), digest);
        return Sha256.hex(digest);
    }

    private static void rows(String name, Traced.Rows rows, MessageDigest digest) {
        for (int i = 0; i < rows.size(); i++) {
            digest.update("%s,%d,%d,%d\n"
                    .formatted(name, rows.place(i), rows.colour(i), rows.amount(i))
                    .getBytes(StandardCharsets.UTF_8));
        }
    }
}
