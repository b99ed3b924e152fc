/**
 * NCIP messages that this server processes for staff: the broker's part in the simulator, dry runs
 * of messages, and refused messages that are processed once more. They go through the same
 * processing as messages of a partner; an internal sender replaces the partner's credentials.
 *
 * <p>The pages are in {@code org.interlend.console.simulator} and {@code
 * org.interlend.console.messages} of {@code web}, which know only the interfaces of {@code ejb}.
 */
package org.interlend.ncip.loopback;
