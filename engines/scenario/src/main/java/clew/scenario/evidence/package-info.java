/// What true events leave behind: documents, records and notes, each held by the body that may lawfully hold
/// it. One truth in slices. Apart from each piece stands what is true behind it; no piece refers to that.
@NullMarked
package clew.scenario.evidence;

import org.jspecify.annotations.NullMarked;
