/// What somebody asks for: how large the world is, how long, how hard. It knows nothing of how worlds are made.
@NullMarked
package clew.scenario.order;

import org.jspecify.annotations.NullMarked;
