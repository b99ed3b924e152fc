package org.interlend.console.lending;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlend.catalog.ItemStatus;
import org.interlend.catalog.LocalItem;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.loan.LoanStatus;
import org.interlend.circulation.shelving.MoveRequest;
import org.interlend.circulation.shelving.MoveStatus;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.flow.FlowStepProgress;
import org.interlend.console.requests.ProgressStep;
import org.interlend.console.requests.RequestProgress;
import org.interlend.console.requests.RequestSummary;
import org.interlend.console.requests.RequestView;
import org.interlend.console.requests.TimelineEntry;
import org.interlend.exchange.Exchange;
import org.interlend.exchange.outbox.OutgoingKind;
import org.interlend.institution.Library;
import org.interlend.lending.request.LendingAction;
import org.interlend.lending.request.LendingHistoryLine;
import org.interlend.lending.request.LendingNextAction;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingStatus;
import org.interlend.lending.request.RequestedMaterial;
import org.interlend.partners.RequestFormat;
import org.interlend.staff.PatronDataVisibility;

/**
 * Everything that the page of one lending request shows, read at one time; texts may be null.
 *
 * @param copy the selected or lent item, or null
 * @param move its move request, or null
 * @param loan its loan to the partner, or null
 * @param renewal the renewal that waits for staff, or null
 * @param shippedAt null before it is shipped
 * @param recalledAt null if it is not recalled
 * @param returnedAt when it came back to a desk without a check-in by the broker, or null
 * @param notFound why no item was found, or null
 * @param answersToBroker whether staff answer it at the broker by messages from here
 */
