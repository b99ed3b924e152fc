package org.interlend.circulation.account;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.interlend.Actor;
import org.interlend.Money;
import org.interlend.WorkflowException;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.loan.LoanStatus;
import org.interlend.circulation.terms.CirculationReason;
import org.interlend.circulation.terms.UndoPeriod;
import org.interlend.partners.Partner;
import org.interlend.patrons.Patron;
import org.interlend.persistence.FactsColumn;
import org.interlend.persistence.RecordedActor;
import org.interlend.text.Facts;

/**
 * An amount that a patron owes or has owed: a fine or a charge. It is made when a loan ends late,
 * by staff or by a broker, and ends when it is paid or waived. It keeps barcode and title, because
 * a borrowed item's record is deleted before its fine.
 */
@Entity
@Table(name = "account_entry")
public class AccountEntry {

  private static final String SENTENCES = "org.interlend.circulation.account.Entries";

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_entry_seq")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  private Patron patron;

  @Enumerated(EnumType.STRING)
  private EntryKind kind;

  @ManyToOne(fetch = FetchType.LAZY)
  private Loan loan;

  /** What staff or a broker say of it; null where Interlend calculated the amount. */
  private String reason;

  @Convert(converter = FactsColumn.class)
  private Facts explanation = Facts.NONE;

