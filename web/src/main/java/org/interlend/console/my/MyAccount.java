package org.interlend.console.my;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Optional;
import org.interlend.console.InOneTransaction;
import org.interlend.notices.LetterLanguage;
import org.interlend.patrons.Patron;
import org.interlend.patrons.Patrons;
import org.interlend.security.TrustedProxies;

/** Who is signed in on the patrons' pages, by card number and PIN. */
@Named
@SessionScoped
public class MyAccount implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Patrons patrons;
  @Inject private InOneTransaction transaction;
  @Inject private TrustedProxies proxies;
  @Inject private MyAttempt attempt;
  @Inject private HttpServletRequest http;

  private String card;
  private String pin;
  private String primaryId;
  private String name;
  private LetterLanguage own;
  private LetterLanguage chosen;

  /** Goes on to the patron's page, which then speaks the patron's language. */
  public String signIn() {
    String given = card == null ? "" : card.strip();
    attempt.at(() -> transaction.run(() -> enter(given)));
    pin = null;
    return signedIn() ? "/my/index?faces-redirect=true" : null;
  }

  private void enter(String given) {
    Patron patron =
        patrons.authenticate(given, null, pin == null ? "" : pin, proxies.clientAddress(http));
    http.changeSessionId();
    primaryId = patron.primaryId();
    name = patron.fullName();
    own = LetterLanguage.find(patron.language()).orElse(null);
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

  /** The language chosen on a page, else that of who is signed in; empty when there is neither. */
  Optional<LetterLanguage> language() {
    return Optional.ofNullable(chosen).or(() -> Optional.ofNullable(own));
  }

  /** Until signing out, whatever language the patron's letters are in. */
  void speak(LetterLanguage language) {
    chosen = language;
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
