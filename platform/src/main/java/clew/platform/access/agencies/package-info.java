/// The pages and the interface of the directory of agencies. They are here and not in the directory's own room
/// because they ask the gate, which knows the directory.
@NullMarked
package clew.platform.access.agencies;

import org.jspecify.annotations.NullMarked;
