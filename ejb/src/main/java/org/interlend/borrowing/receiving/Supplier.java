package org.interlend.borrowing.receiving;

import org.interlend.requests.broker.RemoteLibrary;

/**
 * The library that lends behind the broker, as a message names it.
 *
 * @param library null while it is not known
 * @param isNew whether a record was made for it just now, which staff have to complete
 * @param callNumber its call number of the item, or null
 */
public record Supplier(RemoteLibrary library, boolean isNew, String callNumber) {

  public static final Supplier UNKNOWN = new Supplier(null, false, null);

  /** A supplier whose record was known before. */
  public static Supplier known(RemoteLibrary library, String callNumber) {
    return new Supplier(library, false, callNumber);
  }
}
