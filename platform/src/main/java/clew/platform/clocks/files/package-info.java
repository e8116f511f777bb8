/// Reading `clocks.yaml` and `calendars.yaml`, with the line of every fault.
@NullMarked
package clew.platform.clocks.files;

import org.jspecify.annotations.NullMarked;