  private String barcode;
  private String title;

  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "returned_at")
  private Instant returnedAt;

  private long amount;
  private String currency;

  @Enumerated(EnumType.STRING)
  private EntryStatus status = EntryStatus.OPEN;

  @Column(name = "entered_at")
  private Instant enteredAt;

  @Embedded
  @AttributeOverride(name = "kind", column = @Column(name = "entered_actor"))
  @AttributeOverride(name = "name", column = @Column(name = "entered_by"))
  private RecordedActor enteredBy;

  /** None while it is open. */
  @Embedded private EntrySettlement settlement;

  /** What was paid of it before, each time as an entry of its own. */
  @Column(name = "paid_in_part")
  private long paidInPart;

  /** Of a part that was paid: the entry that stayed open with the rest; else null. */
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "part_of_id")
  private AccountEntry partOf;

  private EntryIdempotencyKey reference;

  @Column(name = "borrowing_request_id")
  private Long borrowingRequest;

  @Version private long version;

  protected AccountEntry() {}

  private AccountEntry(EntryKind kind, Patron patron, Money amount, Instant at, Actor by) {
    this.kind = kind;
    this.patron = patron;
    this.amount = amount.minor();
    this.currency = amount.currency().getCurrencyCode();
    this.enteredAt = at;
    this.enteredBy = new RecordedActor(by);
  }

  /** Makes the fine of a loan that ended late. */
  static AccountEntry fine(Loan loan, Facts explanation, Money amount, Instant at, Actor by) {
    AccountEntry entry = ofLoan(EntryKind.OVERDUE_FINE, loan, explanation, amount, at, by);
    entry.returnedAt = loan.returnedAt();
    return entry;
  }

  /** Makes the charge for an item that was not returned. */
  static AccountEntry replacement(
      Loan loan, Facts explanation, Money amount, Instant at, Actor by) {
    return ofLoan(EntryKind.REPLACEMENT, loan, explanation, amount, at, by);
  }

  private static AccountEntry ofLoan(
      EntryKind kind, Loan loan, Facts explanation, Money amount, Instant at, Actor by) {
    AccountEntry entry = new AccountEntry(kind, loan.patron(), amount, at, by);
    entry.explanation = explanation;
    entry.loan = loan;
    entry.barcode = loan.barcode();
    entry.title = loan.title();
    entry.dueAt = loan.dueAt();
    return entry;
  }

  /** Makes a charge that staff enter. */
  static AccountEntry charge(Patron patron, String reason, Money amount, Instant at, Actor by) {
    AccountEntry entry = new AccountEntry(EntryKind.CHARGE, patron, amount, at, by);
    entry.reason = reason;
    return entry;
  }

  /** Makes the fee for a borrowing request. */
  static AccountEntry fee(
      RequestFeeCommand fee, Facts explanation, Money amount, Instant at, Actor by) {
    AccountEntry entry = new AccountEntry(EntryKind.REQUEST_FEE, fee.patron(), amount, at, by);
    entry.explanation = explanation;
    entry.borrowingRequest = fee.request();
    entry.title = fee.title();
    return entry;
  }

  AccountEntry referenced(EntryIdempotencyKey key) {
    reference = key;
    return this;
  }

  void setPaymentReference(String number) {
    settlement.setPaymentReference(number);
  }

  /** Whether it is the charge of this amount, of which a part may be paid. */
  boolean isCharge(String number, Patron of, Money charged) {
    return reference != null
        && reference.has(number)
        && of.equals(patron)
        && charged.equals(new Money(amount + paidInPart, amount().currency()));
  }

  /**
   * Whether it is the payment of an entry.
   *
   * @param part the amount, or null for all that was open
   */
  boolean isPayment(String number, AccountEntry of, Long part) {
    return settlement != null
        && settlement.hasPaymentReference(number)
        && (of.equals(this)
            ? part == null || part == amount
            : of.equals(partOf) && part != null && part == amount);
  }

  void paid(PaymentMethod method, Instant at, Actor by, String note) {
    settle(EntryStatus.PAID, EntrySettlement.paid(method, at, by, note));
  }

  /**
   * A part of it is paid: it stays open with the rest.
   *
   * @param part less than its amount, in the same unit
   * @return the entry that is paid
   */
  AccountEntry paidInPart(long part, PaymentMethod method, Instant at, Actor by, String note) {
    requireOpen();
    AccountEntry paid =
        new AccountEntry(kind, patron, new Money(part, amount().currency()), at, by);
    paid.reason = reason;
    paid.explanation = explanation;
    paid.barcode = barcode;
    paid.title = title;
    paid.dueAt = dueAt;
    paid.returnedAt = returnedAt;
    paid.enteredAt = enteredAt;
    paid.enteredBy = new RecordedActor(enteredBy());
    paid.partOf = this;
    paid.paid(method, at, by, note);
    amount -= part;
    paidInPart += part;
    return paid;
  }

  /** The entry of which this is a part that was paid, if it is one. */
  Optional<AccountEntry> whole() {
    return Optional.ofNullable(partOf);
  }

  /** The payment of a part was undone: this entry is open with it again. */
  void rejoin(AccountEntry part) {
    amount += part.amount;
    paidInPart -= part.amount;
  }

  /**
   * Undoes the settlement, because it was a mistake.
   *
   * @param now the present moment
   * @throws WorkflowException ILLEGAL_MOVE when it is open, or {@link UndoPeriod} is over
   */
  void reopened(Instant now) {
    if (open()) {
      throw new WorkflowException(CirculationReason.ENTRY_IS_OPEN, id, amount());
    }
    if (!UndoPeriod.covers(settledAt(), now)) {
      throw new WorkflowException(
          CirculationReason.SETTLEMENT_IS_FINAL, id, amount(), UndoPeriod.minutes());
    }
    if (!mayBeReopened(now)) {
      throw new WorkflowException(CirculationReason.BILL_OF_LOAN_THAT_GOES_ON, id, amount());
    }
    status = EntryStatus.OPEN;
    settlement = null;
  }

  /** Whether the settlement may be undone as a mistake. */
  public boolean mayBeReopened(Instant now) {
    return !open()
        && UndoPeriod.covers(settledAt(), now)
        && !new ReplacementBill(this).isWaivedWithLoan();
  }

  void waived(Instant at, Actor by, String note) {
    settle(EntryStatus.WAIVED, EntrySettlement.waived(at, by, note));
  }

  /** A bill is waived because its loan has ended, or goes on. */
  void waived(Instant at, Actor by, LoanStatus because) {
    settle(EntryStatus.WAIVED, EntrySettlement.waived(at, by, because));
  }

  private void settle(EntryStatus how, EntrySettlement settled) {
    requireOpen();
    status = how;
    settlement = settled;
  }

  private void requireOpen() {
    if (!open()) {
      throw new WorkflowException(
          CirculationReason.ENTRY_SETTLED, id, amount(), status.referenceWithin(), settledBy());
    }
  }

  /** The loan goes on in good order: it may have another bill. */
  void noLongerOfLoan() {
    loan = null;
  }

  /** Whether nothing of it is paid or waived. */
  boolean isUntouched() {
    return open() && paidInPart == 0;
  }

  public boolean open() {
    return status == EntryStatus.OPEN;
  }

  public Long id() {
    return id;
  }

  /** The patron who owes it; null once a settled entry is anonymized. */
  public Patron patron() {
    return patron;
  }

  /** The loan of a fine or a bill, or null for a charge. */
  Loan loan() {
    return loan;
  }

  public EntryKind kind() {
    return kind;
  }

  /** What it is for and how it was calculated; null once it is anonymized. */
  public String reason(Locale locale) {
    return explanation.isEmpty()
        ? reason
        : String.join("; ", explanation.sentences(SENTENCES, locale));
  }

  /** Whether nothing in it can be of another partner; the fee for a request does not tell. */
  public boolean concernsOnly(Partner partner) {
    return switch (kind) {
      case OVERDUE_FINE, REPLACEMENT -> loan != null && loan.isOfItemKnownTo(partner);
      case CHARGE -> reference == null || !reference.isOfOther(partner);
      case REQUEST_FEE -> false;
    };
  }

  /** The item of the loan, or null for a charge. */
  public String barcode() {
    return barcode;
  }

  /** The title of the loan or the request, or null for a charge. */
  public String title() {
    return title;
  }

  /** When the loan was due, or null for a charge. */
  public Instant dueAt() {
    return dueAt;
  }

  /** When the loan of a fine ended, else null. */
  public Instant returnedAt() {
    return returnedAt;
  }

  public Money amount() {
    return new Money(amount, Currency.getInstance(currency));
  }

  public EntryStatus status() {
    return status;
  }

  public Instant enteredAt() {
    return enteredAt;
  }

  public Actor enteredBy() {
    return enteredBy.actor();
  }

  /** When it was paid or waived, or null. */
  public Instant settledAt() {
    return settlement == null ? null : settlement.at();
  }

  /** Who took the payment or waived it, or null. */
  public Actor settledBy() {
    return settlement == null ? null : settlement.by();
  }

  /** How it was paid; null if it is not paid, or if nothing is known of it. */
  public PaymentMethod paymentMethod() {
    return settlement == null ? null : settlement.paymentMethod();
  }

  /** The note of staff on the settlement, or why it was waived; may be null. */
  public String note(Locale locale) {
    return settlement == null ? null : settlement.note(locale);
  }
}
