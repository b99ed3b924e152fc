package org.interlend.console.my;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import org.interlend.ProblemKind;
import org.interlend.WorkflowProblem;
import org.interlend.WorkflowProblem.Subject;
import org.interlend.console.Attempt;
import org.interlend.console.InOneTransaction;
import org.interlend.patrons.Patron;
import org.interlend.patrons.Patrons;

/** Who is signed in on the patrons' pages, by card number and PIN. */
@Named
@SessionScoped
public class MyAccount implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Patrons patrons;
  @Inject private PinGuesses guesses;
  @Inject private InOneTransaction transaction;
  @Inject private Attempt attempt;
  @Inject private HttpServletRequest http;

  private String card;
  private String pin;
  private String primaryId;
  private String name;

  public void signIn() {
    String given = card == null ? "" : card.strip();
    attempt.at(
        () -> {
          if (guesses.mustWait(given)) {
            throw new WorkflowProblem(
                ProblemKind.PATRON_AUTHENTICATION_FAILED,
                Subject.PIN,
                null,
                "Too many wrong PINs. Try again in ten minutes, or ask at the desk.");
          }
          transaction.run(() -> enter(given));
        });
    pin = null;
  }

  private void enter(String given) {
    try {
      Patron patron = patrons.authenticate(given, null, pin == null ? "" : pin);
      guesses.right(given);
      http.changeSessionId();
      primaryId = patron.primaryId();
      name = patron.fullName();
    } catch (WorkflowProblem refused) {
      guesses.wrong(given);
      throw refused;
    }
  }

  public String signOut() {
    http.getSession().invalidate();
    return "/my/index?faces-redirect=true";
  }

  public boolean signedIn() {
    return primaryId != null;
  }

  public String name() {
    return name;
  }

  /** The primary id of who is signed in, or null. */
  String primaryId() {
    return primaryId;
  }

  public String getCard() {
    return card;
  }

  public void setCard(String card) {
    this.card = card;
  }

  /** Never shown again. */
  public String getPin() {
    return null;
  }

  public void setPin(String pin) {
    this.pin = pin;
  }
}
