/// The question that an investigator asks: this money was the victims', where did it go, under each doctrine
/// and how certainly? It builds on ledgers and doctrines, and answers in rows that name their files and lines.
@NullMarked
package clew.money.inquiry;

import org.jspecify.annotations.NullMarked;
