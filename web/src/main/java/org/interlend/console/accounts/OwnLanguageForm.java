package org.interlend.console.accounts;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.interlend.console.ActionRunner;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.CurrentUser;
import org.interlend.console.StaffLanguage;
import org.interlend.staff.StaffAccountManagement;
import org.interlend.staff.StaffAccounts;
import org.interlend.text.Language;

/** The form in which a person chooses the own language of the console. */
@Named
@RequestScoped
public class OwnLanguageForm {

  @Inject private StaffAccountManagement accounts;
  @Inject private StaffAccounts staff;
  @Inject private StaffLanguage staffLanguage;
  @Inject private ActionRunner actionRunner;
  @Inject private ConsoleTexts texts;
  @Inject private CurrentUser currentUser;

  private Language language;

  @PostConstruct
  void read() {
    language = staff.get(currentUser.username()).language().orElse(null);
  }

  public void save() {
    boolean done = actionRunner.run(() -> accounts.speak(currentUser.username(), language));
    if (done) {
      currentUser.refresh();
      staffLanguage.decide();
      actionRunner.leave(texts.shell("common.saved"), "password.xhtml");
    }
  }

  /** Null for the language of the browser. */
  public Language getLanguage() {
    return language;
  }

  public void setLanguage(Language language) {
    this.language = language;
  }
}
