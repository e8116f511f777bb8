/// The Human Trafficking Case Data Standard (HTCDS) of the International Organization for Migration as plain Java:
/// its fields, code lists and versions, and readers and writers for workbooks, CSV and JSON.
///
/// No Spring, no database, no clock. The rules come from HTCDS 0.1 to 2.0 (CC BY 4.0 with IOM's further terms,
/// see `htcds/README.md` among the resources). Three promises: nothing is converted without a remark, the value
/// as it came is always kept, and a file from outside is never trusted.
@NullMarked
package clew.platform.exchange.htcds;

import org.jspecify.annotations.NullMarked;
