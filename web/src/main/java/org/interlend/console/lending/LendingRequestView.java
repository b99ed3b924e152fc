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
import org.interlend.console.requests.RequestView;
import org.interlend.console.requests.RequestedPartText;
import org.interlend.console.requests.TimelineEntry;
import org.interlend.exchange.Exchange;
import org.interlend.exchange.outbox.OutgoingKind;
import org.interlend.institution.Library;
import org.interlend.lending.request.LendingAction;
import org.interlend.lending.request.LendingNextAction;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingStatus;
import org.interlend.lending.request.TitleRequest;
import org.interlend.partners.RequestFormat;
import org.interlend.staff.PatronDataVisibility;

/**
 * Everything that the page of one lending request shows, read at one time; texts may be null.
 *
 * @param paperCopy whether a copy on paper is wanted
 * @param askedLibrary name of the library of ours whose copies are asked for
 * @param requester the borrowing patron as the broker describes them
 * @param askedBy the numbers by which the partner requested it
 * @param bib key of the title, or null while it is unknown
 * @param component where the requested article or chapter was published, or null
 * @param volume the requested volume, or null
 * @param work the title of the work
 * @param copy the selected or lent item, or null
 * @param renewal the renewal that waits for staff, or null
 * @param notFound why no item was found, or null
 * @param answersToBroker whether staff answer it at the broker by messages from here
 */
