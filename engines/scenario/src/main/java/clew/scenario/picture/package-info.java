/// Pictures of a world: one page that needs no other file and no network. It reads a world that was written,
/// through [clew.scenario.world.ReadWorld] and never in another way, so that the page without the truth can
/// show nothing of it.
@NullMarked
package clew.scenario.picture;

import org.jspecify.annotations.NullMarked;
