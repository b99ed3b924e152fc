package org.interlend.console.patrons;

import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;
import org.interlend.Money;
import org.interlend.circulation.account.AccountEntry;
import org.interlend.circulation.account.EntryStatus;

/**
 * An entry of an account on pages.
 *
 * @param what the title of the loan, or the text that staff entered
 * @param why how the fine was calculated, or null
 * @param barcode item of the loan, or null
 * @param amount in words
 * @param settledAt when it was paid or waived, or null
 * @param method how it was paid, or null
 * @param undoable whether staff may undo the settlement
 */
public record AccountEntryRow(
    long id,
    String kind,
    String what,
    String why,
    String barcode,
    Instant dueAt,
    Instant returnedAt,
    String amount,
    Money money,
    EntryStatus status,
    Instant enteredAt,
    Instant settledAt,
    String settledBy,
    String method,
    String note,
    boolean undoable)
    implements Serializable {

  /**
   * @param now the present moment, for whether the settlement may be undone
   */
  public static AccountEntryRow of(AccountEntry entry, Instant now, Locale locale) {
    boolean fine = entry.title() != null;
    return new AccountEntryRow(
        entry.id(),
        entry.kind().label(locale),
        fine ? entry.title() : entry.reason(locale),
        fine ? entry.reason(locale) : null,
        entry.barcode(),
        entry.dueAt(),
        entry.returnedAt(),
        entry.amount().shown(locale),
        entry.amount(),
        entry.status(),
        entry.enteredAt(),
        entry.settledAt(),
        entry.settledBy() == null ? null : entry.settledBy().label(locale),
        entry.paymentMethod() == null ? null : entry.paymentMethod().label(locale),
        entry.note(locale),
        entry.mayBeReopened(now));
  }
}
