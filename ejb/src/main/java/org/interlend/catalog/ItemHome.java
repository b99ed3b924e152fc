package org.interlend.catalog;

import org.interlend.institution.Location;
import org.interlend.partners.Partner;

/** Where an item belongs. */
public sealed interface ItemHome {

  /** An own item belongs on its shelf. */
  record PermanentLocation(Location location) implements ItemHome {}

  /** A borrowed item belongs to the partner and is never reshelved. */
  record WithPartner(Partner partner) implements ItemHome {}
}
