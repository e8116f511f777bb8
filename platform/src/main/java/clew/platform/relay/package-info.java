/// Referrals between instances: what leaves here for an agency elsewhere, and what comes from one.
///
/// A referral is signed by the sending agency and encrypted to the receiving agency's key (package `envelope`).
/// It goes over HTTPS, or as a file where there is no network, and is answered with a signed receipt. On the
/// other instance it becomes an ordinary referral in the agency's inbox: whoever answers it needs to know
/// nothing of instances.
///
/// The room writes through the doors of directory, person, casework and referral, as the sending agency and never as
/// more than that agency.
@NullMarked
@ApplicationModule(displayName = "Relay")
package clew.platform.relay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
