package org.interlend.partners.slnp;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The character sets of SLNP, by their names in a partner's record. */
final class SlnpCharset {

  static final String UTF_8 = "UTF-8";

  /** The names, as a pattern. */
  static final String NAMES = "UTF-8|ISO-8859-1";

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private SlnpCharset() {}

  /**
   * What is called ISO-8859-1 is Windows-1252 in practice: it has dashes, quotation marks and the
   * euro sign where ISO-8859-1 has control characters, which hardly any text contains.
   */
  static Charset of(String name) {
    return UTF_8.equals(name) ? StandardCharsets.UTF_8 : WINDOWS_1252;
  }
}
