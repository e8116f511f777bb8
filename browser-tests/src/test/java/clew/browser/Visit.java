package clew.browser;

import com.microsoft.playwright.BrowserContext;

/// One visitor with one page, from the first request to the last.
///
/// @param browser the cookies of the visitor
/// @param page the page under watch
/// @param address where Clew is
record Visit(BrowserContext browser, Watched page, String address) implements AutoCloseable {

    static Visit of(Chromium chromium, RunningClew clew) {
        BrowserContext browser = chromium.visitor();
        return new Visit(browser, new Watched(browser, clew.address()), clew.address());
    }

    @Override
    public void close() {
        browser.close();
    }
}
