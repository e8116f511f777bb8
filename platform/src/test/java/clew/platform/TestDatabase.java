package clew.platform;

import clew.platform.database.TestServer;
import java.util.Map;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// Gives each Spring context of a test a database of its own.
final class TestDatabase {

    private TestDatabase() {}

    /// Points a context to a fresh database before anything starts.
    static final class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestServer.Address fresh = TestServer.freshDatabase();
            TestPropertyValues.of(Map.of(
                            "clew.database.url", fresh.url(),
                            "clew.database.user", fresh.user(),
                            "clew.database.password", fresh.password(),
                            "clew.database.connections", "8",
                            "clew.keys", "target/test-keys-" + TestServer.fork()))
                    .applyTo(context);
        }
    }
}
