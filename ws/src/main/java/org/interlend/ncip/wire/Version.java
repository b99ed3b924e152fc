package org.interlend.ncip.wire;

/** The NCIP versions; an answer uses the version of its message. */
public enum Version {
  /** NCIP 1.0 and 1.01: no namespace, {@code Unique…Id} elements, Scheme and Value pairs. */
  ONE,
  /** NCIP 2.0 to 2.02: namespace {@code http://www.niso.org/2008/ncip}. */
  TWO;

  /** The namespace of version 2 (NCIP 2.02 schema, targetNamespace). */
  static final String NAMESPACE = "http://www.niso.org/2008/ncip";

  /** The version attribute of version 1 messages (NCIP 1.0 DTD). */
  public static final String ONE_TEXT = "http://www.niso.org/ncip/v1_0/imp1/dtd/ncip_v1_0.dtd";

  /** The probable version of text that is not a complete message, by its beginning. */
  static Version lookOf(String text) {
    int root = text.indexOf("<NCIPMessage");
    if (root < 0) {
      return TWO;
    }
    int end = text.indexOf('>', root);
    String tag = text.substring(root, end < 0 ? text.length() : end);
    boolean one = tag.contains("v1_") || text.indexOf("<Unique", root) >= 0;
    return one && !tag.contains("xmlns") ? ONE : TWO;
  }
}
