package org.interlend.console.messages;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.Serializable;
import java.io.StringReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The text of a message or answer.
 *
 * @param asSent the text as sent; invalid UTF-8 is shown as replacement characters
 * @param size number of bytes
 */
public record WireText(String asSent, int size) implements Serializable {

  /** A longer text, in characters, is shown as sent: laid out and marked, it would fill memory. */
  private static final int MAX_LENGTH = 512 * 1024;

  /** More deeply nested text is shown as sent: formatted, it would consist of indentation. */
  private static final int MAX_DEPTH = 200;

  /** The beginning of a tag in escaped text: opening, optional prefix, local name. */
  private static final Pattern TAG = Pattern.compile("(&lt;/?)([\\w.-]+:)?([\\w.-]+)");

  public static WireText of(byte[] bytes) {
    return new WireText(new String(bytes, StandardCharsets.UTF_8), bytes.length);
  }

  /** The formatted text as HTML with highlighted element names. */
  public String marked() {
    String escaped = readable().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return isTooLong()
        ? escaped
        : TAG.matcher(escaped)
            .replaceAll("$1<span class=\"prefix\">$2</span><span class=\"name\">$3</span>");
  }

  /**
   * The text with one element or value a line, or as sent when it is neither XML nor JSON, or would
   * become too long.
   */
  String readable() {
    if (isTooLong() || asSent.isBlank()) {
      return asSent;
    }
    return asSent.startsWith("{") ? readableJson(asSent) : readableXml(asSent);
  }

  private boolean isTooLong() {
    return asSent.length() > MAX_LENGTH;
  }

  private static String readableJson(String text) {
    Writer out = new LimitedWriter(text.length());
    try (JsonReader reader = Json.createReader(new StringReader(text));
        JsonWriter writer =
            Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(out)) {
      writer.write(reader.readObject());
      return out.toString().strip();
    } catch (RuntimeException e) {
      return text; // what is too deeply nested has no type of its own
    }
  }

  private static String readableXml(String text) {
    try {
      Document document = parse(text);
      dropBlanks(document);
      Writer out = new LimitedWriter(text.length());
      indenter().transform(new DOMSource(document), new StreamResult(out));
      return out.toString();
    } catch (SAXException | TransformerException e) {
      return text; // brokers also send text that is not XML
    } catch (IOException | ParserConfigurationException e) {
      throw new IllegalStateException("This Java cannot lay out XML", e);
    }
  }

  private static Document parse(String text)
      throws SAXException, IOException, ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setAttribute("jdk.xml.maxElementDepth", Integer.toString(MAX_DEPTH));
    var builder = factory.newDocumentBuilder();
    builder.setErrorHandler(null);
    return builder.parse(new InputSource(new StringReader(text)));
  }

  private static Transformer indenter() throws TransformerException {
    TransformerFactory factory = TransformerFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    Transformer transformer = factory.newTransformer();
    transformer.setOutputProperty(OutputKeys.INDENT, "yes");
    transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
    transformer.setOutputProperty("{http://xml.apache.org/xslt}indent-amount", "2");
    return transformer;
  }

  /** Ends a layout that consists of indentation for the most part. */
  private static final class LimitedWriter extends Writer {

    private final StringBuilder text = new StringBuilder();
    private final int limit;

    private LimitedWriter(int length) {
      limit = 64 * 1024 + 4 * length;
    }

    @Override
    public void write(char[] characters, int from, int length) throws IOException {
      if (text.length() + length > limit) {
        throw new IOException("The layout is much longer than the text");
      }
      text.append(characters, from, length);
    }

    @Override
    public void flush() {
      // nothing is kept back
    }

    @Override
    public void close() {
      // the text stays
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }

  private static void dropBlanks(Node node) {
    for (Node child = node.getFirstChild(); child != null; ) {
      Node next = child.getNextSibling();
      if (child.getNodeType() == Node.TEXT_NODE && child.getNodeValue().isBlank()) {
        node.removeChild(child);
      } else {
        dropBlanks(child);
      }
      child = next;
    }
  }
}
