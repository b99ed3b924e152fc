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
@Schema(name = "AcceptItem", description = "What happens to items that arrive from the partner")
public record AcceptItemJson(
    @Schema(description = "Code of the location where they are kept") String location,
    @Size(max = 64)
        @Schema(description = "The policy they are lent under, where no rule says another")
        String itemPolicy,
    @Schema(description = "Code of the library where patrons collect them") String pickupLibrary,
    @Schema(description = "Whether they count as received without a hand at the desk")
        boolean automaticReceive,
    @Schema(description = "Code of the desk that receives automatically") String receiveDesk,
    @Size(max = 32) @Schema(description = "Put before barcodes that we make ourselves")
        String barcodePrefix,
    @Schema(description = "Whether a barcode already in use is replaced rather than refused")
        boolean generateOnClash,
    @Schema(description = "The partner's names of media that arrive as files")
        List<
                @NotBlank @Size(max = 64)
                @Pattern(regexp = "[^,]*", message = "may not have a comma") String>
            digitalMedia,
    @Schema(
            defaultValue = "DIGITAL",
            description = "What a thing that need not go back is, when nothing else tells")
        Format nonReturnable,
    @Min(0) @Max(365) @Schema(description = "Days an item needs on its way back")
        int deliveryDelayDays,
    @Schema(
            description =
                "Whether the lender's date only limits our own terms of use, rather than being the"
                    + " due date")
        boolean dueByTerms,
    @Schema(description = "Whether only a returned item may be checked in by the broker")
        boolean checkInRequiresReturn,
    @Min(1)
        @Max(3650)
        @Schema(description = "Days a patron can open a file that came; left out: for ever")
        Integer fileDays,
    @Min(1)
        @Max(1000)
        @Schema(description = "How often a patron can open it; left out: without limit")
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
