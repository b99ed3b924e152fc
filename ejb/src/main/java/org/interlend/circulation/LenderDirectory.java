package org.interlend.circulation;

import java.util.Optional;
import org.interlend.catalog.Item;

/** The libraries that lend borrowed items. */
public interface LenderDirectory {

  /**
   * The library to which a borrowed item goes back.
   *
   * @return its name; empty for an item of no request
   */
  Optional<String> lenderOf(Item item);
}
