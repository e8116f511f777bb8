/// What findings amount to: for each asset what can be sought and on which ground, no euro twice, and for each
/// victim what was lost and what is there to give back. Reads findings and a table of assets; the machine computes
/// what the law's grounds would come to, and which of them apply is for the court.
@NullMarked
package clew.money.schedule;

import org.jspecify.annotations.NullMarked;
