/**
 * What the pages of borrowing and lending requests share: a list whose address holds its filter,
 * order and page, facets, saved views, bulk actions, export, the timeline and the progress bar.
 *
 * <p>Columns, facets and steps of one side are in {@code borrowing} and {@code lending}.
 */
package org.interlend.console.requests;
