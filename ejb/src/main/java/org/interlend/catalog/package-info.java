/**
 * Bibs, holdings and items: the local ones of the library's catalog, and the temporary ones of
 * borrowed titles, which only a borrowing request owns and removes; with the index and the search.
 *
 * <p>The pages catalog and title, LookupItem and LookupItemSet, SRU and every request for a title
 * come through here.
 *
 * <p>Reading MARC, MARCXML and CSV is in {@code org.interlend.imports} of the module {@code ws};
 * who may borrow an item, and for how long, is in {@code circulation}.
 */
package org.interlend.catalog;
