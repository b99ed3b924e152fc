package org.interlend.console.letters;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.function.LongConsumer;
import org.interlend.WorkflowException;
import org.interlend.audit.AuditAction;
import org.interlend.audit.AuditRecorder;
import org.interlend.audit.AuditSubject;
import org.interlend.console.ActionRunner;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.CurrentUser;
import org.interlend.console.PageAddress;
import org.interlend.notices.Letter;
import org.interlend.notices.LetterReason;
import org.interlend.notices.Letters;
import org.interlend.persistence.TransactionTemplate;
import org.interlend.security.Permission;

/** One letter to a patron or partner: its text, and what staff do when it could not be sent. */
@Named
@ViewScoped
public class LetterPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private ConsoleTexts texts;
  @Inject private Letters letters;
  @Inject private AuditRecorder audit;
  @Inject private TransactionTemplate transaction;
  @Inject private ActionRunner actionRunner;
  @Inject private CurrentUser currentUser;

  private LetterRow letter;

  @PostConstruct
  void read() {
    letter =
        transaction.required(
            () -> PageAddress.number("id").flatMap(letters::find).map(this::row).orElse(null));
    if (letter == null) {
      PageAddress.notFound(new WorkflowException(LetterReason.UNKNOWN_LETTER));
    }
  }

  private LetterRow row(Letter found) {
    return LetterRow.of(found, currentUser.sees(), texts.locale());
  }

  public void sendAgain() {
    decide(AuditAction.SENT_AGAIN, letters::sendAgain, texts.letters("letter.waits"));
  }

  /** It is not sent, and no longer counts as failed. */
  public void handle() {
    decide(AuditAction.HANDLED, letters::handled, texts.letters("letter.handled"));
  }

  private void decide(AuditAction action, LongConsumer step, String done) {
    boolean succeeded =
        actionRunner.change(
            Permission.SEND_LETTERS,
            () -> {
              step.accept(letter.id());
              audit.note(action, AuditSubject.letter(letter.id()));
            });
    if (succeeded) {
      actionRunner.leave(done, "letter.xhtml?id=" + letter.id());
    }
  }

  public LetterRow letter() {
    return letter;
  }

  public boolean mayBeHandled() {
    return letter.sending().awaitsStaff() && currentUser.may(Permission.SEND_LETTERS);
  }

  public boolean mayBeSentAgain() {
    return letter.sending().sendableAgain() && currentUser.may(Permission.SEND_LETTERS);
  }
}
