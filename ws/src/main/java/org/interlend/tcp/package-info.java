/**
 * What servers of bare TCP have in common: accepting connections, their number, and the time limits
 * of a client. {@code org.interlend.ncip.tcp} and {@code org.interlend.slnp.listener} use it.
 */
package org.interlend.tcp;
