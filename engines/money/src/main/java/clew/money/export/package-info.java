/// Findings in the forms of other programs: GraphML, FollowTheMoney, tables for i2, a draft for goAML. Reads
/// findings, decides nothing; each writes one thing.
@NullMarked
package clew.money.export;

import org.jspecify.annotations.NullMarked;
