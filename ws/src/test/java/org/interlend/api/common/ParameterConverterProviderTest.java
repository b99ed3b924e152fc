package org.interlend.api.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.interlend.api.ApiApplication;
import org.interlend.api.problem.InvalidFieldException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The query parameters of all resources of the management API. */
class ParameterConverterProviderTest {

  /** A query parameter with the type of one of its values. */
  record Query(String of, String name, Class<?> type, Annotation[] annotations) {

    static Query of(AnnotatedElement where, Type type, String declared) {
      return new Query(
          declared,
          where.getAnnotation(QueryParam.class).value(),
          single(type),
          where.getAnnotations());
    }

    private static Class<?> single(Type type) {
      if (type instanceof ParameterizedType several
          && Collection.class.isAssignableFrom((Class<?>) several.getRawType())) {
        return (Class<?>) several.getActualTypeArguments()[0];
      }
      return (Class<?>) type;
    }

    ParamConverter<?> converter() {
      return new ParameterConverterProvider().getConverter(type, type, annotations);
    }

    boolean isFlag() {
      return type == boolean.class || type == Boolean.class;
    }

    @Override
    public String toString() {
      return of + " " + name;
    }
  }

  @ParameterizedTest
  @MethodSource
  void aFlagIsTrueOrFalse(Query flag) {
    ParamConverter<?> converter = flag.converter();

    assertThat(converter).isNotNull();
    assertThat(converter.fromString("true")).isEqualTo(true);
    assertThat(converter.fromString("false")).isEqualTo(false);
    assertThat(List.of("1", "yes", "TRUE", "on", " "))
        .allSatisfy(
            value ->
                assertThatThrownBy(() -> converter.fromString(value))
                    .isInstanceOf(InvalidFieldException.class)
                    .hasMessageContaining(flag.name())
                    .hasMessageContaining("true or false"));
  }

  static Stream<Query> aFlagIsTrueOrFalse() {
    return queries().filter(Query::isFlag);
  }

  @ParameterizedTest
  @MethodSource
  void aFlagWithoutAValueIsFalseWhereItCannotBeAbsent(Query flag) {
    ParamConverter<?> converter = flag.converter();

    assertThat(converter.fromString("")).isEqualTo(false);
    assertThat(converter.fromString(null)).isEqualTo(false);
  }

  static Stream<Query> aFlagWithoutAValueIsFalseWhereItCannotBeAbsent() {
    return queries().filter(query -> query.type() == boolean.class);
  }

  @ParameterizedTest
  @MethodSource
  void aMomentIsOfAYearThatDatabasesStore(Query moment) {
    ParamConverter<?> converter = moment.converter();

    assertThat(converter.fromString("2026-12-31T18:00:00+01:00"))
        .isEqualTo(Instant.parse("2026-12-31T17:00:00Z"));
    assertThat(List.of("+999999999-01-01T00:00:00Z", "-0001-01-01T00:00:00Z", "2026-12-31"))
        .allSatisfy(
            value ->
                assertThatThrownBy(() -> converter.fromString(value))
                    .isInstanceOf(InvalidFieldException.class)
                    .hasMessageContaining(moment.name())
                    .hasMessageContaining("must be a moment"));
  }

  static Stream<Query> aMomentIsOfAYearThatDatabasesStore() {
    return queries().filter(query -> query.type() == Instant.class);
  }

  @Test
  void noValueIsReadWithoutAConverter() {
    assertThat(queries())
        .filteredOn(query -> query.type() != String.class)
        .isNotEmpty()
        .allSatisfy(query -> assertThat(query.converter()).isNotNull());
  }

  private static Stream<Query> queries() {
    return new ApiApplication()
        .getClasses().stream()
            .flatMap(resource -> Arrays.stream(resource.getMethods()))
            .flatMap(method -> Arrays.stream(method.getParameters()))
            .flatMap(ParameterConverterProviderTest::queries);
  }

  private static Stream<Query> queries(Parameter parameter) {
    if (parameter.isAnnotationPresent(QueryParam.class)) {
      String declared = parameter.getDeclaringExecutable().toString();
      return Stream.of(Query.of(parameter, parameter.getParameterizedType(), declared));
    }
    return parameter.isAnnotationPresent(BeanParam.class)
        ? fields(parameter.getType())
            .filter(field -> field.isAnnotationPresent(QueryParam.class))
            .map(field -> Query.of(field, field.getGenericType(), field.toString()))
        : Stream.empty();
  }

  private static Stream<Field> fields(Class<?> type) {
    return type == null
        ? Stream.empty()
        : Stream.concat(Arrays.stream(type.getDeclaredFields()), fields(type.getSuperclass()));
  }
}
