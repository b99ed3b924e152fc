package org.interlend.console.accounts;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.interlend.audit.AuditAction;
import org.interlend.audit.AuditRecorder;
import org.interlend.audit.AuditSubject;
import org.interlend.console.ActionRunner;
import org.interlend.console.Choice;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.CurrentUser;
import org.interlend.console.PageAddress;
import org.interlend.persistence.TransactionTemplate;
import org.interlend.security.Permission;
import org.interlend.settings.SettingsGroup;
import org.interlend.staff.PasswordLinks;
import org.interlend.staff.StaffAccountManagement;
import org.interlend.staff.StaffAccounts;
import org.interlend.staff.signin.SignInLog;
import org.interlend.staff.signin.StaffSessions;

/** How an existing account gets in: its password, its sessions, and its deletion. */
@Named
@ViewScoped
public class PasswordAndSessionsPanel implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What an administrator fills in. */
  public static final class Fields implements SettingsGroup {
    private static final long serialVersionUID = 1L;

    /** The temporary password. */
    private String password;

    /** Whether the account is to be deleted. */
    private boolean confirmed;
  }

  @Inject private ConsoleTexts texts;
  @Inject private StaffAccounts staff;
  @Inject private StaffAccountManagement accounts;
  @Inject private PasswordLinks passwordLinks;
  @Inject private StaffSessions sessions;
  @Inject private SignInLog signIns;
  @Inject private PasswordLinkDelivery links;
  @Inject private AssignedRequests assignedRequests;
  @Inject private AuditRecorder audit;
  @Inject private TransactionTemplate transaction;
  @Inject private ActionRunner actionRunner;
  @Inject private CurrentUser currentUser;

  private String username;
  private AccountSignInView account;
  private List<SessionRow> open = List.of();
  private List<Choice> assigned = List.of();
  private Fields fields = new Fields();

  @PostConstruct
  void read() {
    username = PageAddress.text("username");
    if (username == null || !currentUser.may(Permission.KEEP_ACCOUNTS)) {
      return;
    }
    transaction.required(
        () -> {
          account =
              staff
                  .find(username)
                  .map(
                      found ->
                          AccountSignInView.of(
                              found,
                              signIns.latest(username).orElse(null),
                              passwordLinks.ofAccount(username).orElse(null)))
                  .orElse(null);
          if (account != null) {
            open = sessions.list(username).stream().map(SessionRow::of).toList();
            assigned = assignedRequests.of(username);
          }
        });
  }

  /** Sends the link for choosing a password. */
  public void mailLink() {
    change(() -> links.make(username, true), texts.accounts("access.mailed", account.email()));
  }

  /** Shows the link for choosing a password on the next page. */
  public void showLink() {
    change(() -> links.make(username, false), null);
  }

  /** Sets a password that the person must change. */
  public void setTemporaryPassword() {
    change(
        () -> accounts.resetPassword(username, Objects.toString(fields.password, "")),
        texts.accounts("access.passwordSet"));
  }

  public void end(long session) {
    change(() -> sessions.end(username, session), texts.accounts("access.ended"));
  }

  public void endAll() {
    change(() -> sessions.endAll(username), texts.accounts("access.allEnded"));
  }

  /** Deletes the account, after confirmation. */
  public void delete() {
    if (!fields.confirmed) {
      actionRunner.refuse(texts.accounts("access.confirm"));
      return;
    }
    boolean done =
        run(
            () ->
                audit.change(
                    AuditAction.REMOVED,
                    AuditSubject.account(username),
                    () -> accounts.delete(username)));
    if (done) {
      actionRunner.leave(texts.accounts("access.deleted", username), "accounts.xhtml");
    }
  }

  private void change(Runnable work, String sentence) {
    if (run(work)) {
      String page = "account.xhtml?username=" + PageAddress.encoded(username);
      if (sentence == null) {
        PageAddress.goTo(page);
      } else {
        actionRunner.leave(sentence, page);
      }
    }
  }

  private boolean run(Runnable work) {
    return actionRunner.change(Permission.KEEP_ACCOUNTS, work, ActionRunner.in("reset"));
  }

  /** The account, or null for a new one. */
  public AccountSignInView account() {
    return account;
  }

  /** The open sessions, latest used first. */
  public List<SessionRow> sessions() {
    return open;
  }

  /** The lists of the open requests that are assigned to the account. */
  public List<Choice> assigned() {
    return assigned;
  }

  /** Whether the account is active no more, while open requests are assigned to it. */
  public boolean leavesRequests() {
    return account != null && account.status() == AccountStatus.NOT_ACTIVE && !assigned.isEmpty();
  }

  /** Whether the account is the user's own. */
  public boolean own() {
    return currentUser.username().equals(username);
  }

  public Fields getFields() {
    return fields;
  }
}
