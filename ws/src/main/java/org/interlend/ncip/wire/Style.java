package org.interlend.ncip.wire;

import java.util.Objects;

/**
 * How an NCIP 2 message is written; some clients look for a prefix in the text.
 *
 * @param prefix the prefix of every element, such as {@code ns1}; empty for the default namespace
 * @param versionText the version attribute, such as {@link #VERSION_2_0}
 */
public record Style(String prefix, String versionText) {
  /** The version that Alma and the XC toolkit write. */
  public static final String VERSION_2_0 =
      "http://www.niso.org/schemas/ncip/v2_0/imp1/xsd/ncip_v2_0.xsd";

  private static final Style STANDARD = new Style("ns1", VERSION_2_0);

  /** Neither may be null. */
  public Style {
    Objects.requireNonNull(prefix, "prefix");
    Objects.requireNonNull(versionText, "versionText");
  }

  /**
   * The style that clients are tested against: prefix ns1, version 2.0.
   *
   * @return the style
   */
  public static Style standard() {
    return STANDARD;
  }

  /**
   * The same with another prefix.
   *
   * @param other the prefix; empty for the default namespace
   * @return the style
   */
  public Style withPrefix(String other) {
    return new Style(other, versionText);
  }
}
