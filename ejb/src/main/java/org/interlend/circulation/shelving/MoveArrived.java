package org.interlend.circulation.shelving;

import org.interlend.Actor;

/**
 * CDI event, fired in the same transaction: an item has arrived at the desk of its move request.
 */
public record MoveArrived(MoveRequest move, Actor by) {}
