/**
 * The wire format: converts bytes to text to message and back, for NCIP (ANSI/NISO Z39.83).
 *
 * <p>Reading is lenient where real brokers vary (transport wrapping, character encoding, prefixes,
 * child order) and strict where a message could do harm (entities, size). Writing is strict: the
 * output in schema order is valid against the NCIP 2.02 schema.
 *
 * <p>What a message means is not decided here; {@code org.interlend.ncip} and its services do that.
 */
package org.interlend.ncip.wire;
