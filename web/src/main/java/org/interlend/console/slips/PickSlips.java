package org.interlend.console.slips;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.interlend.circulation.pick.Pick;
import org.interlend.circulation.pick.PickWorkflow;
import org.interlend.console.ActionRunner;
import org.interlend.console.CurrentUser;
import org.interlend.console.InOneTransaction;
import org.interlend.console.Permission;
import org.primefaces.PrimeFaces;

/** Prints pick slips from any page: the button's page loads and prints the given address. */
@RequestScoped
public class PickSlips {
  @Inject private PickWorkflow picks;
  @Inject private InOneTransaction transaction;
  @Inject private ActionRunner actionRunner;
  @Inject private CurrentUser currentUser;

  /** Prints the slips of these picks, except those that are already closed. */
  public void print(List<Pick.Key> keys) {
    actionRunner.at(
        () -> {
          currentUser.require(Permission.LEND);
          List<Pick.Key> printed =
              transaction.get(
                  () -> picks.print(keys, currentUser.username()).stream().map(Pick::key).toList());
          if (printed.isEmpty()) {
            actionRunner.missed("Nothing is printed: this is not to be fetched any more.");
            return;
          }
          PrimeFaces.current().ajax().addCallbackParam("slip", PickKeys.address(printed));
          int gone = keys.size() - printed.size();
          actionRunner.done(
              "%s printed%s."
                  .formatted(
                      printed.size() == 1 ? "The pick slip is" : printed.size() + " pick slips are",
                      gone == 0 ? "" : "; " + gone + " need not be fetched any more"));
        });
  }
}
