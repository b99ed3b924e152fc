package org.interlend.partners.libris;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;

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

  private static final List<LibrisStatusMapping> DELIVERED =
      List.of(
          new LibrisStatusMapping("Uteliggande", null, LibrisStatus.SENT),
          new LibrisStatusMapping("Läst", null, LibrisStatus.READ),
          new LibrisStatusMapping("Remitterad", null, LibrisStatus.PASSED_ON),
          new LibrisStatusMapping("Levererad", "10", LibrisStatus.SHIPPED),
          new LibrisStatusMapping("Negativt svar", "6", LibrisStatus.UNFILLED),
          new LibrisStatusMapping("Kan reserveras", "7", LibrisStatus.CONDITIONAL),
          new LibrisStatusMapping("Reservation", null, LibrisStatus.CONDITION_ACCEPTED),
          new LibrisStatusMapping("Reserverad", null, LibrisStatus.WILL_SUPPLY),
          new LibrisStatusMapping("Avbeställd", null, LibrisStatus.CANCELED),
          new LibrisStatusMapping("Ej avbeställd!", null, LibrisStatus.CANCEL_REFUSED),
          new LibrisStatusMapping("Makulerad", null, LibrisStatus.CANCELED));

  public LibrisStatusMapping {
    code = code == null || code.isEmpty() ? null : code;
  }

  /** Those that are known; staff can change them when Libris changes its words. */
  public static List<LibrisStatusMapping> delivered() {
    return DELIVERED;
  }
}
