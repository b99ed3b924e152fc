package org.interlend.console;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the console reads of a form that was not sent as its page sends it. */
class InvalidRequestFilterTest {

  private static final List<Part> PARTS = List.of(stub(Part.class, Map.of()));

  private final List<Object> passed = new ArrayList<>();
  private final List<Object> refused = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({
    "application/x-www-form-urlencoded, false",
    "text/plain, false",
    ", false",
    "multipart/form-data; boundary=x, true",
    "Multipart/Form-Data; boundary=x, true"
  })
  void aFormThatIsNotSentInPartsHasNoFiles(String type, boolean sent)
      throws IOException, ServletException {
    filter(type, "Lyngby");
    HttpServletRequest request = (HttpServletRequest) passed.get(0);
    assertThat(request.getParts()).isEqualTo(sent ? PARTS : List.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"A\u0000", "\uFFFF", "A\uFFFEB", "\uD83D"})
  void charactersThatCannotBeKeptOrSentAreRefused(String value)
      throws IOException, ServletException {
    filter(null, value);
    assertThat(refused).containsExactly(HttpServletResponse.SC_BAD_REQUEST);
    assertThat(passed).isEmpty();
  }

  @Test
  void rareCharactersAreNotRefused() throws IOException, ServletException {
    filter(null, "\uD83D\uDCDA \u001D \uFFFD \uE000");
    assertThat(refused).isEmpty();
    assertThat(passed).hasSize(1);
  }

  private void filter(String type, String value) throws IOException, ServletException {
    Map<String, Object> request =
        Map.of(
            "getDispatcherType",
            DispatcherType.REQUEST,
            "getServletPath",
            "/calendar.xhtml",
            "getParameterMap",
            Map.of("name", new String[] {value}),
            "getContentType",
            type == null ? "" : type,
            "getParts",
            PARTS);
    HttpServletResponse response =
        (HttpServletResponse)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, method, arguments) -> refused.add(arguments[0]) ? null : proxy);
    new InvalidRequestFilter()
        .doFilter(
            stub(HttpServletRequest.class, request),
            response,
            (given, answer) -> passed.add(given));
  }

  private static <T> T stub(Class<T> type, Map<String, Object> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> answers.get(method.getName())));
  }
}
