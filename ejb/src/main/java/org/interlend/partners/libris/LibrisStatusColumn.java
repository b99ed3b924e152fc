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
import org.interlend.partners.protocol.ConnectionReason;

/**
 * What the statuses of Libris mean. The delivered table has those that are known; staff can change
 * it when Libris changes its words.
 *
 * <p>In the database it is one column: a line of text, code and meaning with tabs between for each.
 */
@Converter
public class LibrisStatusColumn implements AttributeConverter<List<StatusEntry>, String> {

  private static final List<StatusEntry> DELIVERED =
      List.of(
          new StatusEntry("Uteliggande", null, LibrisStatus.SENT),
          new StatusEntry("Läst", null, LibrisStatus.READ),
          new StatusEntry("Remitterad", null, LibrisStatus.PASSED_ON),
          new StatusEntry("Levererad", "10", LibrisStatus.SHIPPED),
          new StatusEntry("Negativt svar", "6", LibrisStatus.UNFILLED),
          new StatusEntry("Kan reserveras", "7", LibrisStatus.CONDITIONAL),
          new StatusEntry("Reservation", null, LibrisStatus.CONDITION_ACCEPTED),
          new StatusEntry("Reserverad", null, LibrisStatus.WILL_SUPPLY),
          new StatusEntry("Avbeställd", null, LibrisStatus.CANCELED),
          new StatusEntry("Ej avbeställd!", null, LibrisStatus.CANCEL_REFUSED),
          new StatusEntry("Makulerad", null, LibrisStatus.CANCELED));

  /** The delivered table. */
  public static List<StatusEntry> delivered() {
    return DELIVERED;
  }

  /**
   * @throws WorkflowException INVALID_DATA for a text or a code that is listed twice
   */
  static void requireDistinct(List<StatusEntry> table) {
    Set<String> seen = new HashSet<>();
    for (StatusEntry entry : table) {
      if (!seen.add(entry.text()) || entry.code() != null && !seen.add("#" + entry.code())) {
        throw new WorkflowException(ConnectionReason.LIBRIS_STATUS_TWICE, entry.text());
      }
    }
  }

  /** What a status means: by its code, or else by its text; empty if it is not listed. */
  static Optional<LibrisStatus> meaning(List<StatusEntry> table, String code, String text) {
    return table.stream()
        .filter(entry -> entry.code() != null && entry.code().equals(code))
        .findFirst()
        .or(() -> table.stream().filter(entry -> entry.text().equals(text)).findFirst())
        .map(StatusEntry::status);
  }

  @Override
  public String convertToDatabaseColumn(List<StatusEntry> table) {
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
  public List<StatusEntry> convertToEntityAttribute(String column) {
    return column == null
        ? List.of()
        : column
            .lines()
            .map(line -> line.split("\t", -1))
            .map(cells -> new StatusEntry(cells[0], cells[1], LibrisStatus.valueOf(cells[2])))
            .toList();
  }
}
