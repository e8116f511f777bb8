package clew.platform.packs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whether a pack arrived as its author sent it.
///
/// Two files may lie beside the others. `files.sha256` has one line for each file, as `sha256sum` writes it;
/// where it is there, it must name every file and every sum must be right: that finds what was damaged on the
/// way. `files.sha256.sig` is an Ed25519 signature (RFC 8032) of `files.sha256`, in Base64; where it is there,
/// it must be by one of the keys that this instance trusts: that finds what was changed on purpose. A signature
/// by an unknown key is refused and not shrugged at, because a pack says who may decide about people.
final class PackSigning {

    static final String SUMS = "files.sha256";
    static final String SIGNATURE = "files.sha256.sig";
    static final List<String> FILES = List.of(SUMS, SIGNATURE);

    private static final String LINE = "[0-9a-f]{64} [ *].+";

    private final SortedMap<String, PublicKey> keys;
    private final boolean required;

    PackSigning(Map<String, PublicKey> keys, boolean required) {
        this.keys = new TreeMap<>(keys);
        this.required = required;
    }

    /// Nobody is trusted, and nothing needs a signature.
    static PackSigning none() {
        return new PackSigning(Map.of(), false);
    }

    /// Trusts the public keys of a folder: each file `NAME.pem` is the key of NAME.
    static PackSigning trusting(Path folder, boolean required) {
        SortedMap<String, PublicKey> keys = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".pem")).toList()) {
                String name = String.valueOf(file.getFileName());
                keys.put(name.substring(0, name.length() - ".pem".length()), key(Files.readString(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("clew.packs.keys cannot be read: " + folder, e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("clew.packs.keys has a file that is no Ed25519 public key: " + folder, e);
        }
        return new PackSigning(keys, required);
    }

    /// By whom a pack was signed.
    record Seal(@Nullable String signer) {}

    Seal check(SortedMap<String, String> texts, List<PackFault> faults) {
        String sums = texts.get(SUMS);
        String signature = texts.get(SIGNATURE);
        if (sums == null) {
            if (signature != null || required) {
                faults.add(new PackFault(SUMS, 1, "the file", "", "a file of that name in a pack that is signed"));
            }
            return new Seal(null);
        }
        compare(sums, texts, faults);
        if (signature == null) {
            if (required) {
                faults.add(new PackFault(SIGNATURE, 1, "the file", "", "a signature: clew.packs.signed is true"));
            }
            return new Seal(null);
        }
        String signer = signer(sums, signature);
        if (signer == null) {
            String trusted = keys.isEmpty() ? "nobody yet (clew.packs.keys)" : String.join(", ", keys.keySet());
            faults.add(new PackFault(
                    SIGNATURE, 1, "the signature", "by nobody known", "one by a key that is trusted here: " + trusted));
        }
        return new Seal(signer);
    }

    private static void compare(String sums, SortedMap<String, String> texts, List<PackFault> faults) {
        TreeSet<String> missing = new TreeSet<>(texts.keySet());
        FILES.forEach(missing::remove);
        int line = 0;
        for (String entry : sums.lines().toList()) {
            line++;
            if (!entry.matches(LINE)) {
                faults.add(new PackFault(SUMS, line, "line", entry, "a SHA-256, two spaces and the name of a file"));
                continue;
            }
            String name = entry.substring(66);
            String text = texts.get(name);
            missing.remove(name);
            if (text == null) {
                faults.add(new PackFault(SUMS, line, "file", name, "a file that is in the pack"));
            } else if (!Pack.sha256(text).equals(entry.substring(0, 64))) {
                faults.add(new PackFault(SUMS, line, name, entry.substring(0, 64), Pack.sha256(text)));
            }
        }
        missing.forEach(name -> faults.add(new PackFault(SUMS, 1, "the file", name, "a line for that file too")));
    }

    private @Nullable String signer(String sums, String signature) {
        for (Map.Entry<String, PublicKey> key : keys.entrySet()) {
            try {
                Signature verifier = Signature.getInstance("Ed25519");
                verifier.initVerify(key.getValue());
                verifier.update(sums.getBytes(StandardCharsets.UTF_8));
                if (verifier.verify(Base64.getMimeDecoder().decode(signature.strip()))) {
                    return key.getKey();
                }
            } catch (GeneralSecurityException | IllegalArgumentException notThisOne) {
                // A signature that cannot even be read is by nobody.
            }
        }
        return null;
    }

    private static PublicKey key(String pem) throws GeneralSecurityException {
        String base64 = pem.replaceAll("-----[A-Z ]+-----", "").strip();
        byte[] bytes = Base64.getMimeDecoder().decode(base64);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(bytes));
    }
}
