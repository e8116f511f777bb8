/// The application. Each package below is a module: a room with one door.
@NullMarked
package clew.platform;

import org.jspecify.annotations.NullMarked;
