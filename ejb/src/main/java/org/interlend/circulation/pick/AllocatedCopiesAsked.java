package org.interlend.circulation.pick;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.interlend.catalog.LocalItem;

/**
 * CDI event, fired before a copy is chosen for a patron: its observers name those that are
 * allocated to partners. Where a broker prints the pick slip, no move request says so.
 */
public final class AllocatedCopiesAsked {

  private final List<LocalItem> copies;
  private final Set<LocalItem> allocated = new HashSet<>();

  AllocatedCopiesAsked(List<LocalItem> copies) {
    this.copies = copies;
  }

  public List<LocalItem> copies() {
    return copies;
  }

  public void allocated(Collection<LocalItem> some) {
    allocated.addAll(some);
  }

  Set<LocalItem> allocated() {
    return allocated;
  }
}
