package org.interlend.ncip.wire;

import java.util.Objects;

/**
 * How a message is written; some clients search the text for a certain prefix.
 *
 * @param version the version whose names and structure are used
 * @param prefix the prefix of every element, such as {@code ns1}; empty for the default namespace,
 *     and in version 1, which has no namespace
 * @param versionText the version attribute, such as {@link #VERSION_2_0}
 */
public record Style(Version version, String prefix, String versionText) {
  /** The version that Alma and the XC toolkit write. */
  public static final String VERSION_2_0 =
      "http://www.niso.org/schemas/ncip/v2_0/imp1/xsd/ncip_v2_0.xsd";

  private static final Style STANDARD = new Style(Version.TWO, "ns1", VERSION_2_0);

  private static final int MAX_LENGTH = 100;

  /** Requires non-null values. */
  public Style {
    Objects.requireNonNull(version, "version");
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
   * Version 1, for a client that uses it.
   *
   * @param theirs the version attribute of its message, or null; repeated when it names version 1
   * @return the style
   */
  public static Style versionOne(String theirs) {
    boolean known = theirs != null && theirs.contains("v1_") && theirs.length() <= MAX_LENGTH;
    return new Style(Version.ONE, "", known ? theirs : Version.ONE_TEXT);
  }

  /**
   * The same with another prefix.
   *
   * @param other the prefix; empty for the default namespace
   * @return the style
   */
  public Style withPrefix(String other) {
    return new Style(version, other, versionText);
  }
}
