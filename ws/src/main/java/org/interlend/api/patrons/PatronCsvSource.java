package org.interlend.api.patrons;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
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
 * A CSV file with a patron in each line. The columns are the fields of {@link PatronJson} that are
 * written; several numbers in one field are separated by semicolons.
 */
final class PatronCsvSource implements RecordSource {

  private static final String PRIMARY_ID = "primaryId";
  private static final String BETWEEN_NUMBERS = "\\s*;\\s*";

  /** The type of each column by its name; an object has a column for each of its fields. */
  private static final Map<String, Class<?>> COLUMNS =
      columns("", PatronJson.class)
          .collect(Collectors.toUnmodifiableMap(Entry::getKey, Entry::getValue));

  private final CsvLines lines;
  private final PatronRecordReader reader;

  PatronCsvSource(InputStream in, PatronRecordReader reader)
      throws IOException, UnreadableFileException {
    this.reader = reader;
    lines = new CsvLines(in, columns(), PRIMARY_ID, ImportFailure.NO_PRIMARY_ID_COLUMN);
  }

  /** The names of all columns. */
  static Set<String> columns() {
    return COLUMNS.keySet();
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

  private static Stream<Entry<String, Class<?>>> columns(String object, Class<?> json) {
    return Arrays.stream(json.getRecordComponents())
        .filter(field -> !isReadOnly(field))
        .flatMap(
            field ->
                field.getType().isRecord()
                    ? columns(object + field.getName() + ".", field.getType())
                    : Stream.of(Map.entry(object + field.getName(), field.getType())));
  }

  private static boolean isReadOnly(RecordComponent field) {
    JsonProperty property = field.getAccessor().getAnnotation(JsonProperty.class);
    return property != null && property.access() == JsonProperty.Access.READ_ONLY;
  }

  private static ObjectNode fields(Map<String, String> values) {
    ObjectNode fields = ObjectMapperProvider.MAPPER.createObjectNode();
    values.forEach(
        (name, value) -> {
          if (!value.isBlank()) {
            int dot = name.indexOf('.');
            ObjectNode object =
                dot < 0 ? fields : fields.withObjectProperty(name.substring(0, dot));
            object.set(name.substring(dot + 1), field(COLUMNS.get(name), value));
          }
        });
    return fields;
  }

  private static JsonNode field(Class<?> type, String value) {
    if (type == List.class) {
      return ObjectMapperProvider.MAPPER.valueToTree(value.strip().split(BETWEEN_NUMBERS));
    }
    return type == Boolean.class ? flag(value) : TextNode.valueOf(value);
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
