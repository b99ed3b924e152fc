package org.interlend.api.requests;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.Money;

/** What a borrowing request costs the library, as JSON. */
@Schema(name = "Cost", description = "What the lender or the broker charges the library")
public record CostJson(
    @NotNull
        @Min(1)
        @Max(Money.MAX_MINOR)
        @Schema(description = "In the currency's smallest unit, such as cents", examples = "1250")
        Long amount,
    @NotNull @Schema(type = SchemaType.STRING, description = "ISO 4217", examples = "EUR")
        Currency currency) {

  static CostJson of(Money cost) {
    return new CostJson(cost.minor(), cost.currency());
  }

  Money money() {
    return new Money(amount, currency);
  }
}
