/// What tests share: the seeded property helper and fixed clocks. Nothing here is shipped.
@NullMarked
package clew.testkit;

import org.jspecify.annotations.NullMarked;
