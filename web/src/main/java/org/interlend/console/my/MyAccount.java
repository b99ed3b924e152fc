package org.interlend.console.my;

import jakarta.enterprise.context.RequestScoped;
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

/**
 * Who is signed in on the patrons' pages, by card number and PIN. There is no session before that.
 */
@Named
@RequestScoped
public class MyAccount {

  private static final String PATRON = "interlend.patron";

  /**
   * A patron who is signed in.
   *
   * @param language what the pages speak; null where nothing says so
   */
  private record SignedIn(String primaryId, String name, LetterLanguage language)
      implements Serializable {}

  @Inject private Patrons patrons;
  @Inject private InOneTransaction transaction;
  @Inject private TrustedProxies proxies;
  @Inject private PatronActionRunner attempt;
  @Inject private PatronSessions sessions;
  @Inject private HttpServletRequest http;

  private String card;
  private String pin;

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
    begin(new SignedIn(patron.primaryId(), patron.fullName(), languageOf(patron)));
  }

  private LetterLanguage languageOf(Patron patron) {
    return MyLanguage.asked(http).or(() -> LetterLanguage.find(patron.language())).orElse(null);
  }

  /** A session that there is already is that of staff who look at the patrons' pages, too. */
  private void begin(SignedIn patron) {
    if (http.getSession(false) != null) {
      http.changeSessionId();
    } else {
      sessions.add(http.getSession());
    }
    http.getSession().setAttribute(PATRON, patron);
  }

  private Optional<SignedIn> patron() {
    return Optional.ofNullable(http.getSession(false))
        .map(session -> (SignedIn) session.getAttribute(PATRON));
  }

  public String signOut() {
    http.getSession().invalidate();
    return "/my/index?faces-redirect=true";
  }

  public boolean signedIn() {
    return patron().isPresent();
  }

  public String name() {
    return patron().map(SignedIn::name).orElse(null);
  }

  /** The language of who is signed in: the one chosen on a page, else that of the record. */
  Optional<LetterLanguage> language() {
    return patron().map(SignedIn::language);
  }

  /** Until signing out, whatever language the patron's letters are in. */
  void speak(LetterLanguage language) {
    patron()
        .ifPresent(
            patron ->
                http.getSession()
                    .setAttribute(
                        PATRON, new SignedIn(patron.primaryId(), patron.name(), language)));
  }

  /** The primary id of who is signed in, or null. */
  String primaryId() {
    return patron().map(SignedIn::primaryId).orElse(null);
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
