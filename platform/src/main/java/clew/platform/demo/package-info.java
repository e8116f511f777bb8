/// The fictional reception centre. It calls the doors of all rooms; nothing calls it.
@org.springframework.modulith.ApplicationModule
@NullMarked
package clew.platform.demo;

import org.jspecify.annotations.NullMarked;
