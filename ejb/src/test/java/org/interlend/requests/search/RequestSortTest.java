package org.interlend.requests.search;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Path;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RequestSortTest {

  private static final java.nio.file.Path MIGRATIONS =
      java.nio.file.Path.of("src/main/resources/db/migration");

  @ParameterizedTest
  @EnumSource
  void eachOrderHasAnIndexOnBothSides(RequestSort.Column column) throws IOException {
    String columns = String.join(", ", columns(new RequestSort(column, true)));
    assertThat(Files.readString(MIGRATIONS.resolve("V7__borrowing.sql")))
        .contains("on borrowing_request (%s);".formatted(columns));
    assertThat(Files.readString(MIGRATIONS.resolve("V8__lending.sql")))
        .contains("on lending_request (%s);".formatted(columns));
  }

  /** The columns of the attributes by which an order sorts. */
  private static List<String> columns(RequestSort sort) {
    List<String> columns = new ArrayList<>();
    sort.orders(
        answering(CriteriaBuilder.class, "builder", path -> columns.add(path.toString())),
        attribute("request"));
    return columns;
  }

  private static Path<?> attribute(String name) {
    return answering(
        Path.class,
        name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT),
        part -> attribute(part.toString()));
  }

  /** One that passes the argument of a call on, and has a name. */
  private static <T> T answering(Class<T> type, String name, Function<Object, Object> answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              if (method.getName().equals("toString")) {
                return name;
              }
              Object given = answer.apply(arguments[0]);
              return method.getReturnType().isInstance(given) ? given : null;
            }));
  }
}
