/**
 * SLNP, by which the Zentrale Fernleihe servers of German regions order: one command, one
 * transaction, one reply after the commit. {@code SlnpProcessor} takes a command from {@code
 * listener}, {@code command} has one class for each, {@code client} reports to the servers.
 *
 * <p>The bytes are in {@code wire}; requests, holdings and patrons in {@code ejb}.
 */
package org.interlend.slnp;
