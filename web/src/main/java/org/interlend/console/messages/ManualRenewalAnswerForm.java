package org.interlend.console.messages;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.interlend.borrowing.BorrowingWorkflow;
import org.interlend.borrowing.renewal.ManualRenewalAnswer;
import org.interlend.borrowing.renewal.RenewalAnswer.Decision;
import org.interlend.console.ActionRunner;
import org.interlend.console.Choice;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.CurrentUser;
import org.interlend.console.PageAddress;
import org.interlend.exchange.outbox.OutgoingMessage;
import org.interlend.exchange.outbox.OutgoingMessages;
import org.interlend.security.Permission;
import org.interlend.settings.SettingsGroup;

/**
 * The form in which staff enter a broker's answer to a renewal request whose message was not
 * delivered.
 */
@Named
@ViewScoped
public class ManualRenewalAnswerForm implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The answer. */
  public static final class Fields implements SettingsGroup {
    private static final long serialVersionUID = 1L;

    private Decision decision;
    private LocalDate until;

    @Size(max = 500)
    private String reason;
  }

  @Inject private ConsoleTexts texts;
  @Inject private OutgoingMessages outgoingMessages;
  @Inject private BorrowingWorkflow borrowing;
  @Inject private ActionRunner actionRunner;
  @Inject private CurrentUser currentUser;

  private OutboxRow message;
  private boolean awaited;
  private Fields fields = new Fields();

  @PostConstruct
  void read() {
    actionRunner.open(
        () -> {
          OutgoingMessage outgoing = outgoingMessages.get(PageAddress.key("message"));
          message = OutboxRow.of(outgoing, currentUser.sees(), texts.locale());
          awaited = borrowing.renewalAwaited(outgoing.about());
        });
  }

  public void save() {
    boolean saved =
        actionRunner.run(
            Permission.EMPTY_OUTBOX,
            () ->
                borrowing.renewalHandled(
                    message.id(),
                    new ManualRenewalAnswer(fields.decision, fields.until, fields.reason),
                    currentUser.actor()),
            ActionRunner.in("answer"));
    if (saved) {
      actionRunner.leave(
          texts.messages("renewal.handled", message.requestId()),
          "outbox.xhtml?text=" + PageAddress.encoded(message.requestId()));
    }
  }

  /** The outgoing renewal message. */
  public OutboxRow message() {
    return message;
  }

  /** Whether the request still waits for the answer, which is then required. */
  public boolean awaited() {
    return awaited;
  }

  public List<Choice> decisions() {
    return List.of(
        new Choice(Decision.GRANTED.name(), texts.messages("renewal.GRANTED")),
        new Choice(Decision.REFUSED.name(), texts.messages("renewal.REFUSED")),
        new Choice(Decision.PENDING.name(), texts.messages("renewal.PENDING")));
  }

  public Fields getFields() {
    return fields;
  }
}
