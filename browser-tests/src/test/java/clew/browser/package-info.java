/// The main journey in a real browser.
@NullMarked
package clew.browser;

import org.jspecify.annotations.NullMarked;
