/**
 * Dry runs: a message is processed as if it had come from a partner, and nothing of it is kept. The
 * interfaces are implemented in the module {@code ws}.
 *
 * <p>The pages dry-run and simulator come through here.
 */
package org.interlend.exchange.dryrun;
