package org.interlend.console.server;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.interlend.console.ActionRunner;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.CurrentUser;
import org.interlend.console.InstitutionView;
import org.interlend.institution.Institution;
import org.interlend.institution.Institutions;
import org.interlend.notices.Letters;
import org.interlend.notices.MailFailure;
import org.interlend.notices.TestMailSender;
import org.interlend.persistence.TransactionTemplate;
import org.interlend.security.Permission;
import org.interlend.staff.StaffAccounts;

/** Whether letters can be sent, and a test of it. */
@Named
@RequestScoped
public class MailPage {

  @Inject private StaffAccounts staff;
  @Inject private Institutions institutions;
  @Inject private InstitutionView institutionView;
  @Inject private TestMailSender test;
  @Inject private CurrentUser currentUser;
  @Inject private TransactionTemplate transaction;
  @Inject private ActionRunner actionRunner;
  @Inject private ConsoleTexts texts;

  /** Whether a mail server and a sender are set. */
  public boolean possible() {
    return Letters.canBeSent();
  }

  /** The address of the signed-in account; null if it has none. */
  public String address() {
    return transaction.required(() -> staff.get(currentUser.username()).email());
  }

  /** Where answers to letters go; null: to their sender. */
  public String replyTo() {
    return transaction.required(
        () -> institutions.find().flatMap(Institution::replyTo).orElse(null));
  }

  /** Sends a test to the address of the signed-in account. */
  public void send() {
    actionRunner.run(
        Permission.CONFIGURE,
        () -> {
          String address = address();
          Optional<MailFailure> failure =
              test.send(
                  address,
                  texts.server("mail.test.subject", institutionView.name()),
                  texts.server("mail.test.body", institutionView.name()));
          if (failure.isEmpty()) {
            actionRunner.done(texts.server("mail.test.sent", address));
          } else {
            actionRunner.refuse(
                texts.server("mail.test.refused", failure.get().text(texts.locale())));
          }
        });
  }
}
