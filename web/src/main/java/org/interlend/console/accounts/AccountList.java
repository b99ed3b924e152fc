package org.interlend.console.accounts;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.CurrentUser;
import org.interlend.persistence.TransactionTemplate;
import org.interlend.security.Permission;
import org.interlend.staff.StaffAccounts;
import org.interlend.staff.signin.SignInLog;

/** The accounts of staff and scripts, ordered by name. */
@Named
@RequestScoped
public class AccountList {

  @Inject private ConsoleTexts texts;
  @Inject private StaffAccounts staff;
  @Inject private SignInLog signIns;
  @Inject private TransactionTemplate transaction;
  @Inject private CurrentUser currentUser;

  private List<AccountRow> rows = List.of();

  @PostConstruct
  void read() {
    if (!currentUser.may(Permission.KEEP_ACCOUNTS)) {
      return;
    }
    rows =
        transaction.required(
            () -> {
              Map<String, Instant> latest = signIns.latest();
              return staff.list().stream()
                  .map(
                      account ->
                          AccountRow.of(account, latest.get(account.username()), texts.locale()))
                  .toList();
            });
  }

  public List<AccountRow> rows() {
    return rows;
  }
}
