package org.interlend.console.slips;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.interlend.circulation.pick.Pick;
import org.interlend.circulation.pick.PickWorkflow;
import org.interlend.console.ActionRunner;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.CurrentUser;
import org.interlend.persistence.TransactionTemplate;
import org.interlend.security.Permission;
import org.primefaces.PrimeFaces;

/** Prints pick slips from any page: the button's page loads and prints the given address. */
@RequestScoped
public class PickSlipPrinter {
  @Inject private ConsoleTexts texts;
  @Inject private PickWorkflow picks;
  @Inject private TransactionTemplate transaction;
  @Inject private ActionRunner actionRunner;
  @Inject private CurrentUser currentUser;

  /**
   * Prints the slips of these picks, except those that are already closed.
   *
   * @return whether any was printed; if not, the reason is at the top of the page
   */
  public boolean print(List<Pick.Key> keys) {
    List<Pick.Key> printed = new ArrayList<>();
    actionRunner.run(
        Permission.LEND,
        () -> {
          printed.addAll(
              transaction.required(
                  () -> picks.print(keys, currentUser.actor()).stream().map(Pick::key).toList()));
          if (printed.isEmpty()) {
            actionRunner.missed(texts.slips("picks.none"));
            return;
          }
          PrimeFaces.current().ajax().addCallbackParam("slip", PickKeyParameter.address(printed));
          int gone = keys.size() - printed.size();
          actionRunner.done(
              gone == 0
                  ? texts.slips("picks.printed", printed.size())
                  : texts.slips("picks.printedSome", printed.size(), gone));
        });
    return !printed.isEmpty();
  }
}
