package org.interlend.console.my;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.interlend.patrons.Patrons;
import org.interlend.persistence.TransactionTemplate;

/** Which letters the signed-in patron wants. Others, such as overdue letters, are always sent. */
@Named
@RequestScoped
public class MyLetterSettings {

  @Inject private CurrentPatron account;
  @Inject private Patrons patrons;
  @Inject private TransactionTemplate transaction;
  @Inject private PatronActionRunner actionRunner;

  private boolean courtesy;

  @PostConstruct
  void read() {
    courtesy = transaction.required(() -> patrons.get(account.primaryId()).courtesyLetters());
  }

  public void save() {
    actionRunner.runAndLeave(
        "letters.saved", () -> patrons.chooseLetters(account.primaryId(), courtesy));
  }

  public boolean isCourtesy() {
    return courtesy;
  }

  public void setCourtesy(boolean courtesy) {
    this.courtesy = courtesy;
  }
}
