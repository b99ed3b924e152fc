package org.interlend.console.my;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import org.interlend.console.signin.StaffSessionListener;
import org.interlend.patrons.Patron;
import org.interlend.patrons.Patrons;
import org.interlend.persistence.TransactionTemplate;
import org.interlend.security.TrustedProxies;
import org.interlend.text.Language;

/** The signed-in patron, by card number and PIN. Before the sign-in there is no session. */
@Named
@RequestScoped
public class CurrentPatron {

  private static final String PATRON = "interlend.patron";

  /**
   * A patron who is signed in.
   *
   * @param pin fingerprint of the PIN that was given
   * @param language language of the pages; null when the record has none
   */
  private record SignedIn(String primaryId, String name, String pin, Language language)
      implements Serializable {

    SignedIn speaking(Language other) {
      return new SignedIn(primaryId, name, pin, other);
    }
  }

  @Inject private Patrons patrons;
  @Inject private TransactionTemplate transaction;
  @Inject private TrustedProxies proxies;
  @Inject private PatronActionRunner actionRunner;
  @Inject private PatronSessionLimiter sessions;
  @Inject private HttpServletRequest http;

  private String card;
  private String pin;

  /** Signs in and opens the patron's page in the patron's language. */
  public String signIn() {
    return enter() ? "/my/index?faces-redirect=true" : null;
  }

  /** Signs in with the card number and PIN of the form; says whether the patron is signed in. */
  boolean enter() {
    String given = card == null ? "" : card.strip();
    actionRunner.run(() -> transaction.required(() -> enter(given)));
    pin = null;
    return signedIn();
  }

  private void enter(String given) {
    Patron patron =
        patrons.authenticate(given, null, pin == null ? "" : pin, proxies.clientAddress(http));
    begin(
        new SignedIn(
            patron.primaryId(),
            patron.fullName(),
            patrons.pinFingerprint(patron),
            languageOf(patron)));
  }

  private Language languageOf(Patron patron) {
    return MyLanguage.asked(http).or(() -> Language.find(patron.language())).orElse(null);
  }

  /** An existing session is one of staff, who read the patrons' pages too, or stays counted. */
  private void begin(SignedIn patron) {
    if (http.getSession(false) != null) {
      http.changeSessionId();
    } else {
      sessions.add(patron.primaryId(), http.getSession());
    }
    http.getSession().setAttribute(PATRON, patron);
  }

  private Optional<SignedIn> patron() {
    return Optional.ofNullable(http.getSession(false))
        .map(session -> (SignedIn) session.getAttribute(PATRON));
  }

  /**
   * Ends the session of a patron who has another PIN by now or is erased. A member of staff who has
   * signed in as a patron remains signed in as a member of staff.
   *
   * @return whether it has ended
   */
  boolean endOutdated() {
    if (patron().filter(patron -> !isUpToDate(patron)).isEmpty()) {
      return false;
    }
    HttpSession session = http.getSession();
    if (StaffSessionListener.number(session) == null) {
      session.invalidate();
    } else {
      session.removeAttribute(PATRON);
    }
    return true;
  }

  private boolean isUpToDate(SignedIn patron) {
    return patrons
        .pinFingerprint(patron.primaryId())
        .filter(present -> present.equals(patron.pin()))
        .isPresent();
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

  /**
   * The language of the signed-in patron: the one selected on a page, otherwise that of the record.
   */
  Optional<Language> language() {
    return patron().map(SignedIn::language);
  }

  /** Sets the language of the pages until sign-out, independent of the letters' language. */
  void speak(Language language) {
    patron().ifPresent(patron -> http.getSession().setAttribute(PATRON, patron.speaking(language)));
  }

  /** The patron's primary id, or null. */
  String primaryId() {
    return patron().map(SignedIn::primaryId).orElse(null);
  }

  public String getCard() {
    return card;
  }

  public void setCard(String card) {
    this.card = card;
  }

  /** The page never shows the PIN again. */
  public String getPin() {
    return null;
  }

  public void setPin(String pin) {
    this.pin = pin;
  }
}
