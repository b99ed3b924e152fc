package org.interlend.circulation.pick;

import java.util.Collection;
import java.util.Set;
import org.interlend.catalog.LocalItem;

/**
 * Tells which copies are allocated to partners, and so are not chosen for patrons. Where a broker
 * prints the pick slip, no move request says so.
 */
public interface AllocatedCopies {

  Set<LocalItem> among(Collection<LocalItem> copies);
}
