package org.interlend.api.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.interlend.requests.action.ActionEntryPoint;
import org.interlend.requests.action.RequestAction;
import org.interlend.settings.SettingsGroup;
import org.interlend.text.Text;

/** Explains JSON that Jackson could not read. */
public final class JsonFieldErrors {

  /** Where Jackson says once more where it stands, or names what its configuration would allow. */
  private static final Pattern SOURCE =
      Pattern.compile(
          " \\(start marker at .*|: enable `.*|, from `[^`]*`"
              + "| \\(not recognized as one since .*| \\(consider enabling .*");

  private static final int MAX_VALUE = 200;

  private JsonFieldErrors() {}

  /**
   * @param problem what Jackson threw
   * @return the field and its problem; for a body that is not JSON the field is empty and the
   *     message gives line and column, both counted from 1
   */
  public static FieldError describe(JsonProcessingException problem) {
    if (problem.getCause() instanceof InputCoercionException
        && problem instanceof JsonMappingException number) {
      return new FieldError(path(number.getPath()), "is a number outside of the possible range");
    }
    if (problem instanceof UnrecognizedPropertyException unknown) {
      return new FieldError(path(unknown.getPath()), "is not known here" + known(unknown));
    }
    if (problem instanceof StreamReadException broken) {
      return new FieldError("", "is not JSON at " + place(broken.getLocation()) + why(broken));
    }
    if (problem.getCause() instanceof StreamReadException broken) {
      return new FieldError("", "is not JSON at " + place(broken.getLocation()) + why(broken));
    }
    if (problem instanceof MismatchedInputException mismatch) {
      if (isSecondValue(mismatch)) {
        return new FieldError(
            "", "must end after its first value; more follows at " + place(mismatch.getLocation()));
      }
      return new FieldError(path(mismatch.getPath()), expected(mismatch));
    }
    if (problem instanceof JsonMappingException other) {
      return new FieldError(path(other.getPath()), why(other).substring(2));
    }
    return new FieldError("", "cannot be read" + why(problem));
  }

  /** Whether the body has been read, and another value follows. */
  private static boolean isSecondValue(MismatchedInputException mismatch) {
    if (!(mismatch.getProcessor() instanceof JsonParser parser)) {
      return false;
    }
    JsonStreamContext root = parser.getParsingContext();
    while (root.getParent() != null) {
      root = root.getParent();
    }
    return root.getCurrentIndex() > 0;
  }

  private static String expected(MismatchedInputException mismatch) {
    String given =
        mismatch instanceof InvalidFormatException format
            ? Text.fit(String.valueOf(format.getValue()), MAX_VALUE)
            : null;
    return "must be "
        + kindOf(mismatch.getTargetType())
        + (given == null ? "" : " and not " + given);
  }

  private static String kindOf(Class<?> type) {
    if (type == null) {
      return "something else";
    }
    if (type.isEnum()) {
      return "one of "
          + Arrays.stream(type.getEnumConstants())
              .filter(JsonFieldErrors::isAccepted)
              .map(Object::toString)
              .collect(Collectors.joining(", "));
    }
    if (type == LocalDate.class) {
      return "a day such as 2026-12-31";
    }
    if (type == LocalTime.class) {
      return "a time such as 09:00";
    }
    if (type == Instant.class) {
      return "a moment such as 2026-12-31T17:00:00Z";
    }
    if (ZoneId.class.isAssignableFrom(type)) {
      return "a time zone such as Europe/Paris";
    }
    if (type == Currency.class) {
      return "a currency such as EUR (ISO 4217)";
    }
    if (type == String.class) {
      return "text";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
      return "a whole number";
    }
    if (Collection.class.isAssignableFrom(type)) {
      return "a list in square brackets";
    }
    return Map.class.isAssignableFrom(type)
            || type.isRecord()
            || SettingsGroup.class.isAssignableFrom(type)
        ? "an object in curly brackets"
        : "something else";
  }

  /** Whether the API takes the value; it offers some of the actions on requests. */
  private static boolean isAccepted(Object constant) {
    return !(constant instanceof RequestAction<?> action) || action.isAt(ActionEntryPoint.API);
  }

  private static String known(UnrecognizedPropertyException unknown) {
    Collection<Object> names = unknown.getKnownPropertyIds();
    return names == null || names.isEmpty()
        ? ""
        : names.stream()
            .map(Object::toString)
            .sorted()
            .collect(Collectors.joining(", ", "; known are ", ""));
  }

  private static String path(List<Reference> references) {
    StringBuilder path = new StringBuilder();
    for (Reference reference : references) {
      if (reference.getFieldName() == null) {
        path.append('[').append(reference.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
      }
    }
    return path.toString();
  }

  private static String place(JsonLocation at) {
    return at == null
        ? "its beginning"
        : "line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
  }

  private static String why(JsonProcessingException problem) {
    String message = problem.getOriginalMessage();
    return message == null
        ? ""
        : ": "
            + Text.fitOrEmpty(
                SOURCE.matcher(message.lines().findFirst().orElse("")).replaceAll(""), MAX_VALUE);
  }
}
