package org.interlend.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Optional;
import org.interlend.text.Language;

/** The language that a browser asks for. */
public final class BrowserLanguage {

  private static final String HEADER = "Accept-Language";

  private BrowserLanguage() {}

  /**
   * @return the first of the browser's languages that Interlend speaks; empty for none
   */
  public static Optional<Language> find(HttpServletRequest http) {
    // Without the header the container gives the language of the server.
    return http.getHeader(HEADER) == null
        ? Optional.empty()
        : Collections.list(http.getLocales()).stream()
            .flatMap(locale -> Language.find(locale.getLanguage()).stream())
            .findFirst();
  }
}
