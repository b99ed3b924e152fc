/**
 * Parses CQL 1.2, the query language of SRU, into records. {@code org.interlend.sru} converts these
 * to catalog queries; this package knows no indexes.
 *
 * <p>The parser is part of this project because the well-maintained one, cql-java, is under the
 * LGPL, and this project uses permissive licenses only.
 */
package org.interlend.sru.cql;
