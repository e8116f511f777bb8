/// The command line: one command for everything that Clew can do outside the browser. It calls engines and the
/// platform's doors, and holds no rule of its own.
@NullMarked
package clew.cli;

import org.jspecify.annotations.NullMarked;
