/// A world in the forms that other programs read. It reads a world that was written, through
/// [clew.scenario.world.ReadWorld], and writes to a stream; nothing of the truth comes out unless it was
/// opened.
@NullMarked
package clew.scenario.export;

import org.jspecify.annotations.NullMarked;
