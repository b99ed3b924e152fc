package org.interlend.console.texts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Finds what a page says without a resource bundle. */
final class PageText {

  /** The attributes that people read or hear. */
  private static final Set<String> READ =
      Set.of(
          "all",
          "alt",
          "aria-label",
          "button",
          "emptyMessage",
          "header",
          "headerText",
          "heading",
          "help",
          "hint",
          "itemLabel",
          "label",
          "legend",
          "none",
          "placeholder",
          "role",
          "summary",
          "title",
          "value");

  /** Elements whose value is not shown. */
  private static final Set<String> UNSEEN = Set.of("param", "input", "option", "repeat", "set");

  private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*}");

  /** The call for a text of a bundle, with its key or one of two keys. */
  private static final Pattern CALL =
      Pattern.compile("text\\.\\w+\\((?:[^?']*\\? '[^']+' : )?'[^']+'");

  /** A text within an expression: one of two, or joined to another. */
  private static final Pattern LITERAL =
      Pattern.compile(
          "[?:]\\s*'([^']*\\p{L}[^']*)'|concat\\('([^']*\\p{L}[^']*)'|'([^']*\\p{L}[^']*)'\\.concat");

  /** The beginning of keys of a bundle. */
  private static final Pattern KEYS = Pattern.compile("\\.'");

  /** Names, and abbreviations that are the same in all languages. */
  private static final Pattern NAMES =
      Pattern.compile(
          "\\b(INTERLEND_\\w+|Interlend|NCIP|SLNP|Libris|CSV|MARC|ISBN|OCLC|ISSN|PIN|JSON|XML|true|false)\\b");

  private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");

  private final List<String> found = new ArrayList<>();

  private PageText() {}

  static List<String> of(Path page) {
    PageText text = new PageText();
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try (var in = Files.newInputStream(page)) {
      XMLStreamReader reader = factory.createXMLStreamReader(in);
      while (reader.hasNext()) {
        text.read(reader.next(), reader);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(page.toString(), e);
    }
    return text.found;
  }

  private void read(int event, XMLStreamReader reader) {
    if (event == XMLStreamConstants.CHARACTERS) {
      check(reader.getText());
    } else if (event == XMLStreamConstants.START_ELEMENT) {
      for (int i = 0; i < reader.getAttributeCount(); i++) {
        String name = reader.getAttributeLocalName(i);
        if (READ.contains(name) && isSeen(reader, name)) {
          check(reader.getAttributeValue(i));
        }
      }
    }
  }

  /** Whether people read it; {@code role} is a text only where a tag of the console has it. */
  private static boolean isSeen(XMLStreamReader reader, String attribute) {
    return switch (attribute) {
      case "role" -> "interlend".equals(reader.getNamespaceURI());
      case "value" -> !UNSEEN.contains(reader.getLocalName());
      default -> true;
    };
  }

  private void check(String text) {
    String outside = NAMES.matcher(EXPRESSION.matcher(text).replaceAll("")).replaceAll("");
    if (LETTERS.matcher(outside).find()) {
      found.add(outside.strip());
    }
    EXPRESSION
        .matcher(text)
        .results()
        .map(expression -> CALL.matcher(expression.group()).replaceAll(""))
        .flatMap(expression -> LITERAL.matcher(expression).results())
        .map(literal -> literal.group().strip())
        .filter(literal -> !KEYS.matcher(literal).find())
        .forEach(found::add);
  }
}
