package org.interlend.console.accounts;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.interlend.audit.AuditAction;
import org.interlend.audit.AuditRecorder;
import org.interlend.audit.AuditSubject;
import org.interlend.console.ActionRunner;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.CurrentUser;
import org.interlend.console.PageAddress;
import org.interlend.console.Times;
import org.interlend.persistence.TransactionTemplate;
import org.interlend.security.Permission;
import org.interlend.security.Role;
import org.interlend.settings.SettingsGroup;
import org.interlend.staff.ApiToken;
import org.interlend.staff.ApiTokenInput;
import org.interlend.staff.ApiTokens;
import org.interlend.staff.StaffAccounts;

/** The API tokens of an account. */
@Named
@ViewScoped
public class TokenPanel implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The new token. */
  public static final class Fields implements SettingsGroup {
    private static final long serialVersionUID = 1L;

    private String label;

    /** The last day of its validity. */
    private LocalDate lastDay;

    private Role[] roles = {};
  }

  @Inject private ConsoleTexts texts;
  @Inject private StaffAccounts staff;
  @Inject private ApiTokens tokens;
  @Inject private AuditRecorder audit;
  @Inject private Times times;
  @Inject private TransactionTemplate transaction;
  @Inject private ActionRunner actionRunner;
  @Inject private CurrentUser currentUser;

  private String username;
  private List<TokenRow> rows = List.of();
  private Set<Role> held = EnumSet.noneOf(Role.class);
  private String secret;
  private Fields fields = new Fields();

  @PostConstruct
  void open() {
    fields.lastDay = times.today().plusYears(1);
    username = PageAddress.text("username");
    if (username != null && currentUser.may(Permission.KEEP_ACCOUNTS)) {
      read();
    }
  }

  private void read() {
    transaction.required(
        () ->
            staff
                .find(username)
                .ifPresent(
                    account -> {
                      held = account.roles();
                      rows =
                          tokens.list(username).stream()
                              .map(token -> TokenRow.of(token, texts.locale()))
                              .toList();
                    }));
  }

  /** Creates a token, which the page shows once. */
  public void create() {
    boolean done =
        run(
            () -> {
              ApiTokens.Created created = tokens.create(input());
              note(AuditAction.TOKEN_CREATED, created.token());
              secret = created.secret();
            });
    if (done) {
      fields.label = null;
      read();
    }
  }

  private ApiTokenInput input() {
    return new ApiTokenInput(
        username,
        fields.label,
        Set.copyOf(Arrays.asList(fields.roles)),
        times.start(fields.lastDay.plusDays(1)),
        currentUser.username());
  }

  public void revoke(long id) {
    if (run(() -> note(AuditAction.TOKEN_REVOKED, tokens.delete(username, id)))) {
      actionRunner.leave(
          texts.accounts("tokens.revoked"),
          "account.xhtml?username=" + PageAddress.encoded(username));
    }
  }

  private boolean run(Runnable work) {
    return actionRunner.change(Permission.KEEP_ACCOUNTS, work, ActionRunner.in("tokens"));
  }

  private void note(AuditAction action, ApiToken token) {
    audit.note(action, AuditSubject.account(username), Long.toString(token.id()));
  }

  public List<TokenRow> rows() {
    return rows;
  }

  /** The roles that a token can have. */
  public List<Role> held() {
    return held.stream().sorted().toList();
  }

  /** The token that was created just now, or null. */
  public String secret() {
    return secret;
  }

  public Fields getFields() {
    return fields;
  }
}
