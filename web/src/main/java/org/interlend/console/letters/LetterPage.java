package org.interlend.console.letters;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.interlend.console.Address;
import org.interlend.console.Attempt;
import org.interlend.console.InOneTransaction;
import org.interlend.console.Me;
import org.interlend.console.Permission;
import org.interlend.notices.Letter;
import org.interlend.notices.Letters;
import org.interlend.staff.Audit;

/** One letter to a patron or partner: what it says, whether it went out, and sending it again. */
@Named
@ViewScoped
public class LetterPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Letters letters;
  @Inject private Audit audit;
  @Inject private InOneTransaction transaction;
  @Inject private Attempt attempt;
  @Inject private Me me;

  private LetterRow letter;

  @PostConstruct
  void read() {
    letter =
        transaction.get(
            () -> Address.number("id").flatMap(letters::find).map(this::row).orElse(null));
    if (letter == null) {
      Address.notFound("There is no letter with this number.");
    }
  }

  private LetterRow row(Letter found) {
    return LetterRow.of(found, me.sees(), me.mayReceive());
  }

  public void sendAgain() {
    boolean done =
        attempt.at(
            () -> {
              me.require(Permission.SEND_LETTERS);
              transaction.run(
                  () -> {
                    letters.sendAgain(letter.id());
                    audit.note(me.username(), "sent again", "letter " + letter.id());
                  });
            });
    if (done) {
      attempt.done("The letter waits to be sent again.");
      attempt.carryOver();
      Address.goTo("letter.xhtml?id=" + letter.id());
    }
  }

  public LetterRow letter() {
    return letter;
  }

  public boolean mayBeSentAgain() {
    return letter.sendableAgain() && me.may(Permission.SEND_LETTERS);
  }
}
