package org.interlend.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** That a message was odd in one way, however often it was so; with whose it was. */
@Embeddable
class WarningKey {

  @Enumerated(EnumType.STRING)
  private WarningKind kind;

  @Column(name = "partner_code")
  private String partnerCode;

  protected WarningKey() {}

  WarningKey(WarningKind kind, String partnerCode) {
    this.kind = kind;
    this.partnerCode = partnerCode;
  }
}
