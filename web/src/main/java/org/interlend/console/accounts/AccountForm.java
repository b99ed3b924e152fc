package org.interlend.console.accounts;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.interlend.audit.AuditSubject;
import org.interlend.console.ActionRunner;
import org.interlend.console.CurrentUser;
import org.interlend.console.PageAddress;
import org.interlend.console.accounts.AccountFields.FirstPassword;
import org.interlend.console.forms.RecordForm;
import org.interlend.operator.OperatorSetting;
import org.interlend.security.Permission;
import org.interlend.staff.AuthenticationSource;
import org.interlend.staff.StaffAccount;
import org.interlend.staff.StaffAccountManagement;
import org.interlend.staff.StaffAccounts;

/** The form of an account. For a new one it also asks how the person gets a password. */
@Named
@ViewScoped
public class AccountForm extends RecordForm {
  private static final long serialVersionUID = 1L;

  @Inject private StaffAccounts staff;
  @Inject private StaffAccountManagement accounts;
  @Inject private PasswordLinkDelivery links;
  @Inject private CurrentUser currentUser;

  private AccountFields fields = new AccountFields();

  @PostConstruct
  void read() {
    currentUser.enter(Permission.KEEP_ACCOUNTS);
    String username = PageAddress.text("username");
    if (username != null) {
      actionRunner.open(() -> fill(staff.get(username)));
    }
  }

  private void fill(StaffAccount account) {
    formVersion.read(account.version());
    fields = AccountFields.of(account);
  }

  /** Saves and stays at the account; for a new one, the next page shows the link. */
  public void save() {
    boolean isNew = !formVersion.known();
    boolean withLink =
        isNew && fields.byPasswordHere() && fields.firstPassword == FirstPassword.LINK;
    boolean isSet = isNew && fields.byPasswordHere() && fields.firstPassword == FirstPassword.SET;
    boolean saved =
        save(
            Permission.KEEP_ACCOUNTS,
            () -> staff.find(fields.username()).map(StaffAccount::version),
            () -> {
              accounts.save(
                  fields.input(isSet), isSet ? Objects.toString(fields.password, "") : null);
              if (withLink) {
                links.make(fields.username(), links.mayMail(fields.email()));
              }
            },
            ActionRunner.in("account"));
    if (saved) {
      actionRunner.leave(
          links.isMailed() ? texts.accounts("account.savedAndMailed") : texts.shell("common.saved"),
          address());
    }
  }

  private String address() {
    return "account.xhtml?username=" + PageAddress.encoded(fields.username());
  }

  @Override
  protected AuditSubject subject() {
    return AuditSubject.account(fields.username());
  }

  /** Who can check that the person is the one of the account. */
  public List<AuthenticationSource> signInWays() {
    return Arrays.stream(AuthenticationSource.values())
        .filter(way -> way == fields.signInBy || isSetUp(way))
        .toList();
  }

  private static boolean isSetUp(AuthenticationSource way) {
    return switch (way) {
      case LOCAL -> true;
      case DIRECTORY -> OperatorSetting.LDAP_URL.value().isPresent();
      case OIDC -> OperatorSetting.OIDC_URL.value().isPresent();
    };
  }

  public AccountFields getFields() {
    return fields;
  }
}
