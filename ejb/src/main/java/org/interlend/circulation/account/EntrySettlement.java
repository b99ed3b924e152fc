package org.interlend.circulation.account;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Locale;
import org.interlend.Actor;
import org.interlend.circulation.loan.LoanStatus;
import org.interlend.persistence.RecordedActor;

/** That an entry was paid or waived. */
@Embeddable
class EntrySettlement {

  @Column(name = "settled_at")
  private Instant at;

  @Embedded
  @AttributeOverride(name = "kind", column = @Column(name = "settled_actor"))
  @AttributeOverride(name = "name", column = @Column(name = "settled_by"))
  private RecordedActor by;

  @Enumerated(EnumType.STRING)
  @Column(name = "payment_method")
  private PaymentMethod paymentMethod;

  /** The number under which a script has paid it; null if it has none, or is not paid. */
  @Column(name = "payment_reference")
  private String paymentReference;

  /** Of a bill that Interlend waived: how its loan stands, which is why; else null. */
  @Enumerated(EnumType.STRING)
  @Column(name = "waived_because")
  private LoanStatus waivedBecause;

  private String note;

  protected EntrySettlement() {}

  private EntrySettlement(
      Instant at, Actor by, PaymentMethod paymentMethod, LoanStatus waivedBecause, String note) {
    this.at = at;
    this.by = new RecordedActor(by);
    this.paymentMethod = paymentMethod;
    this.waivedBecause = waivedBecause;
    this.note = note;
  }

  static EntrySettlement paid(PaymentMethod method, Instant at, Actor by, String note) {
    return new EntrySettlement(at, by, method, null, note);
  }

  static EntrySettlement waived(Instant at, Actor by, String note) {
    return new EntrySettlement(at, by, null, null, note);
  }

  static EntrySettlement waived(Instant at, Actor by, LoanStatus because) {
    return new EntrySettlement(at, by, null, because, null);
  }

  void setPaymentReference(String reference) {
    paymentReference = reference;
  }

  boolean hasPaymentReference(String reference) {
    return reference.equals(paymentReference);
  }

  Instant at() {
    return at;
  }

  Actor by() {
    return by.actor();
  }

  PaymentMethod paymentMethod() {
    return paymentMethod;
  }

  /** The note of staff, or why Interlend waived it; may be null. */
  String note(Locale locale) {
    return waivedBecause == null ? note : waivedBecause.label(locale);
  }
}
