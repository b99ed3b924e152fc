package org.interlend.circulation.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.interlend.partners.Partner;

/** The number under which a partner or a script enters something on an account, and only once. */
@Embeddable
class EntryIdempotencyKey {

  /** Code of the partner; null for a script, whose numbers are those of one account. */
  @Column(name = "partner_code")
  private String partner;

  @Column(name = "reference")
  private String number;

  protected EntryIdempotencyKey() {}

  EntryIdempotencyKey(String partner, String number) {
    this.partner = partner;
    this.number = number;
  }

  boolean isOfOther(Partner than) {
    return partner != null && !partner.equals(than.code());
  }

  boolean has(String known) {
    return known.equals(number);
  }
}
