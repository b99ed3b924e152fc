/**
 * What lists of every subject share: the parameters of their addresses, and their export for a
 * spreadsheet with declared columns.
 *
 * <p>The columns of a list are in the package of its subject; what lists of requests have besides
 * is in {@code requests}.
 */
package org.interlend.console.lists;
