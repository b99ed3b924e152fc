/**
 * SLNP commands that this server gives itself for staff: the part of the Zentrale Fernleihe server
 * in the simulator, and dry runs of commands. They go through the same processing as commands that
 * come over a port.
 *
 * <p>The pages know only the interfaces in {@code org.interlend.exchange.dryrun} and {@code
 * simulator} of {@code ejb}.
 */
package org.interlend.slnp.loopback;
