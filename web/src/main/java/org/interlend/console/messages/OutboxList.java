package org.interlend.console.messages;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Set;
import java.util.stream.Collectors;
import org.interlend.console.ActionRunner;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.CurrentUser;
import org.interlend.console.LazyRows;
import org.interlend.console.PageAddress;
import org.interlend.exchange.outbox.OutgoingFilter;
import org.interlend.exchange.outbox.OutgoingMessages;
import org.interlend.exchange.outbox.OutgoingStatus;
import org.interlend.security.Permission;

/** The outbox: pending and past messages to partners, latest first. */
@Named
@ViewScoped
public class OutboxList implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private ConsoleTexts texts;
  @Inject private OutgoingMessages outgoingMessages;
  @Inject private ActionRunner actionRunner;
  @Inject private CurrentUser currentUser;

  private OutgoingFilter filter;
  private LazyRows<OutboxRow> rows;

  @PostConstruct
  void read() {
    filter =
        new OutgoingFilter(
            PageAddress.text("partner"),
            PageAddress.choices(OutgoingStatus.class, "status"),
            PageAddress.text("text"));
    rows =
        new LazyRows<>(
            (first, size) ->
                outgoingMessages
                    .list(filter, first, size)
                    .map(outgoing -> OutboxRow.of(outgoing, currentUser.sees(), texts.locale())));
  }

  public void resend(OutboxRow row) {
    act(
        () -> outgoingMessages.resend(row.id(), currentUser.username()),
        texts.messages("outbox.sending", row.requestId()));
  }

  public void markHandled(OutboxRow row) {
    act(
        () -> outgoingMessages.markHandled(row.id(), currentUser.username()),
        texts.messages("outbox.wasHandled", row.requestId()));
  }

  private void act(Runnable step, String done) {
    if (actionRunner.run(Permission.EMPTY_OUTBOX, step)) {
      actionRunner.done(done);
    }
  }

  public LazyRows<OutboxRow> rows() {
    return rows;
  }

  public OutgoingFilter filter() {
    return filter;
  }

  public boolean filtered() {
    return !filter.equals(new OutgoingFilter(null, Set.of(), null));
  }

  /** The selected statuses as the address has them. */
  public String statusChoice() {
    return filter.statuses().stream().sorted().map(Enum::name).collect(Collectors.joining(","));
  }
}
