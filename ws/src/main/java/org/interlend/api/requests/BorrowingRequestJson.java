package org.interlend.api.requests;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.Actor;
import org.interlend.borrowing.request.BorrowingHistoryLine;
import org.interlend.borrowing.request.BorrowingStatus;
import org.interlend.borrowing.request.VolumeStatus;
import org.interlend.catalog.ItemStatus;
import org.interlend.circulation.hold.HoldStatus;
import org.interlend.partners.RequestFormat;

/** A borrowing request as JSON. */
@Schema(name = "BorrowingRequest", description = "A patron's request to another library")
public record BorrowingRequestJson(
    @Schema(description = "This system's number of it, for the address") long id,
    @Schema(description = "The broker's request id") String externalId,
    @Schema(description = "This library's number of it, for brokers that ask for one")
        String number,
    @Schema(description = "Code of the partner") String partner,
    @Schema(
            description =
                "Primary id of the patron; null when anonymized, and without the right to read"
                    + " patrons")
        String patron,
    RequestFormat format,
    @Schema(description = "Whether a copy on paper comes, which stays with the patron")
        boolean copy,
    BorrowingStatus status,
    @Schema(description = "The title of the work") String title,
    String author,
    @Schema(description = "The article or chapter of it; null when the whole work is requested")
        RequestedPartJson part,
    @Schema(description = "Code of the pickup library") String pickupLibrary,
    @Schema(
            description =
                "The broker's link to a digital item; masked for those who may not open files")
        String deliveryLink,
    @Schema(description = "The lender's call number") String callNumber,
    @Schema(description = "What the broker says of it") BrokerDataJson broker,
    @Schema(description = "The library that really lends; null while it is not known")
        BrokerDataJson.Library lender,
    @Schema(description = "The remarks that came with it") List<BrokerDataJson.Note> notes,
    @Schema(description = "The notes of staff, oldest first")
        List<BrokerDataJson.OfStaff> staffNotes,
    @Schema(
            description =
                "The account of staff that takes care of it, or null; it may have become inactive")
        String assignedTo,
    @Schema(description = "Every volume, including returned ones") List<Volume> items,
    @Schema(description = "The latest hold while a volume is at the library") HoldJson hold,
    @Schema(description = "The running loan that is due first") RunningLoan loan,
    @Schema(description = "When the lender wants it back") OffsetDateTime dueDate,
    @Schema(description = "When the patron needs it") OffsetDateTime neededBefore,
    @Schema(description = "What the lender or the broker charges the library, if known")
        CostJson cost,
    @Schema(description = "All warnings for staff in one text") String staffWarning,
    @Schema(description = "The warnings one by one, earliest first")
        List<RequestWarningJson> warnings,
    @Schema(description = "What staff do next; null when it is not their turn") String nextAction,
    Instant createdAt,
    Instant updatedAt,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "How the patron gets the file; absent in lists and without a file")
        FileDeliveryJson delivery,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "History, oldest first; absent in lists")
        List<Line> history) {

  /** A volume that the partner lends for the request. */
  @Schema(name = "Volume", description = "A volume that the partner lends for a request")
  public record Volume(
      @Schema(description = "Barcode of the temporary item, also later") String barcode,
      @Schema(description = "The broker's item number") String partnerItemId,
      @Schema(description = "Status of the volume within the request") VolumeStatus status,
      @Schema(description = "Whether staff have reported it damaged") boolean damaged,
      @Schema(description = "Status of the temporary item; null once it is deleted")
          ItemStatus itemStatus,
      @Schema(description = "When the lender wants it back") OffsetDateTime dueDate,
      @Schema(
              description =
                  "Last day until which the lender does not ask for it, as its slip says; null when"
                      + " staff have entered none")
          LocalDate guaranteedUntil,
      @Schema(description = "Last day on which the lender wants it back, as its slip says")
          LocalDate maximumUntil) {}

  /** The hold for the patron. */
  @Schema(name = "Hold", description = "A hold for the patron")
  public record HoldJson(
      HoldStatus status,
      @Schema(description = "Code of the pickup library") String pickupLibrary,
      @Schema(description = "Last day on the hold shelf") LocalDate expiry) {}

  /** The running loan. */
  @Schema(name = "RunningLoan", description = "The running loan")
  public record RunningLoan(
      String barcode,
      OffsetDateTime dueDate,
      @Schema(description = "How the due date was calculated") String dueBecause) {}

  /** An event in the request's history. */
  @Schema(name = "BorrowingHistoryLine", description = "An event of a request")
  public record Line(
      Instant at,
      String event,
      @Schema(description = "Who caused it") Actor.Kind actor,
      @Schema(description = "A partner's code, a staff account or a job; null for the patron")
          String by,
      @Schema(description = "Status before; null for the first event") BorrowingStatus from,
      @Schema(description = "Status after") BorrowingStatus to,
      @Schema(description = "Details") String note) {

    static Line of(BorrowingHistoryLine line, String note) {
      return new Line(
          line.happenedAt(),
          line.sentence(Locale.ENGLISH),
          line.doneBy().kind(),
          line.doneBy().inEnglish(),
          line.from(),
          line.to(),
          note);
    }
  }
}
