/// The doctrines by which courts say whose money left a mixed account, each as one pass over all payments in
/// their order, and what a pass found. It knows payments and claims, nothing of files, banks or names.
@NullMarked
package clew.money.doctrine;

import org.jspecify.annotations.NullMarked;
