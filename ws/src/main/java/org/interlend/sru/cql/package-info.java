/**
 * CQL 1.2, the query language of SRU, read into records. The parser is our own because the one that
 * is well kept, cql-java, is under the LGPL and this project takes permissive licences only.
 */
package org.interlend.sru.cql;
