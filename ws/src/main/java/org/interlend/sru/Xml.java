package org.interlend.sru;

import org.interlend.xml.XmlCharacters;

/** Writes XML that is well-formed for any text. */
final class Xml {

  private final StringBuilder out = new StringBuilder(4096);

  /** Appends markup, with escaped values. */
  Xml markup(String markup, Object... values) {
    if (values.length == 0) {
      out.append(markup);
      return this;
    }
    Object[] escaped = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      escaped[i] = escaped(String.valueOf(values[i]));
    }
    out.append(markup.formatted(escaped));
    return this;
  }

  /** Appends an element with text; nothing when there is no text. */
  Xml element(String name, Object text) {
    if (text != null) {
      out.append('<').append(name).append('>');
      out.append(escaped(text.toString()));
      out.append("</").append(name).append('>');
    }
    return this;
  }

  /** Appends finished XML. */
  Xml raw(CharSequence xml) {
    out.append(xml);
    return this;
  }

  boolean isEmpty() {
    return out.isEmpty();
  }

  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    XmlCharacters.escape(text, escaped);
    return escaped.toString();
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
