/**
 * Holds and the hold shelf.
 *
 * <p>Steps of staff are not here but in {@link org.interlend.circulation.HoldWorkflow}; the page
 * hold-shelf lists by {@link org.interlend.circulation.hold.HoldShelfQueries}. Other packages
 * observe the events of {@link org.interlend.circulation.hold.HoldEvent}.
 */
package org.interlend.circulation.hold;
