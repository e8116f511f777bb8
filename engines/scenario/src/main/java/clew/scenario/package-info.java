/// The scenario engine: a pack and a seed in, a world whose truth is known out.
///
/// Plain Java: no framework, no clock, no logging, no input or output that a caller did not ask for. The same pack,
/// seed and version give the same world, on any machine and on any number of threads.
@NullMarked
package clew.scenario;

import org.jspecify.annotations.NullMarked;
