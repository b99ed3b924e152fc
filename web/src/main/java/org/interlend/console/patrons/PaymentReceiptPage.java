package org.interlend.console.patrons;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import org.interlend.circulation.account.AccountEntry;
import org.interlend.circulation.account.EntryStatus;
import org.interlend.circulation.account.PatronAccounts;
import org.interlend.console.ActionRunner;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.CurrentUser;
import org.interlend.console.PageAddress;
import org.interlend.patrons.Patron;
import org.interlend.patrons.Patrons;
import org.interlend.persistence.Page;
import org.interlend.security.Permission;

/** A receipt for what a patron has paid: the address names the patron and the entries. */
@Named
@RequestScoped
public class PaymentReceiptPage {

  @Inject private Patrons patrons;
  @Inject private PatronAccounts accounts;
  @Inject private ActionRunner actionRunner;
  @Inject private CurrentUser currentUser;
  @Inject private ConsoleTexts texts;
  @Inject private Clock clock;

  private String patron;
  private List<AccountEntryRow> entries = List.of();

  @PostConstruct
  void read() {
    if (!currentUser.may(Permission.READ_PATRONS)) {
      return;
    }
    List<Long> numbers = PageAddress.numbers("entry");
    actionRunner.open(() -> read(patrons.get(PageAddress.text("patron")), numbers));
    if (entries.isEmpty()) {
      PageAddress.notFound(texts.patrons("receipt.none"));
    }
  }

  private void read(Patron found, List<Long> numbers) {
    patron = found.fullName();
    entries =
        accounts.settled(found, Page.MAX_ROWS).stream()
            .filter(entry -> entry.status() == EntryStatus.PAID)
            .filter(entry -> numbers.contains(entry.id()))
            .map(this::row)
            .toList();
  }

  private AccountEntryRow row(AccountEntry entry) {
    return AccountEntryRow.of(entry, clock.instant(), texts.locale());
  }

  /** The name of the patron. */
  public String patron() {
    return patron;
  }

  /** What was paid, the latest first. */
  public List<AccountEntryRow> entries() {
    return entries;
  }
}
