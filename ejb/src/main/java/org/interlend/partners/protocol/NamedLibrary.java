package org.interlend.partners.protocol;

import java.util.Objects;
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

  private static final int MAX_SIGEL_LENGTH = 64;
  private static final int MAX_NAME_LENGTH = 255;
  private static final int MAX_ADDRESS_LENGTH = 1000;

  public NamedLibrary {
    sigel = Text.fit(sigel, MAX_SIGEL_LENGTH);
    name = Objects.requireNonNullElse(Text.fit(name, MAX_NAME_LENGTH), sigel);
    String lines = Text.given(address);
    address = lines == null ? null : Text.cut(lines, MAX_ADDRESS_LENGTH);
    email = email != null && email.length() <= MAX_NAME_LENGTH ? Text.given(email) : null;
  }

  /** A library of which only the Sigel is known. */
  public static NamedLibrary of(String sigel) {
    return new NamedLibrary(sigel, null, null, null);
  }
}
