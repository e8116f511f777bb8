package clew.scenario.world;

import com.google.crypto.tink.subtle.AesSiv;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/// Seals what is too long for [Seal], in pieces, while it is written.
///
/// ```
/// file  = "clew-money-1\n" salt(32) { length(4) sealed }            the last piece is empty
/// piece = which file it belongs to (1 byte), content of up to a mebibyte
/// ```
///
/// Each piece is sealed with AES-SIV as [Seal] does; bound into it are the format, the salt, its number and
/// whether it is the last, so no piece can be changed, left out, moved or cut off at the end without being
/// noticed. Two equal texts at the same place of two worlds look different, since the key depends on the salt.
final class SealedStream {

    /// The files, in the order of their numbers.
    static final List<String> FILES = List.of("purposes.csv", "owners.csv", "transactions.txt", "cash.csv");

    private static final byte[] FORMAT = "clew-money-1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int PIECE = 1 << 20;
    private static final int SALT = 32;
    private static final int OVERHEAD = 64;

    private SealedStream() {}

    private static byte[] bound(byte[] salt, long number, boolean last) {
        return ByteBuffer.allocate(FORMAT.length + SALT + Long.BYTES + 1)
                .put(FORMAT)
                .put(salt)
                .putLong(number)
                .put((byte) (last ? 1 : 0))
                .array();
    }

    /// Writes.
    static final class Writer implements AutoCloseable {
        private final DataOutputStream out;
        private final AesSiv seal;
        private final byte[] salt;
        private final Part[] parts = new Part[FILES.size()];
        private long number;

        Writer(OutputStream out, String salt, AesSiv key) throws IOException {
            this.out = new DataOutputStream(out);
            this.salt = HexFormat.of().parseHex(salt);
            this.seal = key;
            for (int i = 0; i < parts.length; i++) {
                parts[i] = new Part(i);
            }
            out.write(FORMAT);
            out.write(this.salt);
        }

        /// One of the files.
        OutputStream file(String name) {
            return parts[FILES.indexOf(name)];
        }

        private void piece(byte[] content, boolean last) throws IOException {
            try {
                byte[] sealed = seal.encryptDeterministically(content, bound(salt, number++, last));
                out.writeInt(sealed.length);
                out.write(sealed);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("the truth could not be sealed", e);
            }
        }

        @Override
        public void close() throws IOException {
            for (Part part : parts) {
                part.flush();
            }
            piece(new byte[0], true);
            out.close();
        }

        private final class Part extends OutputStream {
            private final byte[] content = new byte[PIECE + 1];
            private int size = 1;

            Part(int which) {
                content[0] = (byte) which;
            }

            @Override
            public void write(int one) throws IOException {
                if (size == content.length) {
                    flush();
                }
                content[size++] = (byte) one;
            }

            @Override
            public void write(byte[] from, int at, int many) throws IOException {
                int left = many;
                while (left > 0) {
                    if (size == content.length) {
                        flush();
                    }
                    int now = Math.min(left, content.length - size);
                    System.arraycopy(from, at + many - left, content, size, now);
                    size += now;
                    left -= now;
                }
            }

            @Override
            public void flush() throws IOException {
                if (size > 1) {
                    piece(Arrays.copyOf(content, size), false);
                    size = 1;
                }
            }
        }
    }

    /// Takes the pieces of the files as they come; those of one file come in its order.
    interface Taker {
        void take(String file, byte[] content) throws IOException;
    }

    /// Opens a stream and hands out its pieces.
    ///
    /// @throws WorldFault if the passphrase is another one, or anything was changed or is missing
    static void read(InputStream from, char[] passphrase, Taker taker) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(from));
        byte[] format = in.readNBytes(FORMAT.length);
        byte[] salt = in.readNBytes(SALT);
        if (!Arrays.equals(format, FORMAT) || salt.length < SALT) {
            throw new WorldFault("This is no sealed truth about money.");
        }
        AesSiv seal = Seal.with(passphrase, salt);
        long number = 0;
        boolean last = false;
        while (!last) {
            byte[] sealed = piece(in);
            last = sealed.length <= OVERHEAD && opens(seal, sealed, bound(salt, number, true));
            if (!last) {
                byte[] content = open(seal, sealed, bound(salt, number, false));
                taker.take(FILES.get(content[0]), Arrays.copyOfRange(content, 1, content.length));
            }
            number++;
        }
        if (in.read() >= 0) {
            throw new WorldFault("After the end of the sealed truth about money something follows.");
        }
    }

    private static byte[] piece(DataInputStream in) throws IOException {
        try {
            int length = in.readInt();
            if (length < 1 || length > PIECE + OVERHEAD) {
                throw new WorldFault("A piece of the sealed truth about money is " + length + " bytes long.");
            }
            byte[] sealed = new byte[length];
            in.readFully(sealed);
            return sealed;
        } catch (EOFException _) {
            throw new WorldFault("The sealed truth about money ends too soon.");
        }
    }

    private static boolean opens(AesSiv seal, byte[] sealed, byte[] bound) {
        try {
            return seal.decryptDeterministically(sealed, bound).length == 0;
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    private static byte[] open(AesSiv seal, byte[] sealed, byte[] bound) {
        try {
            return seal.decryptDeterministically(sealed, bound);
        } catch (GeneralSecurityException _) {
            throw new WorldFault(
                    "The passphrase is not the one that this truth was sealed with, or the file was changed.");
        }
    }
}
