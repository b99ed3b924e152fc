package org.interlend.api.circulation;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.api.common.BodyChecks;
import org.interlend.circulation.terms.TermsOfUse;
import org.interlend.circulation.terms.TermsSettings;

/** Terms of use as JSON. */
@Schema(
    name = "TermsOfUse",
    description =
        "Loan periods, renewals and fines. Periods are in days, amounts in the smallest unit of the"
            + " institution's currency, such as cents.")
@JsonPropertyOrder({"code", "name"})
public class TermsJson extends TermsSettings {

  @Size(max = BodyChecks.CODE)
  @Schema(description = "As in the path", examples = "GENERAL")
  private String code;

  static TermsJson of(TermsOfUse terms) {
    TermsJson json = new TermsJson();
    json.take(terms);
    json.code = terms.code();
    return json;
  }

  public String code() {
    return code;
  }
}
