/// The chain that makes the trail tamper-evident: its encoding, the sealer that adds to it, checkpoints that
/// are printed and signed, and the verification that names the first changed, missing or inserted entry.
///
/// [clew.platform.access.chain.Audit] is the door for the command line.
@NullMarked
package clew.platform.access.chain;

import org.jspecify.annotations.NullMarked;
