/**
 * What borrowing and lending requests have in common: the mapped superclass with its status
 * changes, history lines and warnings, the kinds of events and their sentences, the form of their
 * declared actions, and the search, facets and paging of their lists.
 *
 * <p>The statuses and actions of each side are in {@code borrowing} and {@code lending}; this
 * package knows neither.
 */
package org.interlend.requests;
