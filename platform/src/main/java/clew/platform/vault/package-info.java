/// The vault: what somebody said about themselves is sealed before it reaches the database.
///
/// Each person has a key of their own for each compartment; the keys are wrapped by the instance's master keys,
/// which live in a file beside the database and never in it. Who steals the database or a backup reads nothing;
/// when a person is erased their keys are destroyed, and what was sealed with them is lost wherever a copy
/// lies.
///
/// The room knows no person, no case and no permission. Every room above may use it.
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "web"})
package clew.platform.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
