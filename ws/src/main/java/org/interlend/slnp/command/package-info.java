/**
 * The commands of SLNP, one class for each or for a group of them, named {@code …CommandHandler}:
 * values become a command of the library, its outcome a reply. {@code BorrowingOrderHandler} and
 * {@code LendingOrderHandler} are the two kinds of order.
 */
package org.interlend.slnp.command;
