/**
 * Lists of borrowing requests: filters, facets with their counts, and the index of search terms.
 *
 * <p>The pages borrowing-requests and patron, the export and the API's list come through {@link
 * org.interlend.borrowing.search.BorrowingSearch}. A request that a message names is not found here
 * but in {@code borrowing.request}.
 */
package org.interlend.borrowing.search;
