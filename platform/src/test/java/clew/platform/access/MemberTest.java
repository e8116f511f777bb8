package clew.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clew.platform.directory.AgencyId;
import clew.platform.directory.AgencyKind;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Who asks, and what of it may be said aloud.
class MemberTest {

    private static final MemberId ID = MemberId.random();

    @Test
    void aMemberIsWhatTheirAgencyMadeThem() {
        Member member = new Member(
                ID, "Ana", AgencyId.random(), "Shelter", AgencyKind.SHELTER, Set.of(Role.GUARDIAN, Role.CASE_WORKER));
        assertThat(member.is(Role.GUARDIAN)).isTrue();
        assertThat(member.is(Role.AUDITOR)).isFalse();
        assertThat(member.roles()).containsExactly(Role.CASE_WORKER, Role.GUARDIAN);
    }

    @Test
    void whoIsToSignInHasANameAndAUserName() {
        NewMember member = new NewMember(" ana ", " Ana Popa ", AgencyId.random(), Set.of());
        assertThat(member.userName() + "/" + member.name()).isEqualTo("ana/Ana Popa");
        assertThatThrownBy(() -> new NewMember(" ", "Ana", AgencyId.random(), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NewMember("ana", " ", AgencyId.random(), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void credentialsNeverSayTheirPassword() {
        assertThat(new Credentials(ID, "ana", "{bcrypt}secret", 1)).hasToString("Credentials of " + ID.value());
    }

    @Test
    void aWordThatOpensSomethingIsNewEachTimeAndKeptAsItsHash() {
        String one = RandomToken.make();
        assertThat(one).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(RandomToken.make());
        assertThat(RandomToken.hash("abc"))
                .as("the test value of FIPS 180-4")
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void everyTermOfThePolicyHasItsMessageKey() {
        assertThat(Role.GUARDIAN.key()).isEqualTo("access.role.GUARDIAN");
        assertThat(Relation.PARTNER.key()).isEqualTo("access.relation.PARTNER");
        assertThat(DataKind.HEALTH.key()).isEqualTo("access.data.HEALTH");
        assertThat(Action.EXPORT.key()).isEqualTo("access.action.EXPORT");
        assertThat(Cover.Basis.GLASS.key()).isEqualTo("access.basis.GLASS");
        assertThat(TrailEntry.Outcome.NOTED.key()).isEqualTo("access.trail.outcome.NOTED");
    }
}
