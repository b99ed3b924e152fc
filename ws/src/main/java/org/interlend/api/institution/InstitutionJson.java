package org.interlend.api.institution;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.Money;
import org.interlend.api.common.BodyChecks;
import org.interlend.institution.Institution;
import org.interlend.institution.InstitutionInput;
import org.interlend.text.Language;

/**
 * The institution as JSON.
 *
 * @param timeZone the institution's time zone
 */
@Schema(name = "Institution", description = "The institution this system serves")
public record InstitutionJson(
    @NotBlank
        @Size(max = 64)
        @Schema(description = "Its agency code in messages to it", examples = "FR-751999")
        String code,
    @NotBlank @Size(max = 255) String name,
    @Size(max = 64) @Schema(examples = "FR-751999") String isil,
    @NotNull @Schema(type = SchemaType.STRING, examples = "Europe/Paris") ZoneId timeZone,
    @Schema(
            description =
                "Language of pages for browsers that ask for none of these languages (ISO 639-1)",
            enumeration = {"en", "de", "sv"},
            defaultValue = "en")
        @Pattern(regexp = "en|de|sv", message = "must be one of en, de, sv")
        String defaultLanguage,
    @Size(max = InstitutionInput.MAX_ALIASES, message = "{settings.tooManyEntries}")
        @Schema(description = "Other agency codes by which brokers address the institution")
        List<@NotBlank @Size(max = 64) String> aliases,
    @Schema(
            type = SchemaType.STRING,
            description = "Currency of charges (ISO 4217)",
            defaultValue = "EUR")
        Currency currency,
    @Min(1)
        @Max(Money.MAX_MINOR)
        @Schema(
            description =
                "A patron who owes this much may not borrow, in the currency's smallest unit;"
                    + " absent: no limit. A change applies within a quarter of an hour",
            examples = "2000")
        Long debtLimit,
    @Email
        @Size(max = 255)
        @Schema(
            description = "Where answers to letters go; absent: to their sender",
            examples = "ill@example.org")
        String replyTo,
    @Schema(
            description =
                "Whether a patron's letters about loans from one run are combined into one")
        boolean letterDigest,
    @Pattern(
            regexp = "|data:image/(png|jpeg);base64,[A-Za-z0-9+/]+=*",
            message = "must be a picture as PNG or JPEG in a data URL with base64")
        @Schema(
            description =
                "The logo as a data URL: PNG or JPEG of at most a megabyte and four million pixels,"
                    + " 10,000 on a side, stored as PNG of at most 640 by 160. Absent: the present"
                    + " one stays; empty: none",
            examples = "data:image/png;base64,iVBORw0KGgo=")
        String logo) {

  private static final Currency EURO = Currency.getInstance("EUR");
  private static final String PNG = "data:image/png;base64,";

  /** Fills in the defaults of fields that are absent. */
  public InstitutionJson {
    aliases = BodyChecks.or(aliases, List.of());
    currency = BodyChecks.or(currency, EURO);
    defaultLanguage = BodyChecks.or(defaultLanguage, Language.EN.code());
  }

  /**
   * @param logo the picture as PNG; empty when there is none
   */
  static InstitutionJson of(Institution institution, Optional<byte[]> logo) {
    return new InstitutionJson(
        institution.code(),
        institution.name(),
        institution.isil(),
        institution.timeZone(),
        institution.defaultLanguage().code(),
        institution.aliases().stream().sorted().toList(),
        institution.currency(),
        institution.debtLimit().map(Money::minor).orElse(null),
        institution.replyTo().orElse(null),
        institution.letterDigest(),
        logo.map(png -> PNG + Base64.getEncoder().encodeToString(png)).orElse(null));
  }

  /**
   * The bytes of the logo.
   *
   * @return empty when the body has none, or one that is to be removed
   * @throws IllegalArgumentException when it is not valid Base64
   */
  Optional<byte[]> picture() {
    return Optional.ofNullable(BodyChecks.orNull(logo))
        .map(url -> Base64.getDecoder().decode(url.substring(url.indexOf(',') + 1)));
  }

  InstitutionInput input() {
    return new InstitutionInput(
        code,
        name,
        BodyChecks.orNull(isil),
        timeZone,
        Language.of(defaultLanguage),
        aliases,
        currency,
        debtLimit,
        BodyChecks.orNull(replyTo),
        letterDigest);
  }
}
