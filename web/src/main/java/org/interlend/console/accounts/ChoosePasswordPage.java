package org.interlend.console.accounts;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.interlend.console.ActionRunner;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.PageAddress;
import org.interlend.security.TrustedProxies;
import org.interlend.staff.PasswordLinks;
import org.interlend.staff.StaffAccount;

/** The page of a link by which a person chooses the password of an account. */
@Named
@RequestScoped
public class ChoosePasswordPage {

  @Inject private PasswordLinks links;
  @Inject private ActionRunner actionRunner;
  @Inject private ConsoleTexts texts;
  @Inject private TrustedProxies proxies;
  @Inject private HttpServletRequest request;

  private String key;
  private String username;
  private boolean done;
  private NewPasswordFields next = new NewPasswordFields();

  @PostConstruct
  void read() {
    key = PageAddress.text("key");
    username = links.account(key).map(StaffAccount::username).orElse(null);
  }

  public void save() {
    if (next.isRepeated("choose:again", texts.accounts("password.differ"))) {
      done =
          actionRunner.run(
              () -> links.choose(key, next.password(), proxies.clientAddress(request)),
              ActionRunner.in("choose"));
    }
  }

  /** The key of the link. */
  public String key() {
    return key;
  }

  /** The name of the account; null when the link does not work. */
  public String username() {
    return username;
  }

  /** Whether the password has been chosen. */
  public boolean done() {
    return done;
  }

  public NewPasswordFields getNext() {
    return next;
  }
}
