package org.interlend.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.Actor;
import org.interlend.catalog.ItemStatus;
import org.interlend.circulation.Loan;
import org.interlend.circulation.LoanStatus;
import org.interlend.circulation.MoveRequest;
import org.interlend.circulation.MoveStatus;
import org.interlend.lending.LendingHistoryLine;
import org.interlend.lending.LendingRequest;
import org.interlend.lending.LendingStatus;
import org.interlend.partners.Format;
import org.interlend.staff.PatronView;

/**
 * A lending request as JSON.
 *
 * @param id our own number, for the address
 * @param externalId the broker's number
 * @param partner code of the partner
 * @param requester for whom, in the broker's words; masked for those who may not read patrons
 * @param item the copy chosen or lent, or null
 * @param loan the loan to the partner, or null
 * @param moveRequest the latest request to bring the copy to the desk, or null
 * @param dueDate when the item is due back, or null
 * @param backAt since when it is here again though the broker has not checked it in, or null
 * @param renewal the renewal that waits for staff, or null
 * @param history what happened, oldest first; absent in lists
 */
@Schema(name = "LendingRequest", description = "A partner's request for what we have")
public record LendingRequestJson(
    @Schema(description = "Our own number, for the address") long id,
    @Schema(description = "The broker's number") String externalId,
    @Schema(description = "Code of the partner") String partner,
    @Schema(description = "For whom, in the broker's words") String requester,
    Format format,
    LendingStatus status,
    String title,
    String author,
    @Schema(description = "The copy chosen or lent") Copy item,
    @Schema(description = "The loan to the partner") LoanToPartner loan,
    @Schema(description = "The latest request to bring the copy to the desk") Move moveRequest,
    @Schema(description = "When the item is due back") OffsetDateTime dueDate,
    @Schema(description = "When the partner needs it") OffsetDateTime neededBefore,
    Instant shippedAt,
    @Schema(description = "Since when it is here again though the broker has not checked it in")
        Instant backAt,
    @Schema(description = "The renewal that waits for staff") Renewal renewal,
    @Schema(description = "What staff must know before they go on, in one text")
        String staffWarning,
    @Schema(description = "The same one by one, the earliest first")
        List<RequestWarningJson> warnings,
    @Schema(description = "What staff do next; null when it is not their turn") String nextAction,
    Instant createdAt,
    Instant updatedAt,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "What happened, oldest first; absent in lists")
        List<Line> history) {

  /**
   * A copy of ours.
   *
   * @param location code of the location where it is kept now
   */
  @Schema(name = "LentItem", description = "A copy of ours")
  public record Copy(
      String barcode,
      ItemStatus status,
      @Schema(description = "Code of the location where it is kept now") String location,
      String callNumber) {

    private static Copy of(LendingRequest request) {
      return request.item() == null
          ? null
          : new Copy(
              request.barcode(),
              request.item().status(),
              request.item().location().code(),
              request.callNumber());
    }
  }

  /** The loan to the partner. */
  @Schema(name = "LoanToPartner", description = "The loan to the partner")
  public record LoanToPartner(
      OffsetDateTime dueDate,
      LoanStatus status,
      int renewals,
      @Schema(description = "How the due date was reckoned") String dueBecause) {

    private static LoanToPartner of(Loan loan, LibraryTime time) {
      return loan == null
          ? null
          : new LoanToPartner(
              time.at(loan.dueAt()), loan.status(), loan.renewals(), loan.dueExplanation());
    }
  }

  /** A request to bring a copy to a desk. */
  @Schema(name = "MoveRequest", description = "A request to bring a copy to a desk")
  public record Move(
      MoveStatus status,
      @Schema(description = "Code of the desk") String desk,
      Instant requestedAt,
      @Schema(description = "When its slip was printed") Instant printedAt,
      @Schema(description = "The last day it is looked for") LocalDate expiresOn) {

    private static Move of(MoveRequest move) {
      return move == null
          ? null
          : new Move(
              move.status(),
              move.desk().code(),
              move.requestedAt(),
              move.printedAt(),
              move.expiresOn());
    }
  }

  /** A renewal that waits for staff. */
  @Schema(name = "AwaitedRenewal", description = "A renewal that waits for staff")
  public record Renewal(
      Instant askedAt,
      @Schema(description = "The due date asked for") OffsetDateTime desiredDueDate,
      @Schema(description = "By when the partner was told that staff would decide")
          Instant replyExpectedAt) {

    private static Renewal of(LendingRequest request, LibraryTime time) {
      return !request.renewal().waits()
          ? null
          : new Renewal(
              request.renewal().requestedAt(),
              time.at(request.renewal().desiredDueAt()),
              request.renewal().replyExpectedAt());
    }
  }

  /**
   * What happened: when, what, who, and which status became which.
   *
   * @param actor somebody with a name
   * @param by a partner's code, a staff account or a job
   * @param from null at the beginning
   * @param note more about it, or null
   */
  @Schema(name = "LendingHistoryLine", description = "Something that happened to a request")
  public record Line(
      Instant at,
      String event,
      @Schema(description = "Somebody with a name") Actor.Kind actor,
      @Schema(description = "A partner's code, a staff account or a job") String by,
      @Schema(description = "The status before; null at the beginning") LendingStatus from,
      @Schema(description = "The status after") LendingStatus to,
      @Schema(description = "More about it") String note) {

    private static Line of(LendingHistoryLine line, UnaryOperator<String> note) {
      return new Line(
          line.happenedAt(),
          line.sentence(Locale.ENGLISH),
          line.doneBy().kind(),
          line.doneBy().name(),
          line.from(),
          line.to(),
          note.apply(line.note()));
    }
  }

  /** A request with its history. */
  static LendingRequestJson full(LendingRequest request, LibraryTime time, PatronView sees) {
    return of(
        request,
        time,
        sees,
        request.history().stream()
            .map(line -> Line.of(line, note -> sees.about(request.requester(), note)))
            .toList());
  }

  /** A request without its history. */
  static LendingRequestJson brief(LendingRequest request, LibraryTime time, PatronView sees) {
    return of(request, time, sees, null);
  }

  private static LendingRequestJson of(
      LendingRequest request, LibraryTime time, PatronView sees, List<Line> history) {
    return new LendingRequestJson(
        request.id(),
        request.externalId(),
        request.partner().code(),
        sees.personal(request.requester()),
        request.format(),
        request.status(),
        request.title(),
        request.author(),
        Copy.of(request),
        LoanToPartner.of(request.loan(), time),
        Move.of(request.move()),
        time.at(request.dueAt()),
        time.at(request.neededBefore()),
        request.shippedAt(),
        request.returnedAt(),
        Renewal.of(request, time),
        sees.about(request.requester(), request.staffWarning()),
        RequestWarningJson.of(request.warnings(), text -> sees.about(request.requester(), text)),
        request.nextAction() == null ? null : request.nextAction().name(),
        request.createdAt(),
        request.updatedAt(),
        history);
  }
}
