package org.interlend.sru;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The parameters of a request, from the query string or from a form in the body. This class parses
 * them itself, so that an error in them gets a diagnostic.
 */
final class SruParameters {

  private static final int MAX_PARAMETERS = 50;

  private final Map<String, String> values = new LinkedHashMap<>();
  private SruException problem;

  private SruParameters() {}

  /**
   * @param form parameters as {@code application/x-www-form-urlencoded}; may be null
   */
  static SruParameters of(String form) {
    SruParameters parameters = new SruParameters();
    if (form != null && !form.isEmpty()) {
      for (String pair : form.split("&", MAX_PARAMETERS + 1)) {
        parameters.add(pair);
      }
    }
    return parameters;
  }

  private void add(String pair) {
    if (pair.isEmpty()) {
      return;
    }
    int equals = pair.indexOf('=');
    String name = decoded(equals < 0 ? pair : pair.substring(0, equals)).orElse("");
    Optional<String> value = decoded(equals < 0 ? "" : pair.substring(equals + 1));
    if (value.isEmpty() || values.size() == MAX_PARAMETERS) {
      note(name, "is not percent-encoded UTF-8");
    } else if (values.put(name, value.get()) != null) {
      note(name, "is given more than once");
    }
  }

  private void note(String name, String why) {
    if (problem == null) {
      problem = new SruException(Diagnostic.Kind.UNSUPPORTED_PARAMETER_VALUE, name + " " + why);
    }
  }

  /** Characters without percent-encoding are the bytes themselves. */
  private static Optional<String> decoded(String text) {
    try {
      byte[] bytes =
          URLDecoder.decode(text, StandardCharsets.ISO_8859_1)
              .getBytes(StandardCharsets.ISO_8859_1);
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (IllegalArgumentException | CharacterCodingException odd) {
      return Optional.empty();
    }
  }

  /** The value of a parameter; empty when it is missing or blank. */
  Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  Set<String> names() {
    return values.keySet();
  }

  /** Refuses parameters that could not be decoded. */
  void requireReadable() throws SruException {
    if (problem != null) {
      throw problem;
    }
  }
}
