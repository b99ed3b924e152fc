package org.interlend.api.patrons;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.interlend.api.common.Json;
import org.interlend.api.problem.BadJson;
import org.interlend.api.problem.FieldProblem;
import org.interlend.api.problem.Problem;
import org.interlend.api.problem.Problems;
import org.interlend.api.problem.Violations;

/**
 * Loads patrons from a stream, one after the other. Patrons loaded so far stay when a later one, or
 * the rest of the body, is invalid.
 */
@ApplicationScoped
public class PatronLoad {

  private static final String BARCODES = "barcodes";
  private static final String BETWEEN_BARCODES = "\\s*;\\s*";
  private static final CSVFormat CSV =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreSurroundingSpaces(true)
          .setIgnoreEmptyLines(true)
          .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
          .get();

  private static final ObjectReader ONE_BY_ONE =
      Json.MAPPER.readerFor(JsonNode.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  @Inject private PatronSaver keeper;
  @Inject private Validator validator;

  /**
   * @param body a JSON array of patrons
   * @throws FieldProblem when it is not an array
   */
  LoadReport json(InputStream body) throws IOException {
    LoadReport.Tally tally = new LoadReport.Tally();
    try (JsonParser parser = ONE_BY_ONE.createParser(body)) {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        throw new FieldProblem("", "must be a list in square brackets");
      }
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        long line = parser.currentTokenLocation().getLineNr();
        load(line, ONE_BY_ONE.readTree(parser), tally);
      }
    } catch (JsonProcessingException broken) {
      JsonLocation at = broken.getLocation();
      stopped(BadJson.describe(broken).message(), at == null ? 1 : at.getLineNr(), tally);
    }
    return tally.report();
  }

  /**
   * @param body CSV in UTF-8; its first line names the fields
   * @throws FieldProblem when the first line is not valid
   */
  LoadReport csv(InputStream body) throws IOException {
    LoadReport.Tally tally = new LoadReport.Tally();
    try (CSVParser parser = parser(body)) {
      Iterator<CSVRecord> records = parser.iterator();
      long line = 1;
      try {
        for (line = next(parser); records.hasNext(); line = next(parser)) {
          load(records.next(), line, tally);
        }
      } catch (UncheckedIOException broken) {
        stopped(reason(broken.getCause()), line, tally);
      }
    }
    return tally.report();
  }

  private static CSVParser parser(InputStream body) throws IOException {
    var text = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8.newDecoder()));
    try {
      text.mark(1);
      if (text.read() != BYTE_ORDER_MARK) {
        text.reset();
      }
      CSVParser parser = CSVParser.parse(text, CSV);
      if (!parser.getHeaderNames().isEmpty()) {
        return parser;
      }
    } catch (CharacterCodingException | CSVException broken) {
      throw new FieldProblem("", reason(broken));
    } catch (IllegalArgumentException twiceOrEmpty) {
      // the checks below refuse it
    }
    throw new FieldProblem("", "needs a first line with the names of the fields, each once");
  }

  private static long next(CSVParser parser) {
    return parser.getCurrentLineNumber() + 1;
  }

  private static String reason(IOException broken) throws IOException {
    if (broken instanceof CharacterCodingException) {
      return "is not in UTF-8";
    }
    if (broken instanceof CSVException) {
      return "is not CSV: a quotation mark is missing or superfluous";
    }
    throw broken;
  }

  /** The rest cannot be read. Records before it are saved, so the caller gets a report. */
  private static void stopped(String why, long line, LoadReport.Tally tally) {
    if (tally.isEmpty()) {
      throw new FieldProblem("", why);
    }
    tally.refused(line, null, "From here on the body " + why);
  }

  private void load(CSVRecord record, long line, LoadReport.Tally tally) {
    if (record.isConsistent()) {
      load(line, fields(record), tally);
    } else {
      tally.refused(line, null, "The line has another number of fields than the first line");
    }
  }

  private static ObjectNode fields(CSVRecord record) {
    ObjectNode fields = Json.MAPPER.createObjectNode();
    record
        .toMap()
        .forEach(
            (name, value) -> {
              if (!value.isEmpty() && name.equals(BARCODES)) {
                fields.set(name, Json.MAPPER.valueToTree(split(value)));
              } else if (!value.isEmpty()) {
                fields.put(name, value);
              }
            });
    return fields;
  }

  private static List<String> split(String barcodes) {
    return Arrays.asList(barcodes.strip().split(BETWEEN_BARCODES));
  }

  private void load(long line, JsonNode fields, LoadReport.Tally tally) {
    String primaryId = fields.path("primaryId").asText(null);
    try {
      PatronJson patron = Json.MAPPER.treeToValue(fields, PatronJson.class);
      check(patron);
      keeper.keep(patron.primaryId(), patron);
      tally.loaded();
    } catch (JsonProcessingException | RuntimeException refused) {
      Problem problem = Problems.of(refused);
      tally.refused(line, primaryId, problem.detail());
    }
  }

  private void check(PatronJson patron) {
    if (patron.primaryId() == null || patron.primaryId().isEmpty()) {
      throw new FieldProblem("primaryId", "must not be empty");
    }
    var violations = validator.validate(patron);
    if (!violations.isEmpty()) {
      throw new FieldProblem(Violations.describe(violations));
    }
  }
}
