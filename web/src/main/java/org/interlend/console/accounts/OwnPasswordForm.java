package org.interlend.console.accounts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.interlend.console.ActionRunner;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.CurrentUser;
import org.interlend.console.signin.StaffSessionListener;
import org.interlend.security.TrustedProxies;
import org.interlend.staff.AuthenticationSource;
import org.interlend.staff.StaffAccount;
import org.interlend.staff.StaffAccounts;
import org.interlend.staff.signin.PasswordChange;
import org.interlend.staff.signin.SignInWay;

/** The form in which a person changes the own password. Nothing typed is shown again. */
@Named
@RequestScoped
public class OwnPasswordForm {

  /** The password of now and the next one. */
  public static final class Fields extends NewPasswordFields {
    private static final long serialVersionUID = 1L;

    private String current;
  }

  @Inject private PasswordChange change;
  @Inject private StaffAccounts staff;
  @Inject private ActionRunner actionRunner;
  @Inject private ConsoleTexts texts;
  @Inject private CurrentUser currentUser;
  @Inject private TrustedProxies proxies;
  @Inject private HttpServletRequest request;

  private Fields fields = new Fields();

  public void save() {
    if (!fields.isRepeated("change:again", texts.accounts("password.differ"))) {
      return;
    }
    boolean done =
        actionRunner.run(
            () ->
                change.change(
                    currentUser.username(),
                    fields.current,
                    fields.password(),
                    SignInWay.FORM,
                    proxies.clientAddress(request),
                    StaffSessionListener.number(request.getSession())),
            ActionRunner.in("change"));
    if (done) {
      actionRunner.leave(texts.accounts("password.changed"), "home.xhtml");
    }
  }

  /** Whether nothing else is possible before the password is changed. */
  public boolean forced() {
    return staff.find(currentUser.username()).filter(StaffAccount::mustChangePassword).isPresent();
  }

  /** Whether the password is kept here, so that it can be changed here. */
  public boolean possible() {
    return signInBy() == AuthenticationSource.LOCAL;
  }

  /** Who checks that the user is the person of the account. */
  public AuthenticationSource signInBy() {
    return staff.get(currentUser.username()).signInBy();
  }

  public Fields getFields() {
    return fields;
  }
}
