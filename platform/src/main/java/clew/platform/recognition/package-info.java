/// Recognition: who arrived, who waits, what was seen and told, what it amounts to, and what a human decided.
///
/// The room registers groups of arrivals, conducts screenings with an instrument of the recognition engine,
/// shows the explained assessment and takes the decision of a human. It recommends attention; it never decides.
/// Observations are appended and never overwritten.
///
/// Sources: OSCE, *From Reception to Recognition* (2017); Council of Europe Convention (CETS 197), art. 10.
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "vault", "directory", "access", "person", "web"})
package clew.platform.recognition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
