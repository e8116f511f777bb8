/// Packs: how a country does it, as data that is installed, put to use and taken back without a release.
///
/// A pack is a folder or a ZIP file: `pack.yaml` says what it is, and every other file is read by one room
/// through a [clew.platform.packs.PackPart]: `nrm.yaml` by casework, `clocks.yaml` and `calendars.yaml` by
/// clocks, forms and texts here. A pack is checked as a whole before it is installed, is kept whole in the
/// database and never changes afterwards; what a record was written under can always be read again. One pack is
/// in use; which one was when, and who said so, is kept too.
///
/// The room knows no person and no case.
@NullMarked
@ApplicationModule
package clew.platform.packs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
