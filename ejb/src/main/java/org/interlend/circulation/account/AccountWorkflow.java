package org.interlend.circulation.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.interlend.Money;
import org.interlend.WorkflowException;
import org.interlend.circulation.terms.CirculationReason;
import org.interlend.circulation.terms.UndoPeriod;
import org.interlend.institution.Institutions;
import org.interlend.partners.Partner;
import org.interlend.partners.PartnerReason;
import org.interlend.patrons.Patron;
import org.interlend.patrons.Patrons;
import org.interlend.text.Text;

/**
 * The actions of desks and brokers on a patron's account. Interlend enters fines itself when loans
 * end late.
 */
@Stateless
public class AccountWorkflow {

  private static final int MAX_NOTE_LENGTH = 1000;

  @Inject private Patrons patrons;
  @Inject private PatronAccounts accounts;
  @Inject private ReplacementCharges replacementCharges;
  @Inject private Institutions institutions;
  @Inject private Clock clock;

  /**
   * Enters a charge that no rule calculates, such as the price of a lost item. The same reference
   * enters it once.
   *
   * @throws WorkflowException UNKNOWN_PATRON; MISSING_DATA without a reason; INVALID_DATA for an
   *     amount that is not positive or exceeds {@link Money#MAX_MINOR}; DUPLICATE_REQUEST when the
   *     reference belongs to something else on the account
   */
  public EntryResult charge(ChargeCommand command) {
    Patron patron = patrons.get(command.patron());
    accounts.lock(patron);
    String reason = Text.fit(command.reason(), PatronAccounts.MAX_REASON_LENGTH);
    if (reason == null) {
      throw new WorkflowException(CirculationReason.CHARGE_WITHOUT_NOTE);
    }
    Money amount = new Money(command.amount(), institutions.get().currency());
    requireInRange(amount);
    return once(
        command.reference(),
        reference -> accounts.find(patron, reference),
        known -> known.isCharge(command.reference(), patron, amount),
        () ->
            accounts.enter(
                AccountEntry.charge(patron, reason, amount, clock.instant(), command.by())
                    .referenced(new EntryIdempotencyKey(null, command.reference()))));
  }

  /** Enters it unless the reference has entered it before; the account is locked. */
  private static EntryResult once(
      String reference,
      Function<String, Optional<AccountEntry>> find,
      Predicate<AccountEntry> isSame,
      Supplier<AccountEntry> enter) {
    Optional<AccountEntry> known = Optional.ofNullable(reference).flatMap(find);
    if (known.isPresent() && !isSame.test(known.get())) {
      throw new WorkflowException(CirculationReason.CHARGE_KNOWN_OTHERWISE, reference);
    }
    return new EntryResult(known.orElseGet(enter), known.isPresent());
  }

  /**
   * Enters a charge of a broker. The same reference enters it once.
   *
   * @throws WorkflowException STEP_SWITCHED_OFF unless the partner's record allows it; INVALID_DATA
   *     for another currency than the institution's, or an amount as {@link
   *     #charge(ChargeCommand)}; DUPLICATE_REQUEST when the reference belongs to another charge
   */
  public EntryResult charge(CreateUserFiscalTransactionCommand charge) {
    if (!charge.partner().borrowing().chargesPatrons()) {
      throw new WorkflowException(
          PartnerReason.CHARGES_SWITCHED_OFF, charge.partner().code(), charge.partner().name());
    }
    Currency ours = institutions.get().currency();
    if (!charge.amount().currency().equals(ours)) {
      throw new WorkflowException(
          CirculationReason.CHARGE_IN_OTHER_CURRENCY,
          charge.amount().currency().getCurrencyCode(),
          ours.getCurrencyCode());
    }
    requireInRange(charge.amount());
    accounts.lock(charge.patron());
    Partner partner = charge.partner();
    String reason = Text.fit(charge.reason(), PatronAccounts.MAX_REASON_LENGTH);
    return once(
        charge.reference(),
        reference -> accounts.find(partner, reference),
        known -> known.isCharge(charge.reference(), charge.patron(), charge.amount()),
        () ->
            accounts.enter(
                AccountEntry.charge(
                        charge.patron(), reason, charge.amount(), clock.instant(), partner.actor())
                    .referenced(new EntryIdempotencyKey(partner.code(), charge.reference()))));
  }

