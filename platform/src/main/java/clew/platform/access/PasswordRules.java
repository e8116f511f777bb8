package clew.platform.access;

import clew.platform.directory.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What a password must be: at least 12 characters, at most 72 bytes (bcrypt reads no more), not one of the
/// common ones (`access/common-passwords.txt`), not made of one piece repeated, and not the user name. Nothing
/// about digits and signs, and it never expires: NIST SP 800-63B section 5.1.1 advises against both.
@Component
final class PasswordRules {

    static final int SHORTEST = 12;
    private static final int LONGEST_BYTES = 72;

    private final Set<String> common = read();

    List<Reason> problems(String password, String userName) {
        List<Reason> problems = new ArrayList<>();
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            problems.add(Reason.of("access.password.short", SHORTEST));
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            problems.add(Reason.of("access.password.long", LONGEST_BYTES));
        }
        String plain = password.toLowerCase(Locale.ROOT);
        if (common.contains(plain) || repeats(plain)) {
            problems.add(Reason.of("access.password.common"));
        }
        String name = userName.strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty() && name.length() * 2 > plain.length() && plain.contains(name)) {
            problems.add(Reason.of("access.password.userName"));
        }
        return problems;
    }

    /// Whether it is one piece of at most four characters, repeated.
    private static boolean repeats(String plain) {
        for (int piece = 1; piece <= 4 && piece * 2 <= plain.length(); piece++) {
            String repeated = plain.substring(0, piece).repeat(plain.length() / piece + 1);
            if (repeated.startsWith(plain)) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> read() {
        try (InputStream in = PasswordRules.class.getResourceAsStream("/access/common-passwords.txt")) {
            if (in == null) {
                throw new IllegalStateException("access/common-passwords.txt is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException broken) {
            throw new UncheckedIOException("access/common-passwords.txt cannot be read", broken);
        }
    }
}
