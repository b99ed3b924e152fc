/**
 * The ports at which Zentrale Fernleihe servers reach this server: one for each active SLNP
 * partner, opened and closed with its record. It finds the end of each command, limits time, size
 * and number of connections, and passes commands to {@code SlnpProcessor}.
 */
package org.interlend.slnp.listener;
