package clew.platform.relay.envelope;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.text.ParseException;

/// The two keys of an agency: one that it signs with, one that others encrypt to.
///
/// @param signing with its private part where the agency is our own, else public
/// @param encryption likewise
public record KeyPairs(ECKey signing, ECKey encryption) {

    /// New keys on the curve P-256; the name of each is its thumbprint (RFC 7638).
    public static KeyPairs fresh() {
        try {
            return new KeyPairs(fresh(KeyUse.SIGNATURE), fresh(KeyUse.ENCRYPTION));
        } catch (JOSEException failed) {
            throw new IllegalStateException("keys cannot be made", failed);
        }
    }

    /// Reads keys in their JSON form (RFC 7517), as they are kept or as a card holds them.
    public static KeyPairs read(String signing, String encryption) {
        try {
            ECKey sign = ECKey.parse(signing);
            ECKey encrypt = ECKey.parse(encryption);
            if (!Curve.P_256.equals(sign.getCurve()) || !Curve.P_256.equals(encrypt.getCurve())) {
                throw new Faulty(Fault.UNREADABLE);
            }
            return new KeyPairs(sign, encrypt);
        } catch (ParseException | IllegalStateException broken) {
            throw new Faulty(Fault.UNREADABLE);
        }
    }

    /// The same keys without their private parts.
    public KeyPairs open() {
        return new KeyPairs(signing.toPublicJWK(), encryption.toPublicJWK());
    }

    private static ECKey fresh(KeyUse use) throws JOSEException {
        return new ECKeyGenerator(Curve.P_256)
                .keyUse(use)
                .keyIDFromThumbprint(true)
                .generate();
    }
}
