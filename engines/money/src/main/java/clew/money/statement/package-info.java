/// Files of money as banks and offices hand them over, read one item at a time: statements (camt, MT940, OFX),
/// orders (pain.001), payments (FollowTheMoney, Parquet) and tables (CSV, XLSX). It knows formats and nothing
/// of tracing; what it reads it hands to whoever asked, with the place where it stood.
@NullMarked
package clew.money.statement;

import org.jspecify.annotations.NullMarked;
