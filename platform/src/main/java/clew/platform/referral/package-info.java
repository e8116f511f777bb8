/// Referrals: one agency asks another to help a person, and learns what came of it.
///
/// A referral goes to an agency's inbox, never to a named colleague. It carries a packet: a snapshot of exactly
/// what the sender chose to share. Until the receiver accepts, the packet is all it sees; on accepting, its
/// agency becomes a partner in the case. The rules of the life of a referral are pure functions in
/// [clew.platform.referral.Moves]; the door of the room is [clew.platform.referral.Referrals].
///
/// What is recorded about agreement follows art. 11 of the Council of Europe Convention on Action against
/// Trafficking in Human Beings (CETS 197): data are shared with the person's agreement or on a named ground,
/// and refusing to share never blocks help.
@NullMarked
@ApplicationModule(displayName = "Referral")
package clew.platform.referral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
