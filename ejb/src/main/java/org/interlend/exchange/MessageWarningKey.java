package org.interlend.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * One kind of warning about a message, with the message's partner. Repetitions within the message
 * count once.
 */
@Embeddable
class MessageWarningKey {

  @Enumerated(EnumType.STRING)
  private MessageWarningKind kind;

  @Column(name = "partner_code")
  private String partnerCode;

  protected MessageWarningKey() {}

  MessageWarningKey(MessageWarningKind kind, String partnerCode) {
    this.kind = kind;
    this.partnerCode = partnerCode;
  }
}
