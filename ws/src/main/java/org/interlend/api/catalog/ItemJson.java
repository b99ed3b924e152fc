package org.interlend.api.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.api.common.BodyChecks;
import org.interlend.catalog.Citation;
import org.interlend.catalog.Item;
import org.interlend.catalog.ItemHome;
import org.interlend.catalog.ItemStatus;
import org.interlend.catalog.LocalItem;
import org.interlend.catalog.LocalItemInput;

/**
 * An item as JSON, with the title it belongs to.
 *
 * @param status the item's status; read-only
 */
@Schema(name = "Item", description = "An item with a barcode, and its title")
public record ItemJson(
    @Size(max = 100) @Schema(description = "As in the path", examples = "30100200417")
        String barcode,
    @NotBlank @Size(max = 1000) String title,
    @Size(max = 500) String author,
    @Size(max = 500) String publisher,
    @Size(max = 64) @Schema(description = "Date of publication as printed") String published,
    @Size(max = 64) String isbn,
    @Size(max = 64) String issn,
    @Size(max = 64) @Schema(description = "OCLC number") String oclc,
    @Size(max = 64) @Schema(description = "Number of the bib in the catalog") String systemNumber,
    @Size(max = 64) String language,
    @NotBlank @Schema(description = "Code of the current location") String location,
    @Size(max = 255) String callNumber,
    @Size(max = 64) @Schema(description = "Item policy, which selects the terms") String policy,
    @JsonProperty(access = Access.READ_ONLY)
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(readOnly = true, description = "Its home location, while a partner has it")
        String permanentLocation,
    @JsonProperty(access = Access.READ_ONLY)
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(readOnly = true, description = "Its own policy, while a partner has it")
        String permanentPolicy,
    @JsonProperty(access = Access.READ_ONLY) @Schema(readOnly = true) ItemStatus status,
    @JsonProperty(access = Access.READ_ONLY)
        @Schema(readOnly = true, description = "Whether it is borrowed from a partner")
        Boolean temporary,
    @JsonProperty(access = Access.READ_ONLY)
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(readOnly = true, description = "Code of the partner it was borrowed from")
        String partner,
    @JsonProperty(access = Access.READ_ONLY)
        @Schema(readOnly = true, description = "When its loan ends")
        OffsetDateTime dueDate) {

  static ItemJson of(Item item, OffsetDateTime dueDate) {
    Citation citation = item.holding().bib().citation();
    boolean away = item.location() != item.holding().location();
    boolean otherPolicy =
        item instanceof LocalItem own && !Objects.equals(own.permanentPolicy(), own.policy());
    return new ItemJson(
        item.barcode(),
        citation.title(),
        citation.author(),
        citation.publisher(),
        citation.published(),
        citation.isbn(),
        citation.issn(),
        citation.oclc(),
        citation.systemNumber(),
        citation.language(),
        item.location().code(),
        item.holding().callNumber(),
        item.policy(),
        away ? item.holding().location().code() : null,
        otherPolicy ? ((LocalItem) item).permanentPolicy() : null,
        item.status(),
        item.home() instanceof ItemHome.WithPartner,
        item.home() instanceof ItemHome.WithPartner home ? home.partner().code() : null,
        dueDate);
  }

  LocalItemInput input(String barcode) {
    return new LocalItemInput(
        barcode,
        new Citation(title, author, publisher, published, isbn, issn, oclc, systemNumber, language),
        location,
        BodyChecks.orNull(callNumber),
        BodyChecks.orNull(policy));
  }
}
