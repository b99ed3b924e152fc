/**
 * Lists of lending requests: filters, facets with their counts, and the index of search terms.
 *
 * <p>The page lending-requests, the export and the API's list come through {@link
 * org.interlend.lending.search.LendingSearch}. A request that a message names is not found here but
 * in {@code lending.request}.
 */
package org.interlend.lending.search;
