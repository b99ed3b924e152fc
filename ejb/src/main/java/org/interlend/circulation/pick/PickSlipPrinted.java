package org.interlend.circulation.pick;

import org.interlend.Actor;
import org.interlend.circulation.shelving.MoveRequest;

/**
 * CDI event, fired in the same transaction: a pick slip has been printed.
 *
 * @param by who did it
 */
public record PickSlipPrinted(MoveRequest move, Actor by) {}
