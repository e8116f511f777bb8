/// A whole world: what is true, what there is, and what each body knows of it, as three things that are kept
/// apart. Truth goes into a sealed file; what there is and what each body knows are made of [World], which
/// holds nothing of the truth.
@NullMarked
package clew.scenario.world;

import org.jspecify.annotations.NullMarked;
