package org.interlend.api.accounts;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.Money;
import org.interlend.api.common.Listing;
import org.interlend.circulation.loan.Loan;

/** A patron's account as JSON. */
@Schema(name = "Account", description = "A patron's account")
public record PatronAccountJson(
    @Schema(description = "Primary id of the patron") String patron,
    @Schema(description = "Open amounts, one for each currency, the institution's first")
        List<Amount> owed,
    @Schema(description = "What overdue loans would cost if they ended today; not owed yet")
        List<SoFar> soFar,
    @Schema(description = "A page of all entries, latest first")
        Listing<AccountEntryJson> entries) {

  /** An amount of money as JSON. */
  @Schema(name = "Amount", description = "An amount of money")
  public record Amount(
      @Schema(description = "In the currency's smallest unit, such as cents", examples = "1250")
          long amount,
      @Schema(description = "ISO 4217", examples = "EUR") String currency) {

    static Amount of(Money money) {
      return new Amount(money.minor(), money.currency().getCurrencyCode());
    }
  }

  /** What one overdue loan would cost if it ended today. */
  @Schema(name = "FineSoFar", description = "What an overdue loan would cost if it ended today")
  public record SoFar(String barcode, String title, long amount, String currency) {

    static SoFar of(Loan loan, Money fine) {
      return new SoFar(
          loan.barcode(), loan.title(), fine.minor(), fine.currency().getCurrencyCode());
    }
  }
}
