/// Statements of an account of a world that was written: what its bank would hand out, as camt.053 of ISO 20022
/// or CSV.
/// It reads the world's tables and never the truth.
@NullMarked
package clew.scenario.statement;

import org.jspecify.annotations.NullMarked;
