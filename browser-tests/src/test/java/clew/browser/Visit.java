package clew.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

/// One visitor with one page, from the first request to the last.
///
/// @param browser the cookies of the visitor
/// @param page the page under watch
/// @param address where Clew is
record Visit(BrowserContext browser, Watched page, String address) implements AutoCloseable {

    static Visit of(BrowserContext browser, RunningClew clew) {
        return new Visit(browser, new Watched(browser, clew.address()), clew.address());
    }

    /// Signs in as a member of the [Centre], through the page.
    Visit signIn(String userName) {
        page.open("/sign-in");
        page.page().getByLabel("User name").fill(userName);
        page.page()
                .getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                .fill(Centre.PASSWORD);
        page.press("Sign in");
        assertThat(page.page().url()).as("after sign-in").doesNotContain("sign-in");
        return this;
    }

    @Override
    public void close() {
        browser.close();
    }
}
