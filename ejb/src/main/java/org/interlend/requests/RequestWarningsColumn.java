package org.interlend.requests;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.util.stream.Collectors;

/**
 * Stores the warnings in a column of their request, so that they need no further query: one line
 * each with kind, second, item and detail, separated by bars.
 */
@Converter(autoApply = true)
public class RequestWarningsColumn implements AttributeConverter<RequestWarnings, String> {

  private static final int PARTS = 4;

  @Override
  public String convertToDatabaseColumn(RequestWarnings warnings) {
    return warnings == null || warnings.isEmpty()
        ? null
        : warnings.list().stream()
            .map(RequestWarningsColumn::line)
            .collect(Collectors.joining("\n"));
  }

  private static String line(RequestWarning warning) {
    return String.join(
        "|",
        warning.kind().name(),
        Long.toString(warning.at().getEpochSecond()),
        warning.item() == null ? "" : warning.item().replace('|', ' '),
        warning.detail() == null ? "" : warning.detail());
  }

  @Override
  public RequestWarnings convertToEntityAttribute(String column) {
    return column == null
        ? RequestWarnings.NONE
        : new RequestWarnings(column.lines().map(RequestWarningsColumn::read).toList());
  }

  private static RequestWarning read(String line) {
    String[] parts = line.split("\\|", PARTS);
    return new RequestWarning(
        RequestWarningKind.valueOf(parts[0]),
        Instant.ofEpochSecond(Long.parseLong(parts[1])),
        parts[2],
        parts[3]);
  }
}
