/// Who sets out, with whom, and how they get there: groups and families, their papers, the way that each takes
/// over the routes of a pack, and the day on which each arrives. Nothing here knows of crime.
@NullMarked
package clew.scenario.people;

import org.jspecify.annotations.NullMarked;
