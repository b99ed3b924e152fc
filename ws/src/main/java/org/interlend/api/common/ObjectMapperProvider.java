package org.interlend.api.common;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.interlend.borrowing.request.BorrowingAction;
import org.interlend.lending.request.LendingAction;
import org.interlend.settings.SettingsGroup;
import org.interlend.text.IsoDates;
import org.interlend.text.Text;

/**
 * How the API reads and writes JSON. Reading is strict: a misspelled field is refused, not ignored.
 * Dates are written as ISO 8601.
 */
@Provider
public class ObjectMapperProvider implements ContextResolver<ObjectMapper> {

  /** Reads and writes the bodies of the API. */
  public static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .annotationIntrospector(new NullsOfRecords())
          .addModule(new JavaTimeModule())
          .addModule(
              new SimpleModule()
                  .addDeserializer(String.class, new TextDeserializer())
                  .addKeyDeserializer(String.class, new KeptKey())
                  .addDeserializer(LocalDate.class, new IsoDay())
                  .addKeyDeserializer(LocalDate.class, new DayKey())
                  .addDeserializer(
                      BorrowingAction.class, new RequestActionDeserializer<>(BorrowingAction.class))
                  .addDeserializer(
                      LendingAction.class, new RequestActionDeserializer<>(LendingAction.class)))
          .addMixIn(SettingsGroup.class, ByFields.class)
          .defaultSetterInfo(JsonSetter.Value.forValueNulls(Nulls.SKIP))
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .withCoercionConfigDefaults(config -> config.setAcceptBlankAsEmpty(false))
          .build();

  /**
   * Settings groups are read and written by their fields, without the one that EclipseLink adds to
   * them; an absent field has its default.
   */
  @JsonIgnoreProperties("_persistence_fetchGroup")
  @JsonAutoDetect(
      fieldVisibility = Visibility.ANY,
      getterVisibility = Visibility.NONE,
      isGetterVisibility = Visibility.NONE,
      setterVisibility = Visibility.NONE)
  private interface ByFields {}

  /**
   * A null for a flag or number is as an absent one also in records, whose constructors cannot do
   * without a value.
   */
  private static final class NullsOfRecords extends JacksonAnnotationIntrospector {

    @Override
    public JsonSetter.Value findSetterInfo(Annotated property) {
      return property instanceof AnnotatedParameter && property.getRawType().isPrimitive()
          ? JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)
          : super.findSetterInfo(property);
    }
  }

  @Override
  public ObjectMapper getContext(Class<?> type) {
    return MAPPER;
  }

  /** The key of a map, read as text. */
  private static final class KeptKey extends KeyDeserializer {

    @Override
    public Object deserializeKey(String key, DeserializationContext context) throws IOException {
      return Text.stripped(TextDeserializer.checked(key, context.getParser()));
    }
  }

  /** A day; a moment is refused, because it depends on the time zone which day it is of. */
  private static final class IsoDay extends StdScalarDeserializer<LocalDate> {

    IsoDay() {
      super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
      }
      String text = parser.getText().strip();
      try {
        return text.isEmpty() ? null : IsoDates.day(text);
      } catch (DateTimeException unreadable) {
        return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, null);
      }
    }
  }

  /** The same for the key of a map. */
  private static final class DayKey extends KeyDeserializer {

    @Override
    public Object deserializeKey(String key, DeserializationContext context) throws IOException {
      try {
        return IsoDates.day(key.strip());
      } catch (DateTimeException unreadable) {
        return context.handleWeirdKey(LocalDate.class, key, null);
      }
    }
  }
}
