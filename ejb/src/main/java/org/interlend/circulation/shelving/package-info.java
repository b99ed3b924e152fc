/**
 * Moves of items within the library: move requests, and the next step of a scanned item.
 *
 * <p>The pick list is in {@code circulation.pick}; scanning itself is in {@link
 * org.interlend.circulation.DeskWorkflow}.
 */
package org.interlend.circulation.shelving;
