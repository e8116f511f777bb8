/// What the engine can do in how much time, measured on ledgers of a known shape: behind `clew money bench`.
@NullMarked
package clew.money.bench;

import org.jspecify.annotations.NullMarked;
