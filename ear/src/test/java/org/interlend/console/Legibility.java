package org.interlend.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Measures contrast and keyboard focus of a page. */
public final class Legibility {

  private static final String SCRIPT = script();
  private static final String AT_REST =
      "return !document.querySelector('.ui-state-loading')"
          + " && (!window.PrimeFaces || PrimeFaces.ajax.Queue.isEmpty())";

  private Legibility() {}

  /** Elements with too little contrast or without a visible focus; one line each. */
  @SuppressWarnings("unchecked")
  public static List<String> flaws(Browser browser) {
    // While a button's action runs, the button hides its label.
    browser.await(() -> (Boolean) browser.driver().executeScript(AT_REST));
    return (List<String>) browser.driver().executeScript(SCRIPT);
  }

  private static String script() {
    try (var file = Legibility.class.getResourceAsStream("legibility.js")) {
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
