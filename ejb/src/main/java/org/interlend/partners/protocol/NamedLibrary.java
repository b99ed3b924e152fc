package org.interlend.partners.protocol;

import java.util.Objects;
import org.interlend.settings.Setting;
import org.interlend.text.Text;

/**
 * A library as a broker names it.
 *
 * @param sigel at most 64 characters
 * @param name the Sigel if the broker gives none
 * @param address its postal address, line by line; or null
 * @param email or null
 */
public record NamedLibrary(String sigel, String name, String address, String email) {

  private static final int LONGEST_SIGEL = 64;
  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_ADDRESS = 1000;

  public NamedLibrary {
    sigel = Text.fit(sigel, LONGEST_SIGEL);
    name = Objects.requireNonNullElse(Text.fit(name, LONGEST_NAME), sigel);
    String lines = Setting.given(address);
    address = lines == null ? null : lines.substring(0, Math.min(lines.length(), LONGEST_ADDRESS));
    email = email != null && email.length() <= LONGEST_NAME ? Setting.given(email) : null;
  }

  /** A library of which only the Sigel is known. */
  public static NamedLibrary of(String sigel) {
    return new NamedLibrary(sigel, null, null, null);
  }
}
