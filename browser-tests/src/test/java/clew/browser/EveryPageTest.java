package clew.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// No link leads nowhere, and each page behind one is open to everybody, fits a phone and keeps to itself.
class EveryPageTest extends BrowserTest {

    @ParameterizedTest
    @ValueSource(strings = {Centre.CASE_WORKER, Centre.NGO_WORKER, Centre.CO_ORDINATOR, Centre.ADMINISTRATOR})
    void noLinkLeadsNowhere(String userName) {
        try (Visit visit = member(userName)) {
            Walk walk = new Walk(visit.page(), userName);
            Set<String> kinds = walk.everywhere();

            assertThat(walk.broken())
                    .as("links that lead nowhere for " + userName)
                    .isEmpty();
            assertThat(kinds).contains("/", "/help");
        }
    }
}
