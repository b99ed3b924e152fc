package org.interlend.api.patrons;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.interlend.api.common.ObjectMapperProvider;
import org.interlend.importing.ImportFailure;
import org.interlend.importing.ParsedRecord;
import org.interlend.imports.LimitedInputStream;
import org.interlend.imports.RecordSource;
import org.interlend.imports.UnreadableFileException;

/** A JSON array of patrons, read one by one. */
final class PatronJsonSource implements RecordSource {

  private static final ObjectReader ONE_BY_ONE =
      ObjectMapperProvider.MAPPER
          .readerFor(JsonNode.class)
          .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /** A patron takes more bytes than the limit. */
  private static final class TooLong extends IOException {}

  private final LimitedInputStream limited;
  private final JsonParser parser;
  private final PatronRecordReader reader;

  PatronJsonSource(InputStream in, PatronRecordReader reader)
      throws IOException, UnreadableFileException {
    this.reader = reader;
    limited = new LimitedInputStream(in, RECORD_BYTES, TooLong::new);
    parser = ONE_BY_ONE.createParser(limited);
    try {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        throw new UnreadableFileException(ImportFailure.NO_LIST);
      }
    } catch (TooLong endless) {
      throw new UnreadableFileException(ImportFailure.NO_LIST);
    } catch (JsonProcessingException broken) {
      throw notJson(broken.getLocation());
    }
  }

  @Override
  public Optional<ParsedRecord> next() throws IOException, UnreadableFileException {
    limited.restart();
    int line = 1;
    try {
      if (parser.nextToken() == JsonToken.END_ARRAY) {
        requireEnd();
        return Optional.empty();
      }
      line = parser.currentTokenLocation().getLineNr();
      JsonNode fields = ONE_BY_ONE.readTree(parser);
      return Optional.of(reader.read(line, fields));
    } catch (TooLong endless) {
      throw new UnreadableFileException(ImportFailure.LINE_TOO_LONG, Integer.toString(line));
    } catch (JsonProcessingException broken) {
      throw notJson(broken.getLocation());
    }
  }

  private void requireEnd() throws IOException, UnreadableFileException {
    if (parser.nextToken() != null) {
      throw notJson(parser.currentTokenLocation());
    }
  }

  private static UnreadableFileException notJson(JsonLocation at) {
    return new UnreadableFileException(
        ImportFailure.NOT_JSON, Integer.toString(at == null ? 1 : at.getLineNr()));
  }
}
