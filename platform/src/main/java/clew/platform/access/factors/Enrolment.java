package clew.platform.access.factors;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// An authenticator app that is about to be set up. The secret stays in the session of the one who sets it up,
/// and is kept nowhere else, until a code shows that the app has it: so nobody can leave a secret of their own
/// for a member to confirm.
public final class Enrolment implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int GROUP = 4;

    private final String userName;
    private final String secret;

    private Enrolment(String userName, String secret) {
        this.userName = userName;
        this.secret = secret;
    }

    /// A new secret for a member.
    public static Enrolment of(String userName) {
        return new Enrolment(userName, Totp.secret());
    }

    String secret() {
        return secret;
    }

    /// The secret in groups of four, to be typed by hand.
    public String spelled() {
        return secret.replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
    }

    /// The picture that the app reads.
    public Picture picture() {
        try {
            BitMatrix matrix = new QRCodeWriter()
                    .encode(
                            address(),
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4));
            return Picture.of(matrix);
        } catch (WriterException impossible) {
            throw new IllegalStateException("The address of a secret always fits.", impossible);
        }
    }

    /// The address of the secret as apps read it.
    String address() {
        String label =
                URLEncoder.encode("Clew:" + userName, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/" + label + "?secret=" + secret + "&issuer=Clew&algorithm=SHA1&digits=6&period=30";
    }

    @Override
    public String toString() {
        return "Enrolment";
    }

    /// A picture of black squares: the side of the whole, and the black runs as the path of an SVG.
    public record Picture(int side, String path) {

        static Picture of(BitMatrix matrix) {
            StringBuilder path = new StringBuilder();
            for (int row = 0; row < matrix.getHeight(); row++) {
                int column = 0;
                while (column < matrix.getWidth()) {
                    int from = column;
                    while (column < matrix.getWidth() && matrix.get(column, row)) {
                        column++;
                    }
                    if (column > from) {
                        path.append('M')
                                .append(from)
                                .append(' ')
                                .append(row)
                                .append('h')
                                .append(column - from);
                        path.append("v1h-").append(column - from).append('z');
                    }
                    column++;
                }
            }
            return new Picture(matrix.getWidth(), path.toString());
        }
    }
}
