package org.interlend.partners.libris;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/**
 * What a status of Libris means.
 *
 * @param text the status in Swedish, as Libris writes it
 * @param code its number, if it is known, or null
 */
public record LibrisStatusMapping(
    @NotBlank @Size(max = 64) @Pattern(regexp = "[^=\\r\\n\\t]*", message = "{settings.librisText}")
        String text,
    @Pattern(regexp = "\\w{0,16}", message = "{settings.librisCode}") String code,
    @NotNull LibrisStatus status)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  public LibrisStatusMapping {
    code = code == null || code.isEmpty() ? null : code;
  }
}
