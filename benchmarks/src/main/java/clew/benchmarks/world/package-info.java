/// How fast worlds are made and what they need: whole commands in processes of their own, over several sizes, beside a
/// peer that is run in the same way in the same run. Nothing is called from inside.
@NullMarked
package clew.benchmarks.world;

import org.jspecify.annotations.NullMarked;
