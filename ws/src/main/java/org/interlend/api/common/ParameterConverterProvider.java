package org.interlend.api.common;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.interlend.api.problem.InvalidFieldException;
import org.interlend.text.IsoDates;

/** Converts query parameters; the error names the parameter and the valid values. */
@Provider
public class ParameterConverterProvider implements ParamConverterProvider {

  @Override
  public <T> ParamConverter<T> getConverter(
      Class<T> type, Type genericType, Annotation[] annotations) {
    String name = name(annotations);
    if (type == Integer.class || type == int.class) {
      return converter(text -> read(name, text, Integer::valueOf, "must be a whole number"));
    }
    if (type == Boolean.class) {
      return converter(text -> flag(name, text));
    }
    if (type == boolean.class) {
      return converter(text -> Boolean.TRUE.equals(flag(name, text)));
    }
    if (type == Instant.class) {
      return converter(
          text ->
              read(name, text, IsoDates::moment, "must be a moment such as 2026-12-31T17:00:00Z"));
    }
    if (type.isEnum()) {
      String allowed =
          Arrays.stream(type.getEnumConstants())
              .map(Object::toString)
              .collect(Collectors.joining(", ", "must be one of ", ""));
      return converter(text -> read(name, text, given -> constant(type, given), allowed));
    }
    return null;
  }

  private static Object flag(String name, String text) {
    return read(name, text, ParameterConverterProvider::flag, "must be true or false");
  }

  private static Boolean flag(String text) {
    return switch (text) {
      case "true" -> Boolean.TRUE;
      case "false" -> Boolean.FALSE;
      default -> throw new IllegalArgumentException(text);
    };
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Object constant(Class<?> type, String name) {
    return Enum.valueOf((Class) type, name);
  }

  private static Object read(
      String name, String text, Function<String, Object> reader, String message) {
    try {
      return text == null || text.isEmpty() ? null : reader.apply(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new InvalidFieldException(name, message);
    }
  }

  @SuppressWarnings("unchecked")
  private static <T> ParamConverter<T> converter(Function<String, Object> reader) {
    return new ParamConverter<>() {
      @Override
      public T fromString(String text) {
        return (T) reader.apply(text);
      }

      @Override
      public String toString(T value) {
        return value.toString();
      }
    };
  }

  private static String name(Annotation[] annotations) {
    for (Annotation annotation : annotations) {
      if (annotation instanceof QueryParam query) {
        return query.value();
      }
      if (annotation instanceof PathParam path) {
        return path.value();
      }
    }
    return "";
  }
}
