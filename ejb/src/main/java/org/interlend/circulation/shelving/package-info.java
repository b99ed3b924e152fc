/**
 * Moves of items within the library: move requests, the next step of a scanned item, and the events
 * of items that arrive, go missing, are found or are sent back.
 *
 * <p>The pick list is in {@code circulation.pick}; scanning itself is in {@link
 * org.interlend.circulation.DeskWorkflow}.
 */
package org.interlend.circulation.shelving;
