package clew.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

/// One visitor with one page, from the first request to the last.
///
/// @param browser the cookies of the visitor
/// @param page the page under watch
/// @param clew the application
record Visit(BrowserContext browser, Watched page, RunningClew clew) implements AutoCloseable {

    static Visit of(BrowserContext browser, RunningClew clew) {
        return new Visit(browser, new Watched(browser, clew.address()), clew);
    }

    /// Signs in as a member of the [Centre], through the page.
    Visit signIn(String userName) {
        page.open("/sign-in");
        page.page().getByLabel("User name").fill(userName);
        page.page()
                .getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                .fill(clew.passwordOf(userName));
        page.press("Sign in");
        assertThat(page.page().url()).as("after sign-in").doesNotContain("sign-in");
        return this;
    }

    /// Leaves, and fails if anything was wrong with a page on the way.
    @Override
    public void close() {
        browser.close();
        assertThat(page.complaints()).as("complaints").isEmpty();
    }
}
