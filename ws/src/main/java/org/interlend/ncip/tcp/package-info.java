/**
 * NCIP over plain TCP, for clients without HTTP. It accepts connections, finds the end of each
 * message, limits time, size and number of connections, and passes messages to {@code
 * NcipProcessor}.
 *
 * <p>It is off unless the operator sets INTERLEND_NCIP_TCP_PORT. Parsing is in {@code
 * org.interlend.ncip.wire}.
 */
package org.interlend.ncip.tcp;
