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
import org.interlend.borrowing.BorrowingHistoryLine;
import org.interlend.borrowing.BorrowingStatus;
import org.interlend.borrowing.VolumeStatus;
import org.interlend.catalog.ItemStatus;
import org.interlend.circulation.HoldStatus;
import org.interlend.partners.Format;

/**
 * A borrowing request as JSON.
 *
 * @param id our own number, for the address
 * @param externalId the broker's number
 * @param partner code of the partner
 * @param patron primary id; null once the request has been made anonymous, and for those who may
 *     not read patrons
 * @param pickupLibrary code of the library where the patron collects it; null for digital ones
 * @param deliveryLink where the broker says a digital item can be fetched, or null
 * @param items every volume, those that went home too
 * @param hold the latest hold for it while a volume is here, or null
 * @param loan the running loan, soonest due, or null
 * @param dueDate when the lender wants it back, or null when it did not say
 * @param staffWarning what staff must know before they go on, in one text, or null
 * @param warnings the same one by one, the earliest first
 * @param nextAction what staff do next, or null when it is the patron's or the broker's turn
 * @param delivery how the patron gets the file, or null; absent in lists
 * @param history what happened, oldest first; absent in lists
 */
@Schema(name = "BorrowingRequest", description = "A patron's request for what another library has")
public record BorrowingRequestJson(
    @Schema(description = "Our own number, for the address") long id,
    @Schema(description = "The broker's number") String externalId,
    @Schema(description = "Code of the partner") String partner,
    @Schema(
            description =
                "Primary id of the patron; null once made anonymous, and without the right to read patrons")
        String patron,
    Format format,
    BorrowingStatus status,
    String title,
    String author,
    @Schema(description = "Code of the library where the patron collects it") String pickupLibrary,
    @Schema(description = "Where the broker says a digital item can be fetched")
        String deliveryLink,
    @Schema(description = "Every volume, those that went home too") List<Volume> items,
    @Schema(description = "The latest hold while a volume is here") HoldJson hold,
    @Schema(description = "The running loan, the soonest due") RunningLoan loan,
    @Schema(description = "When the lender wants it back") OffsetDateTime dueDate,
    @Schema(description = "What staff must know before they go on, in one text")
        String staffWarning,
    @Schema(description = "The same one by one, the earliest first")
        List<RequestWarningJson> warnings,
    @Schema(description = "What staff do next; null when it is not their turn") String nextAction,
    Instant createdAt,
    Instant updatedAt,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "How the patron gets the file; absent in lists and for things")
        DeliveryJson delivery,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "What happened, oldest first; absent in lists")
        List<Line> history) {

  /**
   * One thing lent to us.
   *
   * @param barcode the barcode it has, or had, here
   * @param sentAs the broker's number of it
   * @param status where it is in the request
   * @param damaged whether staff have reported it damaged
   * @param itemStatus where the item is on our desks and shelves; null once its record is gone
   * @param dueDate when the lender wants it back, or null
   */
  @Schema(name = "Volume", description = "One thing lent to us under a request")
  public record Volume(
      @Schema(description = "The barcode it has, or had, here") String barcode,
      @Schema(description = "The broker's number of it") String sentAs,
      @Schema(description = "Where it is in the request") VolumeStatus status,
      @Schema(description = "Whether staff have reported it damaged") boolean damaged,
      @Schema(description = "Where it is on our desks; null once its record is gone")
          ItemStatus itemStatus,
      @Schema(description = "When the lender wants it back") OffsetDateTime dueDate) {}

  /**
   * The hold for the patron.
   *
   * @param pickupLibrary code of the library
   * @param expiry the last day it is kept, or null while it is not on the shelf
   */
  @Schema(name = "Hold", description = "An item kept for the patron")
  public record HoldJson(
      HoldStatus status,
      @Schema(description = "Code of the library") String pickupLibrary,
      @Schema(description = "The last day it is kept") LocalDate expiry) {}

  /** The loan that runs. */
  @Schema(name = "RunningLoan", description = "The loan that runs")
  public record RunningLoan(
      String barcode,
      OffsetDateTime dueDate,
      @Schema(description = "How the due date was reckoned") String dueBecause) {}

  /**
   * What happened: when, what, who, and which status became which.
   *
   * @param actor whether it was the patron, or somebody with a name
   * @param by a partner's code, a staff account or a job; null for the patron
   * @param from null at the beginning
   * @param note more about it, or null
   */
  @Schema(name = "BorrowingHistoryLine", description = "Something that happened to a request")
  public record Line(
      Instant at,
      String event,
      @Schema(description = "Whether it was the patron, or somebody with a name") Actor.Kind actor,
      @Schema(description = "A partner's code, a staff account or a job; null for the patron")
          String by,
      @Schema(description = "The status before; null at the beginning") BorrowingStatus from,
      @Schema(description = "The status after") BorrowingStatus to,
      @Schema(description = "More about it") String note) {

    static Line of(BorrowingHistoryLine line, UnaryOperator<String> note) {
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
}
