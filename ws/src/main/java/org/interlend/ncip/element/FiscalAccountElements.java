package org.interlend.ncip.element;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.interlend.Money;
import org.interlend.circulation.account.AccountEntry;
import org.interlend.circulation.account.EntryKind;
import org.interlend.circulation.account.PatronAccounts;
import org.interlend.ncip.NcipRequest;
import org.interlend.ncip.wire.Amounts;
import org.interlend.ncip.wire.Dates;
import org.interlend.ncip.wire.Element;
import org.interlend.patrons.Patron;

/**
 * UserFiscalAccount: what a patron owes, one account for each currency (Z39.83-1, User Fiscal
 * Account). Settled charges are left out. Without the PIN the partner is told how much, but not for
 * what where that may be another partner's.
 */
@ApplicationScoped
public class FiscalAccountElements {

  @Inject private PatronAccounts accounts;

  /**
   * @param byPin whether the message has the patron's PIN
   */
  public List<Element> of(NcipRequest message, Patron patron, boolean byPin) {
    List<AccountEntry> open = accounts.open(patron);
    return accounts.owed(patron).stream().map(owed -> account(message, owed, open, byPin)).toList();
  }

  private static Element account(
      NcipRequest message, Money owed, List<AccountEntry> open, boolean byPin) {
    List<Element> parts = new ArrayList<>();
    parts.add(Amounts.of("AccountBalance", owed));
    open.stream()
        .filter(entry -> entry.amount().currency().equals(owed.currency()))
        .map(entry -> details(message, entry, byPin || entry.concernsOnly(message.partner())))
        .forEach(parts::add);
    return Element.of("UserFiscalAccount", parts);
  }

  private static Element details(NcipRequest message, AccountEntry entry, boolean whole) {
    return Element.of(
        "AccountDetails",
        Element.of("AccrualDate", Dates.format(entry.enteredAt())),
        Element.of(
            "FiscalTransactionInformation",
            Element.of("FiscalActionType", "Assess"),
            reference(message, entry),
            Element.of("FiscalTransactionType", type(entry.kind())),
            Amounts.of("Amount", entry.amount()),
            Element.optional(
                "FiscalTransactionDescription", whole ? entry.reason(Locale.ENGLISH) : null),
            whole && entry.barcode() != null ? item(message, entry) : null));
  }

  /** FiscalTransactionReferenceId: this institution's number of the entry. */
  public static Element reference(NcipRequest message, AccountEntry entry) {
    return Element.of(
        "FiscalTransactionReferenceId",
        Element.of("AgencyId", message.us().code()),
        Element.of("FiscalTransactionIdentifierValue", Long.toString(entry.id())));
  }

  /** A value of the NCIP Fiscal Transaction Type scheme. */
  private static String type(EntryKind kind) {
    return switch (kind) {
      case OVERDUE_FINE -> "Fine";
      case REPLACEMENT -> "Book Replacement Charge";
      case REQUEST_FEE -> "Interlibrary Loan Fee";
      case CHARGE -> "Service Charge";
    };
  }

  private static Element item(NcipRequest message, AccountEntry entry) {
    return Element.of(
        "ItemDetails",
        message.itemId(entry.barcode()),
        Element.of("BibliographicDescription", Element.of("Title", entry.title())),
        Element.of("DateDue", Dates.format(entry.dueAt())),
        entry.returnedAt() == null
            ? null
            : Element.of("DateReturned", Dates.format(entry.returnedAt())));
  }
}
