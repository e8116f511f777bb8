/// What Clew claims about speed, as JMH benchmarks that anyone can run. Nothing here is shipped.
@NullMarked
package clew.benchmarks;

import org.jspecify.annotations.NullMarked;
