/// Packs: what authors write of a fictional world, read and checked as a whole. A pack that is not right is refused
/// with every problem, and nothing is made of it. Nothing here draws a random number.
@NullMarked
package clew.scenario.pack;

import org.jspecify.annotations.NullMarked;