public record LendingRequestView(
    long id,
    String externalId,
    String title,
    String author,
    String component,
    String volume,
    String work,
    RequestFormat format,
    boolean paperCopy,
    String askedLibrary,
    LendingStatus status,
    LendingNextAction nextAction,
    List<LendingAction> possible,
    String partner,
    String partnerCode,
    String requester,
    String askedBy,
    Instant neededBefore,
    LocalDate expiresOn,
    Long bib,
    Copy copy,
    Move move,
    Lent lent,
    Renewal renewal,
    Instant shippedAt,
    Instant dueAt,
    Instant recalledAt,
    Instant returnedAt,
    String warning,
    String notFound,
    Instant createdAt,
    Instant closedAt,
    boolean answersToBroker,
    List<ProgressStep> steps,
    List<TimelineEntry> timeline,
    List<FlowStepProgress> flow,
    long version)
    implements RequestView<LendingAction> {

  private static final Set<LendingStatus> THING =
      EnumSet.of(
          LendingStatus.CREATED_LENDING_REQUEST,
          LendingStatus.BEING_PROCESSED,
          LendingStatus.SHIPPED_PHYSICALLY,
          LendingStatus.RETURNED_BY_PARTNER,
          LendingStatus.REQUEST_COMPLETED);

  private static final Set<LendingStatus> FILE =
      EnumSet.of(
          LendingStatus.CREATED_LENDING_REQUEST,
          LendingStatus.SHIPPED_DIGITALLY,
          LendingStatus.REQUEST_COMPLETED);

  /**
   * The selected or lent item.
   *
   * @param location its shelving location
   * @param at the library where it is now, if that is not its own; otherwise null
   * @param keptAt its temporary location for the partner; otherwise null
   */
  public record Copy(
      String barcode,
      String callNumber,
      ItemStatus status,
      String location,
      String library,
      String at,
      String keptAt,
      String policy)
      implements Serializable {

    static Copy of(LocalItem item) {
      var shelf = item.home().location();
      return new Copy(
          item.barcode(),
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

    static Move of(MoveRequest move) {
      return new Move(
          move.id(),
          move.desk() == null ? null : move.desk().name(),
          move.desk() == null ? null : move.desk().library().name(),
          move.status(),
          move.requestedAt(),
          move.printedAt());
    }
  }

  /** The loan to the partner. */
  public record Lent(
      LoanStatus status, Instant since, Instant dueAt, String because, int renewals, Instant until)
      implements Serializable {

    static Lent of(Loan loan, Locale locale) {
      return new Lent(
          loan.status(),
          loan.loanedAt(),
          loan.dueAt(),
          loan.dueExplanation(locale),
          loan.renewals(),
          loan.returnedAt());
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
      implements Serializable {}

  static LendingRequestView of(
      LendingRequest request,
      List<Exchange> messages,
      PatronDataVisibility sees,
      Instant now,
      ConsoleTexts texts) {
    return new LendingRequestView(
        request.id(),
        request.externalId(),
        request.requestedTitle(),
        request.requestedAuthor(),
        RequestedPartText.publishedIn(request.part(), request.title(), request.author(), texts),
        request.part().wholeVolume(request.title()),
        request.title(),
        request.format(),
        request.isCopy(),
        request.askedLibrary() == null ? null : request.askedLibrary().name(),
        request.status(),
        request.nextAction(),
        Arrays.stream(LendingAction.values())
            .filter(action -> action.allows(request, now))
            .toList(),
        request.partner().name(),
        request.partner().code(),
        sees.personal(request.requester()),
        askedBy(TitleRequest.read(request.requested().key()), texts),
        request.neededBefore(),
        request.status().isOpen() ? request.expiresOn() : null,
        request.requested().bib() == null ? null : request.requested().bib().id(),
        request.item() == null ? null : Copy.of(request.item()),
        request.moveRequest() == null ? null : Move.of(request.moveRequest()),
        request.loan() == null ? null : Lent.of(request.loan(), texts.locale()),
        renewal(request),
        request.shipping().shippedAt(),
        request.dueAt(),
        request.shipping().recalledAt(),
        request.shipping().returnedAt(),
        sees.about(request, request.staffWarning(texts.locale())),
        sees.about(
            request, request.failedSearch().map(line -> line.note(texts.locale())).orElse(null)),
        request.createdAt(),
        request.closedAt(),
        request.takesAnswers() && !request.status().isFinal(),
        steps(request, texts.locale()),
        TimelineEntry.of(request, messages, sees, texts),
        FlowStepProgress.of(request, messages),
        request.version());
  }

  /** The numbers by which the partner named the title, each with its kind. */
  static String askedBy(TitleRequest title, ConsoleTexts texts) {
    return Stream.concat(
            title.numbers().stream()
                .map(number -> number.kind().label(texts.locale()) + " " + number.value()),
            title.barcodes().stream().map(barcode -> texts.shell("common.barcode") + " " + barcode))
        .collect(Collectors.joining("; "));
  }

  private static Renewal renewal(LendingRequest request) {
    return !request.renewal().waits()
        ? null
        : new Renewal(
            request.renewal().requestedAt(),
            request.renewal().desiredDueAt(),
            request.renewal().replyExpectedAt(),
            OutgoingKind.ITEM_RENEWED.isAskedFor(request.partner()));
  }

  /** A request that ended before shipping has no further steps. */
  private static List<ProgressStep> steps(LendingRequest request, Locale locale) {
    LendingStatus now = request.status();
    boolean ended = now.isFinal() && now != LendingStatus.REQUEST_COMPLETED;
    Set<LendingStatus> usual = request.format() == RequestFormat.DIGITAL ? FILE : THING;
    return ProgressStep.of(now, request.history(), ended ? Set.of() : usual, locale);
  }

  /** Whether nothing of it comes back. */
  public boolean isNonReturnable() {
    return paperCopy || format == RequestFormat.DIGITAL;
  }

  /** Whether nothing has been shipped yet. */
  public boolean open() {
    return status.isOpen();
  }

  /** Whether an item is being fetched or packed. */
  public boolean inPreparation() {
    return status == LendingStatus.BEING_PROCESSED && copy != null;
  }

  /** Whether the partner has the item, as far as is known. */
  public boolean withPartner() {
    return lent != null && lent.status() == LoanStatus.OPEN;
  }
}
