package clew.platform.access.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 20:01:0d:b8:00:01:00:02/64",
        "2001:db8:1:2::9, 20:01:0d:b8:00:01:00:02/64",
        "2001:db8:1:3::9, 20:01:0d:b8:00:01:00:03/64",
        "office.example, office.example",
        "1:2:3, 1:2:3",
        "'', ''",
    })
    void aHouseholdIsOneNetworkWhicheverOfItsAddressesItUses(String address, String network) {
        assertThat(Network.of(address)).isEqualTo(network);
    }
}
