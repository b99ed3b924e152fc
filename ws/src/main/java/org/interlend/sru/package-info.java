/**
 * The SRU server (versions 1.1, 1.2 and 2.0) at {@code /sru}, by which brokers and discovery
 * systems search the catalog and see the availability of items. It reads requests, converts CQL to
 * catalog queries, and writes records as MARCXML or OPAC.
 *
 * <p>The search itself is in {@code org.interlend.catalog} of {@code ejb}; the grammar of CQL is in
 * {@code cql}.
 */
package org.interlend.sru;
