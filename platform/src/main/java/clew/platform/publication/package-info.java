/// The rapporteur's tables: counts for the European Union, UNODC and GRETA from the cases, without a person in them.
///
/// A snapshot freezes rows without identity; every table is computed from a snapshot and from nothing else, so the
/// same
/// snapshot gives the same figures for ever. What is published has small cells suppressed, so that no outsider can
/// compute them (package `suppression`). Which case stands behind a row is kept apart, and goes when a person is
/// erased.
///
/// The room reads through the doors of casework, assistance, person and relay, as the system and after the gate; it
/// writes nothing but its own tables.
@NullMarked
@ApplicationModule(displayName = "Publication")
package clew.platform.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
