package org.interlend.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** Measures whether everybody can read a page and work on it without a mouse. */
final class Legibility {

  private static final String SCRIPT = script();
  private static final String AT_REST =
      "return !document.querySelector('.ui-state-loading')"
          + " && (!window.PrimeFaces || PrimeFaces.ajax.Queue.isEmpty())";

  private Legibility() {}

  /** What is too faint, or cannot be seen to have the focus; one line each. */
  @SuppressWarnings("unchecked")
  static List<String> flaws(Browser browser) {
    // While a button's step is under way, its words are hidden.
    browser.await(() -> (Boolean) browser.driver().executeScript(AT_REST));
    // A key tells the browser that focus is moved without a mouse, so that it shows where it is.
    browser.driver().findElement(By.tagName("body")).sendKeys(Keys.TAB);
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
