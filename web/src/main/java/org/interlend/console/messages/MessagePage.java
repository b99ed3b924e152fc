package org.interlend.console.messages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.interlend.borrowing.request.BorrowingRequests;
import org.interlend.console.ActionRunner;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.CurrentUser;
import org.interlend.console.PageAddress;
import org.interlend.console.Permission;
import org.interlend.console.borrowing.BorrowingRow;
import org.interlend.console.lending.LendingRow;
import org.interlend.exchange.Exchange;
import org.interlend.exchange.Journal;
import org.interlend.lending.request.LendingRequests;
import org.interlend.partners.Partner;
import org.interlend.partners.Partners;
import org.interlend.persistence.TransactionTemplate;

/** One message and its answer, as sent or formatted for reading. */
@Named
@RequestScoped
public class MessagePage {
  @Inject private ConsoleTexts texts;
  @Inject private Journal journal;
  @Inject private Partners partners;
  @Inject private BorrowingRequests requests;
  @Inject private LendingRequests lendingRequests;
  @Inject private TransactionTemplate transaction;
  @Inject private MaskedMessageText shown;
  @Inject private CurrentUser currentUser;
  @Inject private ActionRunner actionRunner;

  private MessageRow message;
  private String reference;
  private List<String> warnings;
  private String peer;
  private String patron;
  private Instant textRemovedAt;
  private WireText received;
  private WireText answered;
  private boolean told;
  private BorrowingRow request;
  private LendingRow lending;
  private boolean refused;
  private Instant handledAt;
  private String handledBy;

  @PostConstruct
  void read() {
    transaction.required(
        () ->
            PageAddress.number("id")
                .flatMap(journal::find)
                .ifPresentOrElse(
                    this::read, () -> PageAddress.notFound(texts.messages("message.none"))));
  }

  private void read(Exchange exchange) {
    message = MessageRow.of(exchange, currentUser.sees(), texts);
    reference = exchange.reference();
    warnings =
        exchange.warnings(texts.locale()).stream()
            .map(warning -> currentUser.sees().about(exchange.userId(), warning))
            .toList();
    peer = exchange.peer();
    received = shown.received(exchange);
    textRemovedAt = exchange.textRemovedAt();
    patron = currentUser.may(Permission.READ_PATRONS) ? exchange.userId() : null;
    answered = shown.answered(exchange);
    told = exchange.replayableText().isPresent();
    refused = exchange.isRefused();
    handledAt = exchange.handledAt();
    handledBy = exchange.handledBy();
    Optional.ofNullable(exchange.partnerCode())
        .flatMap(partners::find)
        .filter(known -> exchange.requestId() != null)
        .ifPresent(partner -> readRequest(partner, exchange));
  }

  private void readRequest(Partner partner, Exchange exchange) {
    request =
        requests
            .find(partner, exchange.requestId())
            .map(found -> BorrowingRow.of(found, currentUser.sees(), texts.locale()))
            .orElse(null);
    lending =
        request == null
            ? lendingRequests
                .find(partner, exchange.requestId(), exchange.itemId())
                .map(found -> LendingRow.of(found, currentUser.sees(), texts.locale()))
                .orElse(null)
            : null;
  }

  /** Marks the refused message as handled, with its repetitions. */
  public void handle() {
    boolean done =
        actionRunner.run(
            Permission.HANDLE_MESSAGES, () -> journal.handle(message.id(), currentUser.username()));
    if (done) {
      actionRunner.leave(texts.messages("handled.done"), "message.xhtml?id=" + message.id());
    }
  }

  /** Whether staff can mark it as handled. */
  public boolean handleable() {
    return refused && handledAt == null && currentUser.may(Permission.HANDLE_MESSAGES);
  }

  /** When staff marked it as handled, or null. */
  public Instant handledAt() {
    return handledAt;
  }

  /** Who marked it as handled, or null. */
  public String handledBy() {
    return handledBy;
  }

  public MessageRow message() {
    return message;
  }

  /** The exchange reference, or null. */
  public String reference() {
    return reference;
  }

  public List<String> warnings() {
    return warnings;
  }

  public String peer() {
    return peer;
  }

  /**
   * The patron's number in the message; null when there is none, or when the user may not read it.
   */
  public String patron() {
    return patron;
  }

  /** When the retention job removed the text because it names a patron, or null. */
  public Instant textRemovedAt() {
    return textRemovedAt;
  }

  public WireText received() {
    return received;
  }

  public WireText answered() {
    return answered;
  }

  /** The lending request the message is about, or null. */
  public LendingRow lending() {
    return lending;
  }

  /** The borrowing request the message is about, or null. */
  public BorrowingRow request() {
    return request;
  }

  /** Whether a dry run can take the message again. */
  public boolean told() {
    return told;
  }

  /** Whether the page shows the bytes as sent. */
  public boolean asSent() {
    return "bytes".equals(PageAddress.text("show"));
  }
}
