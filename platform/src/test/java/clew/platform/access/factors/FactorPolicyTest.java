package clew.platform.access.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clew.platform.access.Member;
import clew.platform.access.MemberId;
import clew.platform.access.Role;
import clew.platform.directory.AgencyId;
import clew.platform.directory.AgencyKind;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FactorPolicyTest {

    private static final AgencyId AGENCY = new AgencyId(UUID.fromString("7c0e4f5a-1111-4222-8333-444455556666"));
    private static final Member OFFICER =
            new Member(MemberId.random(), "Officer", AGENCY, "Police", AgencyKind.POLICE, Set.of(Role.DECISION_MAKER));

    @Test
    void byDefaultNobodyMust() {
        assertThat(new FactorPolicy("optional").requires(OFFICER)).isFalse();
    }

    @Test
    void everybodyARoleAKindOrOneAgency() {
        assertThat(new FactorPolicy("required").requires(OFFICER)).isTrue();
        assertThat(new FactorPolicy("required-for:decision_maker").requires(OFFICER))
                .isTrue();
        assertThat(new FactorPolicy("required-for:AUDITOR, POLICE").requires(OFFICER))
                .isTrue();
        assertThat(new FactorPolicy("required-for:" + AGENCY).requires(OFFICER)).isTrue();
        assertThat(new FactorPolicy("required-for:ADMINISTRATOR,SHELTER").requires(OFFICER))
                .isFalse();
    }

    @Test
    void aTypingErrorKeepsClewFromStarting() {
        for (String wrong : new String[] {"", "requird", "required-for:", "required-for:ADMINISTRATORS", "yes"}) {
            assertThatThrownBy(() -> new FactorPolicy(wrong))
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("clew.signin.second-factor");
        }
    }

    /// The test values of RFC 6238, appendix B, for SHA-1, cut to six digits.
    @Test
    void codesAreThoseOfTheStandard() {
        String secret = Base32.write("12345678901234567890".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(secret).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(Totp.code(secret, Instant.ofEpochSecond(59))).isEqualTo("287082");
        assertThat(Totp.code(secret, Instant.ofEpochSecond(1111111109))).isEqualTo("081804");
        assertThat(Totp.code(secret, Instant.ofEpochSecond(1234567890))).isEqualTo("005924");
        assertThat(Totp.code(secret, Instant.ofEpochSecond(20000000000L))).isEqualTo("353130");
    }
}