  private static void requireInRange(Money amount) {
    if (!amount.isInRange()) {
      throw new WorkflowException(
          CirculationReason.AMOUNT_OUT_OF_RANGE,
          amount.plain(),
          new Money(Money.MAX_MINOR, amount.currency()));
    }
  }

  /**
   * The patron has paid an entry, or a part of it. The same reference pays once.
   *
   * @return the entry that is paid: of a part, a new one beside that which stays open
   * @throws WorkflowException UNKNOWN_PATRON; UNKNOWN_CODE for an entry that is not on the account;
   *     ILLEGAL_MOVE when it is settled already; INVALID_DATA for more than is open, or nothing;
   *     DUPLICATE_REQUEST when the reference belongs to something else on the account
   */
  public EntryResult pay(PayCommand command) {
    AccountEntry entry = locked(command.patron(), command.entry());
    return once(
        command.reference(),
        reference -> accounts.find(entry.patron(), reference),
        known -> known.isPayment(command.reference(), entry, command.amount()),
        () -> pay(entry, command));
  }

  private AccountEntry pay(AccountEntry entry, PayCommand command) {
    String note = Text.fit(command.note(), MAX_NOTE_LENGTH);
    long open = entry.amount().minor();
    long part = command.amount() == null ? open : command.amount();
    if (part < 1 || part > open) {
      Money refused = new Money(part, entry.amount().currency());
      throw new WorkflowException(
          CirculationReason.PAYMENT_OUT_OF_RANGE, refused.plain(), entry.amount(), refused);
    }
    if (part < open) {
      AccountEntry payment =
          entry.paidInPart(part, command.method(), clock.instant(), command.by(), note);
      payment.setPaymentReference(command.reference());
      return accounts.enter(payment);
    }
    entry.paid(command.method(), clock.instant(), command.by(), note);
    entry.setPaymentReference(command.reference());
    accounts.blockOrNot(entry.patron());
    return entry;
  }

  /**
   * Undoes a payment or a waiver that was a mistake: the entry is open again. A bill that was paid
   * is waived then if its item is back, or its loan has a due date to come.
   *
   * @return the open entry; of a part that was paid, the entry of which it was a part, with the
   *     part again, or the part if the rest has been settled meanwhile
   * @throws WorkflowException UNKNOWN_PATRON; UNKNOWN_CODE for an entry that is not on the account;
   *     ILLEGAL_MOVE when it is open, or {@link UndoPeriod} is over
   */
  public AccountEntry undo(SettleCommand command) {
    AccountEntry entry = locked(command.patron(), command.entry());
    boolean paid = entry.status() == EntryStatus.PAID;
    entry.reopened(clock.instant());
    Optional<AccountEntry> whole = entry.whole().filter(AccountEntry::open);
    whole.ifPresent(
        open -> {
          open.rejoin(entry);
          accounts.remove(entry);
        });
    accounts.blockOrNot(entry.patron());
    AccountEntry again = whole.orElse(entry);
    if (paid) {
      replacementCharges.paymentUndone(again, command.by());
    }
    return again;
  }

  /**
   * The library waives an entry.
   *
   * @throws WorkflowException as {@link #pay}; MISSING_DATA without a note that says why
   */
  public AccountEntry waive(SettleCommand command) {
    String note = Text.fit(command.note(), MAX_NOTE_LENGTH);
    if (note == null) {
      throw new WorkflowException(CirculationReason.WAIVER_WITHOUT_NOTE);
    }
    AccountEntry entry = locked(command.patron(), command.entry());
    entry.waived(clock.instant(), command.by(), note);
    accounts.blockOrNot(entry.patron());
    return entry;
  }

  private AccountEntry locked(String primaryId, long entry) {
    Patron patron = patrons.get(primaryId);
    accounts.lock(patron);
    return accounts.get(patron, entry);
  }
}
