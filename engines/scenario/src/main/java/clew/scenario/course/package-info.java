/// What happens to people over time: walks through the processes of a pack.
@NullMarked
package clew.scenario.course;

import org.jspecify.annotations.NullMarked;
