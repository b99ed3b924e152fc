package org.interlend.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.interlend.text.Language;

/**
 * The language of the staff's pages: that of the account, otherwise the first available one of the
 * browser, otherwise the institution's.
 */
@Named
@RequestScoped
public class StaffLanguage {

  @Inject private HttpServletRequest http;
  @Inject private SignInStatus signInStatus;
  @Inject private CurrentUser currentUser;
  @Inject private InstitutionView institutionView;

  private Language language;

  /** Decides at the first use, and again when the person has chosen another language. */
  @PostConstruct
  public void decide() {
    language = own().or(() -> BrowserLanguage.find(http)).orElseGet(institutionView::language);
  }

  private Optional<Language> own() {
    return signInStatus.staff() ? currentUser.signedInStaff().language() : Optional.empty();
  }

  public Locale locale() {
    return language.locale();
  }

  /** The ISO 639-1 code. */
  public String code() {
    return language.code();
  }
}
