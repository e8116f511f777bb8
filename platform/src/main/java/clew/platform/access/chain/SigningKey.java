package clew.platform.access.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/// The key that an instance signs its checkpoints with: Ed25519, in the file `trail.key` beside the master
/// keys, readable by its owner only. It never enters the database or a backup, so who has those alone cannot
/// make a checkpoint.
///
/// @param publicKey its public half, 32 bytes
@SuppressWarnings("ArrayRecordComponent") // never compared
record SigningKey(PrivateKey privateKey, byte[] publicKey) {

    private static final String ED25519 = "Ed25519";

    /// Reads the key in the directory of keys, making it first where there is none.
    static SigningKey in(Path keys) {
        Path file = keys.toAbsolutePath().normalize().resolve("trail.key");
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return read(Files.readAllBytes(file));
        } catch (IOException failed) {
            throw new UncheckedIOException("The key " + file + " cannot be read or made.", failed);
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException("The key " + file + " is damaged.", damaged);
        }
    }

    /// The file is the private key in its PKCS #8 form, then the 32 bytes of the public one.
    private static SigningKey read(byte[] file) throws GeneralSecurityException {
        int length = file.length - Checkpoint.KEY_LENGTH;
        if (length <= 0) {
            throw new GeneralSecurityException("too short");
        }
        PrivateKey key =
                KeyFactory.getInstance(ED25519).generatePrivate(new PKCS8EncodedKeySpec(Arrays.copyOf(file, length)));
        return new SigningKey(key, Arrays.copyOfRange(file, length, file.length));
    }

    private static void make(Path file) throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance(ED25519).generateKeyPair();
        byte[] secret = pair.getPrivate().getEncoded();
        byte[] open = pair.getPublic().getEncoded();
        ByteBuffer content = ByteBuffer.allocate(secret.length + Checkpoint.KEY_LENGTH)
                .put(secret)
                .put(open, open.length - Checkpoint.KEY_LENGTH, Checkpoint.KEY_LENGTH)
                .flip();
        Files.createDirectories(
                file.getParent(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path fresh = file.resolveSibling("trail.key." + ProcessHandle.current().pid());
        try (SeekableByteChannel channel = Files.newByteChannel(
                fresh,
                java.util.Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            channel.write(content);
        }
        try {
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            // Another process was quicker: its key is the instance's.
        } finally {
            Files.delete(fresh);
        }
    }

    String fingerprint() {
        return Checkpoint.fingerprint(publicKey);
    }

    Checkpoint sign(UUID instance, long position, Instant at, byte[] hash) {
        try {
            Signature signature = Signature.getInstance(ED25519);
            signature.initSign(privateKey);
            signature.update(Checkpoint.signed(instance, position, at, hash, publicKey));
            return new Checkpoint(instance, position, at, hash, publicKey, signature.sign());
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("A checkpoint could not be signed.", failed);
        }
    }

    /// Never the secret.
    @Override
    public String toString() {
        return fingerprint();
    }
}
