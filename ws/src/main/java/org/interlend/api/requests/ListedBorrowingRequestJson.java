package org.interlend.api.requests;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.borrowing.request.BorrowingStatus;
import org.interlend.borrowing.request.VolumeStatus;
import org.interlend.catalog.ItemStatus;
import org.interlend.circulation.hold.HoldStatus;

/** A borrowing request in a list, as JSON. */
@Schema(
    name = "ListedBorrowingRequest",
    description = "A patron's request to another library, without its file and history")
public record ListedBorrowingRequestJson(
    @JsonUnwrapped RequestJson common,
    @Schema(
            description =
                "Primary id of the patron; null when anonymized, and without the right to read"
                    + " patrons")
        String patron,
    BorrowingStatus status,
    @Schema(description = "Code of the pickup library") String pickupLibrary,
    @Schema(
            description =
                "The broker's link to a digital item; masked for those who may not open files")
        String deliveryLink,
    @Schema(description = "The lender's call number") String callNumber,
    @Schema(description = "The library that really lends; null while it is not known")
        BrokerDataJson.Library lender,
    @Schema(description = "Every volume, including returned ones") List<Volume> items,
    @Schema(description = "The latest hold while a volume is at the library") HoldJson hold,
    @Schema(description = "The running loan that is due first") RunningLoan loan,
    @Schema(description = "What the lender or the broker charges the library, if known")
        CostJson cost) {

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
}
