package org.interlend.ncip.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.interlend.xml.XmlCharacters;

/** Writes messages to bytes. Equal elements and styles give equal bytes. */
public final class MessageWriter {
  private static final String DECLARATION =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
  // The schema requires its attributes in the namespace, and that needs a prefix even if the
  // elements have none.
  private static final String ATTRIBUTE_PREFIX = "ncip";

  private final StringBuilder out = new StringBuilder(2048);
  private final String elementPrefix;
  private final String attributePrefix;
  private final boolean namespaced;

  private MessageWriter(Style style) {
    namespaced = style.version() == Version.TWO;
    boolean prefixed = !style.prefix().isEmpty();
    elementPrefix = prefixed ? style.prefix() + ":" : "";
    attributePrefix = namespaced ? (prefixed ? style.prefix() : ATTRIBUTE_PREFIX) + ":" : "";
  }

  /**
   * Writes a message.
   *
   * @param service the child of {@code NCIPMessage}, in the elements of version 2, its children in
   *     the schema's order
   * @param style version and prefix
   * @return UTF-8 without byte order mark or indentation; characters that XML does not allow become
   *     blanks. Version 1 is written without an XML declaration, because some of its clients fail
   *     on one
   */
  public static byte[] write(Element service, Style style) {
    MessageWriter writer = new MessageWriter(style);
    writer.message(
        style.version() == Version.ONE ? VersionOneWriter.write(service) : service, style);
    return writer.out.toString().getBytes(UTF_8);
  }

  private void message(Element service, Style style) {
    out.append(namespaced ? DECLARATION : "").append('<').append(elementPrefix);
    out.append("NCIPMessage");
    if (namespaced) {
      namespaces();
    }
    attribute("version", style.versionText());
    out.append('>');
    element(service);
    out.append("</").append(elementPrefix).append("NCIPMessage>");
  }

  private void namespaces() {
    if (elementPrefix.isEmpty()) {
      out.append(" xmlns=\"").append(Version.NAMESPACE).append('"');
    }
    out.append(" xmlns:")
        .append(attributePrefix, 0, attributePrefix.length() - 1)
        .append("=\"")
        .append(Version.NAMESPACE)
        .append('"');
  }

  private void element(Element element) {
    out.append('<').append(elementPrefix).append(element.name());
    if (!element.scheme().isEmpty()) {
      attribute("Scheme", element.scheme());
    }
    if (element.text().isEmpty() && element.children().isEmpty()) {
      out.append("/>");
      return;
    }
    out.append('>');
    XmlCharacters.escape(element.text(), out);
    element.children().forEach(this::element);
    out.append("</").append(elementPrefix).append(element.name()).append('>');
  }

  private void attribute(String name, String value) {
    out.append(' ').append(attributePrefix).append(name).append("=\"");
    XmlCharacters.escape(value, out);
    out.append('"');
  }
}
