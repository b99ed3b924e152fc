/**
 * What servers of bare TCP have in common: accepting connections, their number, the session of a
 * client and its time limits. {@code org.interlend.ncip.tcp} and {@code
 * org.interlend.slnp.listener} use it.
 */
package org.interlend.tcp;
