/**
 * What staff give in place of Libris: its part in the simulator, and dry runs of its lists. They go
 * through the same processing as a list that was read from Libris, which is not called.
 *
 * <p>The pages know only the interfaces in {@code org.interlend.exchange.dryrun} and {@code
 * simulator} of {@code ejb}.
 */
package org.interlend.libris.loopback;
