package org.interlend.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.institution.Desk;
import org.interlend.institution.Library;
import org.interlend.institution.Location;
import org.interlend.partners.AcceptDefaults;
import org.interlend.partners.AcceptInput;
import org.interlend.partners.Format;

/**
 * How AcceptItem treats items that arrive; places are named by their codes.
 *
 * @param deliveryDelayDays days an item needs on its way back, subtracted from the lender's due
 *     date
 */
@Schema(name = "AcceptItem", description = "How AcceptItem treats arriving items")
public record AcceptItemJson(
    @Schema(description = "Code of the location for temporary items") String location,
    @Size(max = 64)
        @Schema(description = "Item policy of temporary items, unless a rule sets another")
        String itemPolicy,
    @Schema(description = "Code of the default pickup library") String pickupLibrary,
    @Schema(description = "Whether items are received automatically on arrival")
        boolean automaticReceive,
    @Schema(description = "Code of the desk that receives automatically") String receiveDesk,
    @Size(max = 32) @Schema(description = "Prefix of barcodes that this system creates")
        String barcodePrefix,
    @Schema(description = "Whether a barcode in use is replaced rather than refused")
        boolean generateOnClash,
    @Schema(description = "The partner's names of media that arrive as files")
        List<
                @NotBlank @Size(max = 64)
                @Pattern(regexp = "[^,]*", message = "may not have a comma") String>
            digitalMedia,
    @Schema(
            defaultValue = "DIGITAL",
            description = "Format of non-returnable items, unless the message names one")
        Format nonReturnable,
    @Min(0) @Max(365) @Schema(description = "Days an item needs on its way back")
        int deliveryDelayDays,
    @Schema(
            description =
                "Whether the lender's date only limits the library's own terms of use, instead of"
                    + " being the due date")
        boolean dueByTerms,
    @Schema(description = "Whether the broker may check in only items that staff have sent back")
        boolean checkInRequiresReturn,
    @Min(1)
        @Max(3650)
        @Schema(description = "Days a patron can open a delivered file; absent: no limit")
        Integer fileDays,
    @Min(1) @Max(1000) @Schema(description = "How often a patron can open a file; absent: no limit")
        Integer fileViews) {

  static final AcceptItemJson DEFAULT =
      new AcceptItemJson(
          null, null, null, false, null, null, false, null, null, 0, false, false, null, null);

  /** Fills in the defaults of fields that are absent. */
  public AcceptItemJson {
    digitalMedia = Body.or(digitalMedia, List.of());
    nonReturnable = Body.or(nonReturnable, Format.DIGITAL);
  }

  static AcceptItemJson of(AcceptDefaults accept) {
    return new AcceptItemJson(
        accept.location().map(Location::code).orElse(null),
        accept.itemPolicy(),
        accept.pickupLibrary().map(Library::code).orElse(null),
        accept.automaticReceive(),
        accept.desk().map(Desk::code).orElse(null),
        accept.barcodePrefix(),
        accept.generateOnClash(),
        accept.digitalMedia(),
        accept.nonReturnable(),
        accept.deliveryDelayDays(),
        accept.dueByTerms(),
        accept.checkInRequiresReturn(),
        accept.fileDays().orElse(null),
        accept.fileViews().orElse(null));
  }

  AcceptInput record() {
    return new AcceptInput(
        Body.given(location),
        Body.given(itemPolicy),
        Body.given(pickupLibrary),
        automaticReceive,
        Body.given(receiveDesk),
        Body.given(barcodePrefix),
        generateOnClash,
        digitalMedia,
        nonReturnable,
        deliveryDelayDays,
        dueByTerms,
        checkInRequiresReturn,
        fileDays,
        fileViews);
  }
}
