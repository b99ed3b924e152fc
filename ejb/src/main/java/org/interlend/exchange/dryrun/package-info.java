/**
 * Messages that staff have processed as if they had come from a partner: dry runs, of which nothing
 * is kept, and refused messages that are processed once more. The interfaces are implemented in the
 * module {@code ws}; {@link org.interlend.exchange.dryrun.ProtocolRegistry} has those of each
 * protocol, and the simulators.
 *
 * <p>The pages dry-run, simulator and message come through here.
 */
package org.interlend.exchange.dryrun;
