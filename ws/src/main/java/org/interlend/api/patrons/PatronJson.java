package org.interlend.api.patrons;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.api.common.BodyChecks;
import org.interlend.api.common.Distinct;
import org.interlend.api.common.SecretTextDeserializer;
import org.interlend.api.problem.InvalidFieldException;
import org.interlend.patrons.BlockKind;
import org.interlend.patrons.Patron;
import org.interlend.patrons.PatronBlock;
import org.interlend.patrons.PatronContact;
import org.interlend.patrons.PatronIdentifiersInput;
import org.interlend.patrons.PatronInput;

/**
 * A patron as JSON.
 *
 * @param pinSet whether there is a PIN; read-only
 */
@Schema(name = "Patron", description = "A patron")
public record PatronJson(
    @Size(max = 100)
        @Schema(
            description = "The number in the institution's own records; as in the path",
            examples = "10043177")
        String primaryId,
    @Size(max = PatronIdentifiersInput.MAX_OF_A_KIND, message = "{settings.tooManyEntries}")
        @Distinct(message = "has the same barcode twice")
        @Schema(description = "The numbers on the patron's cards", examples = "[\"P0043177\"]")
        List<
                @NotBlank @Size(max = PatronIdentifiersInput.MAX_LENGTH)
                @Pattern(regexp = ONE_NUMBER, message = NO_SINGLE_NUMBER) String>
            barcodes,
    @Size(max = PatronIdentifiersInput.MAX_OF_A_KIND, message = "{settings.tooManyEntries}")
        @Distinct(message = "has the same number twice")
        @Schema(
            description = "The numbers in other systems, such as a student register",
            examples = "[\"S-20114\"]")
        List<
                @NotBlank @Size(max = PatronIdentifiersInput.MAX_LENGTH)
                @Pattern(regexp = ONE_NUMBER, message = NO_SINGLE_NUMBER) String>
            externalIds,
    @Size(max = 255) String firstName,
    @NotBlank @Size(max = 255) String lastName,
    @Size(max = 64) @Schema(description = "Patron group, which selects the terms") String group,
    @Email @Size(max = 255) String email,
    @Size(max = 50) String telephone,
    @Valid AddressJson address,
    @Pattern(regexp = "[a-z]{2}", message = "must be two letters such as en (ISO 639-1)")
        @Schema(
            description =
                "Language of letters (ISO 639-1). Absent: the present one stays; a new patron has"
                    + " the institution's")
        String language,
    @Schema(
            description =
                "Whether the patron wants reminders before the due date and confirmations of"
                    + " requests. Absent: what the patron has chosen stays")
        Boolean courtesyLetters,
    @Schema(
            defaultValue = "ACTIVE",
            description = "BLOCKED: by this call or by staff. ACTIVE leaves a block of staff")
        Status status,
    @Size(max = PatronBlock.MAX_REASON)
        @Schema(description = "Why the patron may not borrow; only with BLOCKED")
        String blockReason,
    @Schema(description = "The last day of the card") LocalDate expiry,
    @JsonProperty(access = Access.WRITE_ONLY)
        @JsonDeserialize(using = SecretTextDeserializer.class)
        @Size(min = 4, max = 64, message = "must have {min} to {max} characters")
        @Schema(writeOnly = true, description = "Absent: the present one stays")
        String pin,
    @JsonProperty(access = Access.WRITE_ONLY)
        @JsonDeserialize(using = SecretTextDeserializer.class)
        @Pattern(regexp = "|[^\\r\\n]{4,64}", message = "must have 4 to 64 characters")
        @Schema(
            writeOnly = true,
            description =
                "PIN for interlibrary loan, which SLNP partners may be told if their records say"
                    + " so. Absent: the present one stays; empty: none")
        String illPin,
    @JsonProperty(access = Access.READ_ONLY) @Schema(readOnly = true) Boolean pinSet,
    @JsonProperty(access = Access.READ_ONLY)
        @Schema(readOnly = true, description = "Whether debts block the patron")
        Boolean debtBlock) {

  /** A number as the form, where commas separate several, can show and save it. */
  private static final String ONE_NUMBER = "\\s*|(?!\\s)[^,;\\r\\n]*(?<!\\s)";

  private static final String NO_SINGLE_NUMBER =
      "must be one number, without commas, semicolons and blanks at its ends";

  /** Whether a patron may borrow. */
  public enum Status {
    ACTIVE,
    BLOCKED
  }

  /** Fills in the defaults of fields that are absent. */
  public PatronJson {
    barcodes = BodyChecks.or(barcodes, List.of());
    externalIds = BodyChecks.or(externalIds, List.of());
    email = BodyChecks.orNull(email);
    language = BodyChecks.orNull(language);
    status = BodyChecks.or(status, Status.ACTIVE);
    pin = BodyChecks.orNull(pin);
  }

  /**
   * Refuses a reason for a block that is not made. A line of a file that has one is loaded: library
   * systems may export the reason of a block that has ended.
   *
   * @throws InvalidFieldException for the reason
   */
  void requireBlockForReason() {
    if (status != Status.BLOCKED && BodyChecks.orNull(blockReason) != null) {
      throw new InvalidFieldException("blockReason", "must be absent unless status is BLOCKED");
    }
  }

  static PatronJson of(Patron patron) {
    return new PatronJson(
        patron.primaryId(),
        patron.barcodes(),
        patron.externalIds(),
        patron.firstName(),
        patron.lastName(),
        patron.group(),
        patron.email(),
        patron.telephone(),
        AddressJson.of(patron.address()),
        patron.language(),
        patron.courtesyLetters(),
        block(patron).isPresent() ? Status.BLOCKED : Status.ACTIVE,
        block(patron).map(PatronBlock::reason).orElse(null),
        patron.expiresOn(),
        null,
        null,
        patron.hasPin(),
        patron.block(BlockKind.DEBT).isPresent());
  }

  private static Optional<PatronBlock> block(Patron patron) {
    return patron.block(BlockKind.IMPORTED).or(() -> patron.block(BlockKind.MANUAL));
  }

  public PatronInput input(String primaryId) {
    return new PatronInput(
        new PatronIdentifiersInput(primaryId, barcodes, externalIds),
        BodyChecks.orNull(firstName),
        lastName,
        BodyChecks.orNull(group),
        new PatronContact(
            email,
            BodyChecks.orNull(telephone),
            address == null ? null : address.postalAddress(),
            courtesyLetters),
        language,
        BlockKind.IMPORTED,
        status == Status.BLOCKED,
        BodyChecks.orNull(blockReason),
        expiry,
        pin,
        illPin);
  }
}
