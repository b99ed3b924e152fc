package org.interlend.borrowing.patronrequest;

import java.io.Serializable;
import java.util.Set;

/**
 * Which patron requests a list shows; null or empty in a field means all.
 *
 * @param partner its code
 * @param patron primary id
 * @param toConfirm only those whose borrowing request staff have to confirm
 */
public record PatronRequestFilter(
    Set<PatronRequestStatus> statuses, String partner, String patron, boolean toConfirm)
    implements Serializable {}
