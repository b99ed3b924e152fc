package org.interlend.api.patrons;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.api.common.BodyChecks;
import org.interlend.patrons.PostalAddress;

/** A patron's postal address as JSON. */
@Schema(name = "PatronAddress", description = "Where a patron's post is delivered")
public record AddressJson(
    @NotBlank
        @Size(max = 255)
        @Schema(description = "Usually street and number", examples = "Quay Street 7")
        String line1,
    @Size(max = 255) @Schema(description = "Such as a floor or a c/o name") String line2,
    @Size(max = 20) String postalCode,
    @Size(max = 255) String city,
    @Pattern(regexp = "[A-Z]{2}", message = "must be two capital letters such as FR (ISO 3166-1)")
        @Schema(examples = "FR")
        String country) {

  /** Reads empty texts as absent. */
  public AddressJson {
    line2 = BodyChecks.orNull(line2);
    postalCode = BodyChecks.orNull(postalCode);
    city = BodyChecks.orNull(city);
    country = BodyChecks.orNull(country);
  }

  /**
   * @param address may be null
   */
  static AddressJson of(PostalAddress address) {
    return address == null
        ? null
        : new AddressJson(
            address.line1(),
            address.line2(),
            address.postalCode(),
            address.city(),
            address.country());
  }

  PostalAddress postalAddress() {
    return PostalAddress.of(line1, line2, postalCode, city, country);
  }
}
