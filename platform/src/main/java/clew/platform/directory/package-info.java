/// Who can help: the agencies that act together, their services, languages, places and capacity, and which of them
/// fit what a person needs.
///
/// The door is [clew.platform.directory.Directory]. Every module may ask it; it asks nobody but the database.
/// The kinds of service follow article 12 of the Council of Europe Convention (CETS 197) and what comes with it.
@NullMarked
@ApplicationModule
package clew.platform.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
