/// The money engine's FIFO and LIFO tracing on Apache Spark. Knows the engine's payments, claims and results, and
/// gives the same to the unit.
@NullMarked
package clew.spark;

import org.jspecify.annotations.NullMarked;
