package org.interlend.partners.libris;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.interlend.WorkflowException;
import org.interlend.partners.protocol.ConnectionSettingsReason;

/**
 * What the statuses of Libris mean. The delivered table has those that are known; staff can change
 * it when Libris changes its words.
 *
 * <p>In the database it is one column: a line of text, code and meaning with tabs between for each.
 */
@Converter
public class LibrisStatusMappingsColumn
    implements AttributeConverter<List<LibrisStatusMapping>, String> {

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

  /** The delivered table. */
  public static List<LibrisStatusMapping> delivered() {
    return DELIVERED;
  }

  /**
   * @throws WorkflowException INVALID_DATA for a text or a code that is listed twice
   */
  static void requireDistinct(List<LibrisStatusMapping> table) {
    Set<String> seen = new HashSet<>();
    for (LibrisStatusMapping entry : table) {
      if (!seen.add(entry.text()) || entry.code() != null && !seen.add("#" + entry.code())) {
        throw new WorkflowException(ConnectionSettingsReason.LIBRIS_STATUS_TWICE, entry.text());
      }
    }
  }

  /** What a status means: by its code, or else by its text; empty if it is not listed. */
  static Optional<LibrisStatus> meaning(List<LibrisStatusMapping> table, String code, String text) {
    return table.stream()
        .filter(entry -> entry.code() != null && entry.code().equals(code))
        .findFirst()
        .or(() -> table.stream().filter(entry -> entry.text().equals(text)).findFirst())
        .map(LibrisStatusMapping::status);
  }

  @Override
  public String convertToDatabaseColumn(List<LibrisStatusMapping> table) {
    return table == null || table.isEmpty()
        ? null
        : table.stream()
            .map(
                entry ->
                    String.join(
                        "\t",
                        entry.text(),
                        Objects.toString(entry.code(), ""),
                        entry.status().name()))
            .collect(Collectors.joining("\n"));
  }

  @Override
  public List<LibrisStatusMapping> convertToEntityAttribute(String column) {
    return column == null
        ? List.of()
        : column
            .lines()
            .map(line -> line.split("\t", -1))
            .map(
                cells ->
                    new LibrisStatusMapping(cells[0], cells[1], LibrisStatus.valueOf(cells[2])))
            .toList();
  }
}
