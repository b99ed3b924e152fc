/**
 * Messages that staff have processed as if they had come from a partner: dry runs, of which nothing
 * is kept, the messages of the simulator, and refused messages that are processed once more. The
 * interfaces are implemented in the module {@code ws}.
 *
 * <p>The pages dry-run, simulator and message come through here.
 */
package org.interlend.exchange.dryrun;
