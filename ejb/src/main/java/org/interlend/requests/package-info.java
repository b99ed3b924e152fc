/**
 * What borrowing and lending requests have in common: the mapped superclass with its status
 * changes, history lines and warnings, the kinds of events, and the removal of patrons' data.
 *
 * <p>The packages below have the parts: {@code action} declared actions of staff, {@code broker}
 * what brokers say of a request, {@code file} files that are delivered, {@code note} notes of
 * staff, {@code reason} reason codes, {@code search} the search, facets and paging of the lists.
 *
 * <p>The statuses and actions of each side are in {@code borrowing} and {@code lending}; this
 * package knows neither.
 */
package org.interlend.requests;
