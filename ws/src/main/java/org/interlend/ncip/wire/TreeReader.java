package org.interlend.ncip.wire;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.interlend.exchange.MessageFact;
import org.interlend.xml.UntrustedXml;

/** Parses characters into a tree of elements by local name, within the {@link Limits}. */
final class TreeReader {
  private final XMLStreamReader xml;
  private final int length;
  private final Deque<Open> open = new ArrayDeque<>();
  private int elements;
  private int attributes;

  private Element root;
  private String rootNamespace = "";
  private String version = "";
  private boolean versionOneNames;

  private TreeReader(XMLStreamReader xml, int length) {
    this.xml = xml;
    this.length = length;
  }

  /** An element whose end tag has not been read yet. */
  private static final class Open {
    final String name;
    final String scheme;
    String text = "";
    StringBuilder moreText;
    List<Element> children = List.of();

    Open(String name, String scheme) {
      this.name = name;
      this.scheme = scheme;
    }

    void add(String piece) {
      if (moreText != null) {
        moreText.append(piece);
      } else if (text.isEmpty()) {
        text = piece;
      } else {
        moreText = new StringBuilder(text).append(piece);
      }
    }

    void add(Element child) {
      if (children.isEmpty()) {
        children = new ArrayList<>();
      }
      children.add(child);
    }

    Element close() {
      String all = moreText == null ? text : moreText.toString();
      return new Element(name, all, children, scheme);
    }
  }

  /**
   * Reads the tree.
   *
   * @param text the message, with its prolog replaced by blanks
   * @throws UnreadableMessageException of kind SYNTAX or TOO_LARGE
   */
  static TreeReader read(char[] text) {
    TreeReader tree = null;
    try {
      XMLStreamReader xml = UntrustedXml.open(text);
      tree = new TreeReader(xml, text.length);
      tree.readAll();
      return tree;
    } catch (XMLStreamException malformed) {
      throw problem(malformed, tree);
    }
  }

  /** The {@code NCIPMessage} element. */
  Element root() {
    return root;
  }

  /** The root's namespace; empty when it has none, or a prefix that is not declared. */
  String rootNamespace() {
    return rootNamespace;
  }

  /** The root's version attribute, qualified or not; empty when it is missing. */
  String version() {
    return version;
  }

  /** Whether any element has a name that only version 1 has, apart from extensions. */
  boolean hasVersionOneNames() {
    return versionOneNames;
  }

  private void readAll() throws XMLStreamException {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> open();
        case XMLStreamConstants.END_ELEMENT -> close();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            text();
        case XMLStreamConstants.ENTITY_REFERENCE -> throw undeclaredEntity();
        default -> {
          // comments and processing instructions have no meaning here
        }
      }
    }
  }

  private void open() {
    String name = local(xml.getLocalName());
    if (open.isEmpty()) {
      checkRoot(name);
    }
    if (open.size() == Limits.DEPTH) {
      throw UnreadableMessageException.tooLarge(MessageFact.TOO_DEEP.with(Limits.DEPTH));
    }
    if (++elements > Limits.ELEMENTS) {
      throw UnreadableMessageException.tooLarge(
          MessageFact.TOO_MANY_ELEMENTS.with(Limits.ELEMENTS));
    }
    attributes += xml.getAttributeCount();
    if (attributes > Limits.ATTRIBUTES) {
      throw UnreadableMessageException.tooLarge(
          MessageFact.TOO_MANY_ATTRIBUTES.with(Limits.ATTRIBUTES));
    }
    versionOneNames |= isOfVersionOne(name) && !isInExtension();
    open.push(new Open(name, attribute("Scheme")));
  }

  private static boolean isOfVersionOne(String name) {
    return name.equals("Scheme") || name.startsWith("Unique") && name.endsWith("Id");
  }

  /** What a client writes into its own extensions has the names that it likes. */
  private boolean isInExtension() {
    return open.stream().anyMatch(outer -> outer.name.equals("Ext"));
  }

  private void checkRoot(String name) {
    if (!name.equals("NCIPMessage")) {
      Location at = xml.getLocation();
      throw UnreadableMessageException.syntax(
          MessageFact.ROOT_UNKNOWN, at.getLineNumber(), at.getColumnNumber(), name);
    }
    version = attribute("version").strip();
    String prefixed = xml.getLocalName();
    int colon = prefixed.indexOf(':');
    String declaration = colon < 0 ? "xmlns" : "xmlns:" + prefixed.substring(0, colon);
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (qualifiedAttributeName(i).equals(declaration)) {
        rootNamespace = xml.getAttributeValue(i).strip();
      }
    }
  }

  private void close() {
    Element element = open.pop().close();
    if (open.isEmpty()) {
      root = element;
    } else {
      open.peek().add(element);
    }
  }

  private void text() {
    // the indentation between elements is not text
    if (!open.isEmpty() && !(xml.isWhiteSpace() && open.peek().text.isEmpty())) {
      open.peek().add(xml.getText());
    }
  }

  /** The attribute with that local name and any prefix or none; empty when it is missing. */
  private String attribute(String localName) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (local(xml.getAttributeLocalName(i)).equals(localName)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  private String qualifiedAttributeName(int i) {
    String prefix = xml.getAttributePrefix(i);
    String name = xml.getAttributeLocalName(i);
    return prefix == null || prefix.isEmpty() ? name : prefix + ":" + name;
  }

  private static String local(String prefixed) {
    return prefixed.substring(prefixed.lastIndexOf(':') + 1);
  }

  private UnreadableMessageException undeclaredEntity() {
    Location at = xml.getLocation();
    return UnreadableMessageException.syntax(
        MessageFact.ENTITY_UNDECLARED, at.getLineNumber(), at.getColumnNumber(), where());
  }

  private static UnreadableMessageException problem(XMLStreamException malformed, TreeReader tree) {
    Location at = malformed.getLocation();
    if (tree == null || at == null) {
      return UnreadableMessageException.syntax(MessageFact.MALFORMED, 1, 1, "");
    }
    int line = at.getLineNumber();
    int column = at.getColumnNumber();
    if (tree.open.isEmpty()) {
      return UnreadableMessageException.syntax(
          MessageFact.MALFORMED, line, column, reason(malformed));
    }
    return at.getCharacterOffset() >= tree.length
        ? UnreadableMessageException.syntax(MessageFact.CUT_OFF, line, column, tree.where())
        : UnreadableMessageException.syntax(
            MessageFact.MALFORMED_INSIDE, line, column, tree.where(), reason(malformed));
  }

  /** The parser's message without its quotations, which may be part of a secret. */
  private static String reason(XMLStreamException malformed) {
    String message = String.valueOf(malformed.getMessage());
    int start = message.indexOf("Message: ");
    return start < 0 ? "" : message.substring(start + 9).replaceAll("\"[^\"]*\"", "…");
  }

  private String where() {
    StringBuilder path = new StringBuilder();
    for (Iterator<Open> up = open.descendingIterator(); up.hasNext(); ) {
      path.append('/').append(up.next().name);
    }
    return path.toString();
  }
}
