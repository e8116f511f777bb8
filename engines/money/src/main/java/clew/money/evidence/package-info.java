/// Evidence as files: tables, JSON and pages in one folder with the SHA-256 of each, the same bytes for the same
/// question. Knows how files are written and nothing of what stands in them.
@NullMarked
package clew.money.evidence;

import org.jspecify.annotations.NullMarked;
