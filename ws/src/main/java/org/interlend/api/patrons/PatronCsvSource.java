package org.interlend.api.patrons;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlend.api.common.ObjectMapperProvider;
import org.interlend.importing.ImportFailure;
import org.interlend.importing.ParsedRecord;
import org.interlend.imports.CsvLines;
import org.interlend.imports.RecordSource;
import org.interlend.imports.UnreadableFileException;
import org.interlend.patrons.load.PatronFault;

/**
 * A CSV file with a patron in each line. The columns have the names of the fields in JSON; several
 * numbers in one field are separated by semicolons.
 */
final class PatronCsvSource implements RecordSource {

  private static final String PRIMARY_ID = "primaryId";
  private static final String ADDRESS = "address.";
  private static final String COURTESY_LETTERS = "courtesyLetters";
  private static final Set<String> LISTS = Set.of("barcodes", "externalIds");
  private static final String BETWEEN_NUMBERS = "\\s*;\\s*";

  private static final Set<String> COLUMNS =
      Stream.concat(
              LISTS.stream(),
              Stream.of(
                  PRIMARY_ID,
                  "firstName",
                  "lastName",
                  "group",
                  "email",
                  "telephone",
                  "address.line1",
                  "address.line2",
                  "address.postalCode",
                  "address.city",
                  "address.country",
                  "language",
                  COURTESY_LETTERS,
                  "status",
                  "blockReason",
                  "expiry",
                  "pin",
                  "illPin"))
          .collect(Collectors.toUnmodifiableSet());

  private final CsvLines lines;
  private final PatronRecordReader reader;

  PatronCsvSource(InputStream in, PatronRecordReader reader)
      throws IOException, UnreadableFileException {
    this.reader = reader;
    lines = new CsvLines(in, COLUMNS, PRIMARY_ID, ImportFailure.NO_PRIMARY_ID_COLUMN);
  }

  @Override
  public Optional<ParsedRecord> next() throws IOException, UnreadableFileException {
    return lines.next().map(this::read);
  }

  private ParsedRecord read(CsvLines.Line line) {
    String primaryId = line.values().isSet(PRIMARY_ID) ? line.values().get(PRIMARY_ID) : null;
    if (!line.isComplete()) {
      return ParsedRecord.unreadable(line.number(), primaryId, PatronFault.FIELDS_MISSING.with());
    }
    if (!line.isUtf8()) {
      return ParsedRecord.unreadable(line.number(), primaryId, PatronFault.NOT_UTF_8.with());
    }
    return reader.read(line.number(), fields(line.values().toMap()));
  }

  private static ObjectNode fields(Map<String, String> values) {
    ObjectNode fields = ObjectMapperProvider.MAPPER.createObjectNode();
    values.forEach(
        (name, value) -> {
          if (value.isEmpty()) {
            return;
          }
          if (LISTS.contains(name)) {
            fields.set(
                name,
                ObjectMapperProvider.MAPPER.valueToTree(
                    Arrays.asList(value.strip().split(BETWEEN_NUMBERS))));
          } else if (name.startsWith(ADDRESS)) {
            fields.withObjectProperty("address").put(name.substring(ADDRESS.length()), value);
          } else if (name.equals(COURTESY_LETTERS)) {
            fields.set(name, flag(value));
          } else {
            fields.put(name, value);
          }
        });
    return fields;
  }

  /** The flag of a word, which spreadsheets write in capitals; another word stays text. */
  private static JsonNode flag(String word) {
    return switch (word.strip().toLowerCase(Locale.ROOT)) {
      case "true" -> BooleanNode.TRUE;
      case "false" -> BooleanNode.FALSE;
      default -> TextNode.valueOf(word);
    };
  }
}
