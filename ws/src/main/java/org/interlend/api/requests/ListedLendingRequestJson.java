package org.interlend.api.requests;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.Side;
import org.interlend.api.common.LibraryTime;
import org.interlend.catalog.ItemStatus;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.loan.LoanStatus;
import org.interlend.circulation.shelving.MoveRequest;
import org.interlend.circulation.shelving.MoveStatus;
import org.interlend.institution.Library;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingStatus;
import org.interlend.staff.PatronDataVisibility;

/** A lending request in a list, as JSON. */
@Schema(
    name = "ListedLendingRequest",
    description = "A partner's request for an item of the library, without its history")
public record ListedLendingRequestJson(
    @JsonUnwrapped RequestJson common,
    @Schema(description = "The borrowing patron as the broker describes them") String requester,
    LendingStatus status,
    @Schema(description = "The library that borrows; null if the broker does not name it")
        BrokerDataJson.Library borrower,
    @Schema(description = "The library of this institution that is asked; null for any")
        BrokerDataJson.Library lender,
    @Schema(description = "The selected or lent item") Copy item,
    @Schema(description = "The loan to the partner") LoanToPartner loan,
    @Schema(description = "The latest move request, to the desk") Move moveRequest,
    Instant shippedAt,
    @Schema(description = "Since when it is back, while the broker has not checked it in")
        Instant backAt,
    @Schema(description = "The renewal that waits for staff") Renewal renewal) {

  /** An item of the library. */
  @Schema(name = "LentItem", description = "An item of the library")
  public record Copy(
      String barcode,
      ItemStatus status,
      @Schema(description = "Code of the current location") String location,
      String callNumber) {

    private static Copy of(LendingRequest request) {
      return request.item() == null
          ? null
          : new Copy(
              request.barcode(),
              request.item().status(),
              request.item().location().code(),
              request.requested().callNumber());
    }
  }

  /** The loan to the partner. */
  @Schema(name = "LoanToPartner", description = "The loan to the partner")
  public record LoanToPartner(
      OffsetDateTime dueDate,
      LoanStatus status,
      int renewals,
      @Schema(description = "How the due date was calculated") String dueBecause) {

    private static LoanToPartner of(Loan loan, LibraryTime time) {
      return loan == null
          ? null
          : new LoanToPartner(
              time.at(loan.dueAt()),
              loan.status(),
              loan.renewals(),
              loan.dueExplanation(Locale.ENGLISH));
    }
  }

  /** A move request, which brings an item to a desk. */
  @Schema(name = "MoveRequest", description = "A request to bring an item to a desk")
  public record Move(
      MoveStatus status,
      @Schema(description = "Code of the desk; absent if it has been removed since") String desk,
      Instant requestedAt,
      @Schema(description = "When its slip was printed") Instant printedAt,
      @Schema(description = "Last day of the search") LocalDate expiresOn) {

    private static Move of(MoveRequest move) {
      return move == null
          ? null
          : new Move(
              move.status(),
              move.desk() == null ? null : move.desk().code(),
              move.requestedAt(),
              move.printedAt(),
              move.expiresOn());
    }
  }

  /** A renewal that waits for a decision of staff. */
  @Schema(name = "AwaitedRenewal", description = "A renewal that waits for staff")
  public record Renewal(
      Instant askedAt,
      @Schema(description = "The requested due date") OffsetDateTime desiredDueDate,
      @Schema(description = "When the partner was told to expect a decision")
          Instant replyExpectedAt) {

    private static Renewal of(LendingRequest request, LibraryTime time) {
      return !request.supply().renewal().waits()
          ? null
          : new Renewal(
              request.supply().renewal().requestedAt(),
              time.at(request.supply().renewal().desiredDueAt()),
              request.supply().renewal().replyExpectedAt());
    }
  }

  private static BrokerDataJson.Library asked(Library library) {
    return library == null
        ? null
        : new BrokerDataJson.Library(library.code(), library.name(), null, false);
  }

  static ListedLendingRequestJson of(
      LendingRequest request, LibraryTime time, PatronDataVisibility sees) {
    return new ListedLendingRequestJson(
        RequestJson.of(request, Side.LENDING, request.nextAction(), time, sees),
        sees.personal(request.requester()),
        request.status(),
        BrokerDataJson.Library.of(request),
        asked(request.askedLibrary()),
        Copy.of(request),
        LoanToPartner.of(request.supply().loan(), time),
        Move.of(request.supply().moveRequest()),
        request.supply().shipping().shippedAt(),
        request.supply().shipping().returnedAt(),
        Renewal.of(request, time));
  }
}
