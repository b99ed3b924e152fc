package org.interlend.api.requests;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.api.common.BodyChecks;
import org.interlend.requests.reason.ReasonCode;
import org.interlend.requests.reason.ReasonSettings;

/** A reason as JSON. */
@Schema(
    name = "Reason",
    description = "A reason that staff can choose for a step, in the languages of the console")
@JsonPropertyOrder({"code", "step"})
public class ReasonJson extends ReasonSettings {

  @Size(max = BodyChecks.CODE)
  @Schema(description = "As in the path", examples = "NotHeld")
  private String code;

  static ReasonJson of(ReasonCode reason) {
    ReasonJson json = new ReasonJson();
    json.take(reason);
    json.code = reason.code();
    return json;
  }

  public String code() {
    return code;
  }
}
