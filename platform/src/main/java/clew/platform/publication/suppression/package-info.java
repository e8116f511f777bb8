/// Small counts in linked tables: which cells to suppress so that nobody can compute them from the others.
///
/// Plain calculation: it knows counts and sums, nothing of victims, countries or pages, and touches no other room.
@NullMarked
package clew.platform.publication.suppression;

import org.jspecify.annotations.NullMarked;