public record LendingRequestView(
    RequestSummary<LendingStatus> summary,
    RequestProgress<LendingAction> progress,
    LendingNextAction nextAction,
    Order order,
    Copy copy,
    Move move,
    PartnerLoan loan,
    Renewal renewal,
    Instant shippedAt,
    Instant recalledAt,
    Instant returnedAt,
    String notFound,
    boolean answersToBroker)
    implements RequestView<LendingAction> {

  private static final Set<LendingStatus> THING =
      EnumSet.of(
          LendingStatus.CREATED_LENDING_REQUEST,
          LendingStatus.BEING_PROCESSED,
          LendingStatus.SHIPPED_PHYSICALLY,
          LendingStatus.RETURNED_BY_PARTNER,
          LendingStatus.REQUEST_COMPLETED);

  private static final Set<LendingStatus> COPY =
      EnumSet.of(
          LendingStatus.CREATED_LENDING_REQUEST,
          LendingStatus.BEING_PROCESSED,
          LendingStatus.SHIPPED_PHYSICALLY,
          LendingStatus.REQUEST_COMPLETED);

  private static final Set<LendingStatus> FILE =
      EnumSet.of(
          LendingStatus.CREATED_LENDING_REQUEST,
          LendingStatus.SHIPPED_DIGITALLY,
          LendingStatus.REQUEST_COMPLETED);

  /**
   * What the partner orders.
   *
   * @param library name of the library of ours whose copies are asked for; empty for any
   * @param requester the borrowing patron as the broker describes them
   * @param numbers by which the partner requested it
   * @param bib key of the title, or null while it is unknown
   * @param work the title of the work
   * @param expiresOn null when it no longer expires
   */
  public record Order(
      String library, String requester, String numbers, Long bib, String work, LocalDate expiresOn)
      implements Serializable {

    private static Order of(LendingRequest request, PatronDataVisibility sees, ConsoleTexts texts) {
      return new Order(
          Library.nameOf(request.askedLibrary()),
          sees.personal(request.requester()),
          numbers(request.requested().named(), texts),
          request.requested().bib() == null ? null : request.requested().bib().id(),
          request.title(),
          request.status().isOpen() ? request.expiresOn() : null);
    }

    /** The numbers by which the partner named the title, each with its kind. */
    static String numbers(RequestedMaterial title, ConsoleTexts texts) {
      return Stream.concat(
              title.numbers().stream()
                  .map(number -> number.kind().label(texts.locale()) + " " + number.value()),
              title.barcodes().stream()
                  .map(barcode -> texts.shell("common.barcode") + " " + barcode))
          .collect(Collectors.joining("; "));
    }
  }

  /**
   * The selected or lent item.
   *
   * @param volume its description, such as a volume of a work in several; otherwise null
   * @param location its shelving location
   * @param at the library where it is now, or to which it is on its way, if that is not its own;
   *     otherwise null
   * @param keptAt its temporary location for the partner; otherwise null
   */
  public record Copy(
      String barcode,
      String volume,
      String callNumber,
      ItemStatus status,
      String location,
      String library,
      String at,
      String keptAt,
      String policy)
      implements Serializable {

    private static Copy of(LocalItem item) {
      if (item == null) {
        return null;
      }
      var shelf = item.home().location();
      return new Copy(
          item.barcode(),
          item.description(),
          item.holding().callNumber(),
          item.status(),
          shelf.name(),
          shelf.library().name(),
          item.elsewhere().map(Library::name).orElse(null),
          item.location().equals(shelf) ? null : item.location().name(),
          item.policy());
    }
  }

  /**
   * The move request, which brings the item to a desk.
   *
   * @param desk null if it has been removed since; so is the library
   */
  public record Move(
      long id,
      String desk,
      String library,
      MoveStatus status,
      Instant requestedAt,
      Instant printedAt)
      implements Serializable {

    private static Move of(MoveRequest move) {
      return move == null
          ? null
          : new Move(
              move.id(),
              move.desk() == null ? null : move.desk().name(),
              move.desk() == null ? null : move.desk().library().name(),
              move.status(),
              move.requestedAt(),
              move.printedAt());
    }
  }

  /** The loan to the partner. */
  public record PartnerLoan(
      LoanStatus status,
      Instant since,
      Instant dueAt,
      String dueExplanation,
      int renewals,
      Instant until)
      implements Serializable {

    private static PartnerLoan of(Loan loan, Locale locale) {
      return loan == null
          ? null
          : new PartnerLoan(
              loan.status(),
              loan.loanedAt(),
              loan.dueAt(),
              loan.dueExplanation(locale),
              loan.renewals(),
              loan.returnedAt());
    }

    public boolean open() {
      return status == LoanStatus.OPEN;
    }
  }

  /**
   * A renewal that the partner requested.
   *
   * @param desiredDueAt the due date that the partner wants, or null
   * @param replyExpectedAt when the partner was told to expect a decision
   * @param told whether the broker is told the decision by a message
   */
  public record Renewal(
      Instant requestedAt, Instant desiredDueAt, Instant replyExpectedAt, boolean told)
      implements Serializable {

    private static Renewal of(LendingRequest request) {
      return !request.supply().renewal().waits()
          ? null
          : new Renewal(
              request.supply().renewal().requestedAt(),
              request.supply().renewal().desiredDueAt(),
              request.supply().renewal().replyExpectedAt(),
              OutgoingKind.ITEM_RENEWED.isAskedFor(request.partner()));
    }
  }

  static LendingRequestView of(
      LendingRequest request,
      List<Exchange> messages,
      PatronDataVisibility sees,
      Instant now,
      ConsoleTexts texts) {
    return new LendingRequestView(
        RequestSummary.of(request, sees, texts),
        new RequestProgress<>(
            Arrays.stream(LendingAction.values())
                .filter(action -> action.allows(request, now))
                .toList(),
            steps(request, texts.locale()),
            TimelineEntry.of(request, messages, sees, texts),
            FlowStepProgress.of(request, messages)),
        request.nextAction(),
        Order.of(request, sees, texts),
        Copy.of(request.item()),
        Move.of(request.supply().moveRequest()),
        PartnerLoan.of(request.supply().loan(), texts.locale()),
        Renewal.of(request),
        request.supply().shipping().shippedAt(),
        request.supply().shipping().recalledAt(),
        request.supply().shipping().returnedAt(),
        sees.about(
            request,
            LendingHistoryLine.failedSearch(request)
                .map(line -> line.note(texts.locale()))
                .orElse(null)),
        LendingAction.takesAnswers(request) && !request.status().isFinal());
  }

  /** A request that ended before shipping has no further steps. */
  private static List<ProgressStep> steps(LendingRequest request, Locale locale) {
    LendingStatus now = request.status();
    boolean ended = now.isFinal() && now != LendingStatus.REQUEST_COMPLETED;
    return ProgressStep.of(now, request.history(), ended ? Set.of() : usual(request), locale);
  }

  private static Set<LendingStatus> usual(LendingRequest request) {
    if (request.isCopy()) {
      return COPY;
    }
    return request.format() == RequestFormat.DIGITAL ? FILE : THING;
  }

  /** Whether nothing of it comes back. */
  public boolean isNonReturnable() {
    return summary.requested().copy() || summary.requested().format() == RequestFormat.DIGITAL;
  }

  /** Whether an item is being fetched or packed. */
  public boolean inPreparation() {
    return summary.status() == LendingStatus.BEING_PROCESSED && copy != null;
  }
}
