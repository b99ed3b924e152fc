package org.interlend.catalog;

import java.util.Optional;
import org.interlend.institution.Location;
import org.interlend.partners.Partner;

/** Where an item belongs. */
public sealed interface ItemHome {

  /** An own item belongs on its shelf. */
  record PermanentLocation(Location location) implements ItemHome {}

  /** A borrowed item belongs to the partner and is never reshelved. */
  record WithPartner(Partner partner) implements ItemHome {}

  /** The partner to which a borrowed item belongs; empty for an own item. */
  default Optional<Partner> lender() {
    return this instanceof WithPartner home ? Optional.of(home.partner()) : Optional.empty();
  }

  /**
   * Whether a broker may know of an item without the patron's PIN: of an own one, or of one that it
   * lends itself.
   *
   * @param lender code of the partner that lends the item; null for an own one
   */
  static boolean isKnown(String lender, Partner broker) {
    return lender == null || lender.equals(broker.code());
  }

  /** Whether it is that of an own item, or of one that this partner lends. */
  default boolean isKnownTo(Partner broker) {
    return isKnown(lender().map(Partner::code).orElse(null), broker);
  }
}
