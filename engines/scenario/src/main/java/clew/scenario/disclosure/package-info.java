/// Whether somebody tells, and what: depends on how they are asked. It knows nothing of worlds; who plays an
/// interview brings the person, the setting and the questions.
@NullMarked
package clew.scenario.disclosure;

import org.jspecify.annotations.NullMarked;
