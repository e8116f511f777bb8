package clew.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class ExternalServerTest {

    @Test
    void anAddressWithNameAndPasswordInItIsEnough() {
        TestServer.Address address = TestServer.freshDatabase();
        Login login =
                new Login(address.url() + "?user=" + address.user() + "&password=" + address.password(), null, null);

        try (ExternalServer server = ExternalServer.connect(login)) {
            assertThat(server.login()).isEqualTo(login);
            assertThat(login.toString()).doesNotContain(address.password());
        }
    }

    @Test
    void theOldestSupportedVersionIsAccepted() {
        assertThat(ExternalServer.objection(15)).isEmpty();
        assertThat(ExternalServer.objection(14))
                .hasValueSatisfying(
                        reason -> assertThat(reason).contains("PostgreSQL 14").contains("PostgreSQL 15 or newer"));
    }

    @Test
    void aWrongPasswordIsSaidWithoutRepeatingIt() {
        TestServer.Address address = TestServer.freshDatabase();

        assertThatThrownBy(() -> ExternalServer.connect(new Login(address.url(), address.user(), "mistaken")))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("cannot be reached")
                .hasMessageNotContaining("mistaken");
    }

    @Test
    void anAddressOfAnotherKindOfDatabaseIsRefused() {
        assertThatThrownBy(() -> ExternalServer.connect(new Login("jdbc:h2:mem:x", null, null)))
                .hasMessageContaining("must begin with jdbc:postgresql:");
    }

    @Test
    void aServerThatIsNotThereIsSaidPlainly() {
        assertThatThrownBy(() -> ExternalServer.connect(new Login("jdbc:postgresql://127.0.0.1:1/clew", "clew", "x")))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("127.0.0.1:1/clew cannot be reached");
    }

    @Test
    void aLoginThatMayCreateRolesWorksAsTheFencedRole() throws SQLException {
        Path data = TestServer.scratch("roles");
        try (EmbeddedServer server = EmbeddedServer.start(new EmbeddedSettings(data, TestServer.programs(), false));
                Connection superuser = server.login().connect();
                Statement statement = superuser.createStatement()) {
            statement.execute("create role maker login password 'ordinary' createrole");
            statement.execute("create database made owner maker");
            Login login = new Login(server.login().url().replaceFirst("/[^/]*$", "/made"), "maker", "ordinary");
            Migrations.run(login);

            assertThat(DatabaseConfiguration.mayTakeRole(login)).isTrue();
            try (Connection application = login.connect();
                    Statement asked = application.createStatement()) {
                asked.execute("set role clew_app");
                asked.execute("select set_config('clew.system', 'on', false)");
                asked.execute("insert into probe (id, agency_id) values (gen_random_uuid(), gen_random_uuid())");
            }
        }
    }

    @Test
    void anOrdinaryLoginWorksAsOwnerBehindItsOwnFence() {
        TestServer.Address address = TestServer.ordinaryDatabase();
        Login login = new Login(address.url(), address.user(), address.password());
        Migrations.run(login);

        assertThat(DatabaseConfiguration.mayTakeRole(login)).isFalse();
    }
}
