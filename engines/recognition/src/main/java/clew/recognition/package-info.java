/// The recognition engine: observations and an instrument in, an explained assessment out.
///
/// Plain Java: no framework, no clock, no logging, no input or output that a caller did not ask for.
@NullMarked
package clew.recognition;

import org.jspecify.annotations.NullMarked;
