package clew.platform.access.limits;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/// The network that a request comes from: an IPv4 address, or the first 64 bits of an IPv6 address, which is what one
/// household or office is given; whoever has one has all addresses in it.
public final class Network {

    private static final int IPV6_BYTES = 16;

    private Network() {}

    /// The network of an address as the server gives it, a literal; anything else stands for itself.
    public static String of(String address) {
        if (address.isEmpty() || !address.matches("[0-9a-fA-F:.%]+")) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == IPV6_BYTES
                    ? HexFormat.ofDelimiter(":").formatHex(Arrays.copyOf(bytes, IPV6_BYTES / 2)) + "/64"
                    : address;
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }
}
