/// Chance that can be repeated: streams of random numbers by what they are for, and draws that come out the same on
/// every machine. It knows nothing of worlds.
@NullMarked
package clew.scenario.chance;

import org.jspecify.annotations.NullMarked;
