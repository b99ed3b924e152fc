/**
 * The wire: bytes to text to message and back, for NCIP (ANSI/NISO Z39.83).
 *
 * <p>Reading is lenient in what real brokers vary (transport wrapping, character encoding,
 * prefixes, child order) and unforgiving where a message could do harm (entities, size). Writing is
 * strict: what leaves here in schema order is valid against the NCIP 2.02 schema.
 */
package org.interlend.ncip.wire;
