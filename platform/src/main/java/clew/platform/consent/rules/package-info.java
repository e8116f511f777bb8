/// The rules of consent: plain values and pure functions, without database or web.
///
/// A [clew.platform.consent.rules.Book] holds what was recorded about one person and answers who may know what, and
/// if not, why not. Art. 11 of the Council of Europe Convention on Action against Trafficking in Human Beings (CETS
/// 197) and art. 6, 7 and 9 of Regulation (EU) 2016/679 are what it follows (check before release).
@NamedInterface("rules")
@NullMarked
package clew.platform.consent.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
