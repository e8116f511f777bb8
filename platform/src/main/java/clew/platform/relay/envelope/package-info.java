/// The envelope in which agencies of different instances write to each other: signed by the sender (JWS, RFC
/// 7515) and then encrypted to the receiver (JWE, RFC 7516). Pure: no database, no clock, no network.
///
/// The algorithms are fixed: ES256 for signatures, ECDH-ES+A256KW with A256GCM for encryption. What a message says of
/// its own algorithm is compared with these and never followed.
@NullMarked
package clew.platform.relay.envelope;

import org.jspecify.annotations.NullMarked;
