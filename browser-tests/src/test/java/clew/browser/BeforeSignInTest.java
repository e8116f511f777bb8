package clew.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;

/// What anybody sees who is not signed in.
class BeforeSignInTest extends BrowserTest {

    @Test
    void signInIsAllThereIs() {
        try (Visit visit = visitor()) {
            visit.page().open("/cases");
            assertThat(visit.page().page().url()).endsWith("/sign-in");
            visit.page().look("sign-in");

            Response missing = visit.page().page().navigate(visit.clew().address() + "/assets/none.css");
            assertThat(missing).isNotNull();
            assertThat(missing.status()).isEqualTo(404);
            visit.page().look("not-found");
        }
    }
}
