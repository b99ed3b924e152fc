package org.interlend.console.messages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.interlend.borrowing.request.BorrowingRequests;
import org.interlend.borrowing.request.BorrowingStatus;
import org.interlend.console.ActionRunner;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.CurrentUser;
import org.interlend.console.PageAddress;
import org.interlend.console.requests.ListedRequest;
import org.interlend.exchange.Exchange;
import org.interlend.exchange.Journal;
import org.interlend.lending.request.LendingRequests;
import org.interlend.lending.request.LendingStatus;
import org.interlend.partners.Partner;
import org.interlend.partners.Partners;
import org.interlend.persistence.TransactionTemplate;
import org.interlend.security.Permission;

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
  private Details details;

  /**
   * What the page shows besides the row of lists; everything but the warnings may be null.
   *
   * @param patron the patron's number in the message, if the user may read it
   * @param textRemovedAt when the retention job removed the text because it names a patron
   * @param replayable whether a dry run can take the message again
   * @param handledAt when staff marked it as handled
   */
  public record Details(
      String reference,
      List<String> warnings,
      String peer,
      String patron,
      Instant textRemovedAt,
      WireText received,
      WireText answered,
      boolean replayable,
      boolean refused,
      Instant handledAt,
      String handledBy,
      ListedRequest<BorrowingStatus> borrowing,
      ListedRequest<LendingStatus> lending) {}

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
    Optional<Partner> partner =
        Optional.ofNullable(exchange.partnerCode())
            .flatMap(partners::find)
            .filter(known -> exchange.requestId() != null);
    ListedRequest<BorrowingStatus> borrowing =
        partner.flatMap(known -> borrowing(known, exchange)).orElse(null);
    details =
        new Details(
            exchange.reference(),
            exchange.warnings(texts.locale()).stream()
                .map(warning -> currentUser.sees().about(exchange.userId(), warning))
                .toList(),
            exchange.peer(),
            currentUser.may(Permission.READ_PATRONS) ? exchange.userId() : null,
            exchange.textRemovedAt(),
            shown.received(exchange),
            shown.answered(exchange),
            exchange.replayableText().isPresent(),
            exchange.isRefused(),
            exchange.handledAt(),
            exchange.handledBy(),
            borrowing,
            borrowing == null
                ? partner.flatMap(known -> lending(known, exchange)).orElse(null)
                : null);
  }

  private Optional<ListedRequest<BorrowingStatus>> borrowing(Partner partner, Exchange exchange) {
    return requests
        .find(partner, exchange.requestId())
        .map(found -> ListedRequest.of(found, currentUser.sees(), texts.locale()));
  }

  private Optional<ListedRequest<LendingStatus>> lending(Partner partner, Exchange exchange) {
    return lendingRequests
        .find(partner, exchange.requestId(), exchange.itemId())
        .map(found -> ListedRequest.of(found, currentUser.sees(), texts.locale()));
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
    return details != null
        && details.refused()
        && details.handledAt() == null
        && currentUser.may(Permission.HANDLE_MESSAGES);
  }

  public MessageRow message() {
    return message;
  }

  public Details details() {
    return details;
  }

  /** Whether the page shows the bytes as sent. */
  public boolean asSent() {
    return "bytes".equals(PageAddress.text("show"));
  }
}
