package org.interlend.api.patrons;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.interlend.api.common.Distinct;
import org.interlend.api.common.ObjectMapperProvider;
import org.interlend.api.problem.JsonFieldErrors;
import org.interlend.api.problem.Violations;
import org.interlend.importing.ParsedRecord;
import org.interlend.patrons.load.PatronFault;
import org.interlend.patrons.load.PatronRecord;
import org.interlend.text.Fact;
import org.interlend.text.Text;

/** Reads the fields of one patron as the management API takes them, and says what is wrong. */
final class PatronRecordReader {

  private static final String PRIMARY_ID = "primaryId";
  private static final int SHOWN = 100;

  private final Validator validator;

  PatronRecordReader(Validator validator) {
    this.validator = validator;
  }

  /**
   * @param line where the patron begins in the file, from 1
   */
  ParsedRecord read(long line, JsonNode fields) {
    String primaryId = fields.path(PRIMARY_ID).asText(null);
    if (!fields.isObject()) {
      return ParsedRecord.unreadable(line, null, PatronFault.NO_OBJECT.with());
    }
    try {
      PatronJson patron = ObjectMapperProvider.MAPPER.treeToValue(fields, PatronJson.class);
      List<Fact> faults = faults(patron);
      return faults.isEmpty()
          ? new ParsedRecord(
              line, primaryId, new PatronRecord(patron.input(patron.primaryId())), List.of())
          : new ParsedRecord(line, primaryId, null, faults);
    } catch (JsonProcessingException refused) {
      return ParsedRecord.unreadable(line, primaryId, fault(refused, fields));
    }
  }

  private List<Fact> faults(PatronJson patron) {
    if (patron.primaryId() == null || patron.primaryId().isBlank()) {
      return List.of(PatronFault.EMPTY.with(PRIMARY_ID));
    }
    return validator.validate(patron).stream()
        .map(PatronRecordReader::fault)
        .distinct()
        .sorted((one, other) -> one.values().toString().compareTo(other.values().toString()))
        .toList();
  }

  private static Fact fault(ConstraintViolation<?> violation) {
    String field = Violations.field(violation.getPropertyPath());
    Annotation broken = violation.getConstraintDescriptor().getAnnotation();
    if (broken instanceof NotBlank) {
      return PatronFault.EMPTY.with(field);
    }
    if (broken instanceof Size size && violation.getInvalidValue() instanceof Collection) {
      return PatronFault.TOO_MANY_NUMBERS.with(field, size.max());
    }
    if (broken instanceof Size size) {
      return size.min() > 0
          ? PatronFault.OTHER_LENGTH.with(field, size.min(), size.max())
          : PatronFault.TOO_LONG.with(field, size.max());
    }
    if (broken instanceof Email) {
      return PatronFault.NO_EMAIL.with(field);
    }
    if (broken instanceof Distinct) {
      return PatronFault.NUMBER_TWICE.with(field);
    }
    return switch (field.replaceFirst("\\[.*", "")) {
      case "barcodes", "externalIds" -> PatronFault.NO_SINGLE_NUMBER.with(field);
      case "language" -> PatronFault.NO_LANGUAGE_CODE.with(field);
      case "address.country" -> PatronFault.NO_COUNTRY_CODE.with(field);
      default -> PatronFault.OTHER_FORM.with(field);
    };
  }

  private static Fact fault(JsonProcessingException refused, JsonNode fields) {
    String field = JsonFieldErrors.describe(refused).field();
    if (refused instanceof UnrecognizedPropertyException) {
      return PatronFault.UNKNOWN_FIELD.with(field);
    }
    if (refused instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
      Class<?> type = mismatch.getTargetType();
      JsonNode given = fields.path(field);
      String value = Text.fit(given.isValueNode() ? given.asText() : given.toString(), SHOWN);
      if (type == LocalDate.class) {
        return PatronFault.NO_DAY.with(field, value);
      }
      if (type == Boolean.class) {
        return PatronFault.NO_FLAG.with(field, value);
      }
      if (type.isEnum()) {
        return PatronFault.NOT_ONE_OF.with(
            field,
            value,
            Arrays.stream(type.getEnumConstants())
                .map(Object::toString)
                .collect(Collectors.joining(", ")));
      }
    }
    return PatronFault.OTHER_FORM.with(field);
  }
}
