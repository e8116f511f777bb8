/// The National Referral Mechanism as data: profiles, their loader, and the rules that judge a move.
///
/// A profile says which stages a person passes, who may decide, on what grounds, and what the person is entitled to.
/// Everything here is a plain value or a pure function; nothing touches the database or the web.
@NamedInterface("nrm")
@NullMarked
package clew.platform.casework.nrm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
