package clew.browser;

import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// A running Clew with the fictional reception centre in it, and a browser.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserTest {

    private final Chromium chromium = new Chromium();
    private final Running running = new Running();

    @BeforeAll
    void start(@TempDir Path data) throws IOException {
        running.start(data, besides());
    }

    @AfterAll
    void stop() {
        chromium.close();
        running.stop();
    }

    /// Classes that Clew is started with besides its own.
    List<Class<?>> besides() {
        return List.of();
    }

    /// The application that runs.
    final RunningClew clew() {
        return running.clew();
    }

    /// A visitor who has not signed in.
    Visit visitor() {
        return Visit.of(chromium.visitor(), running.clew());
    }

    /// A visitor who has not signed in and calls the computer by its name, as passkeys need it.
    Visit visitorByName() {
        BrowserContext browser = chromium.visitor();
        return new Visit(browser, new Watched(browser, running.clew().namedAddress()), running.clew());
    }

    /// A visitor whose browser runs no script, and who has not signed in.
    Visit visitorWithoutScript() {
        return Visit.of(chromium.visitorWithoutScript(), running.clew());
    }

    /// A member of the [Centre] who has signed in.
    Visit member(String userName) {
        return visitor().signIn(userName);
    }
}
