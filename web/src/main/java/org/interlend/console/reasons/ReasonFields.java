package org.interlend.console.reasons;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.interlend.requests.reason.ReasonCode;
import org.interlend.requests.reason.ReasonSettings;

/** The fields of the form of a reason. */
public class ReasonFields extends ReasonSettings {
  private static final long serialVersionUID = 1L;

  @NotBlank(message = "{reason.code.missing}")
  @Size(max = 64)
  @Pattern(regexp = "\\S+", message = "{reason.code.blanks}")
  private String code;

  static ReasonFields of(ReasonCode reason) {
    ReasonFields fields = new ReasonFields();
    fields.take(reason);
    fields.code = reason.code();
    return fields;
  }

  String code() {
    return code;
  }
}
