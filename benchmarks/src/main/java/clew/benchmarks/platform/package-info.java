/// How the whole platform behaves with a country's data in it: start, memory, and the waiting time of people
/// who work at the same time. The load is real requests over HTTP to a real server process; nothing is called
/// from inside.
@NullMarked
package clew.benchmarks.platform;

import org.jspecify.annotations.NullMarked;
