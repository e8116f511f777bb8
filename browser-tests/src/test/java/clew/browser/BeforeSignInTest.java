package clew.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What anybody sees who is not signed in.
class BeforeSignInTest {

    @TempDir
    private static Path data;

    private static @Nullable RunningClew clew;
    private static @Nullable Chromium chromium;

    @BeforeAll
    static void start() throws IOException {
        clew = RunningClew.in(data);
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
        if (clew != null) {
            clew.close();
        }
    }

    @Test
    void signInIsAllThereIs() {
        try (Visit visit = visit()) {
            visit.page().open("/cases");
            assertThat(visit.page().page().url()).endsWith("/sign-in");
            visit.page().look("sign-in");

            Response missing = visit.page().page().navigate(visit.address() + "/assets/none.css");
            assertThat(missing).isNotNull();
            assertThat(missing.status()).isEqualTo(404);
            visit.page().look("not-found");
        }
    }

    private static Visit visit() {
        if (clew == null || chromium == null) {
            throw new IllegalStateException("not started");
        }
        return Visit.of(chromium, clew);
    }
}
