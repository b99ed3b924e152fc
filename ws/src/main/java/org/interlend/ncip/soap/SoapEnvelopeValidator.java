package org.interlend.ncip.soap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;
import org.xml.sax.ext.Locator2;

/**
 * Checks the whole envelope before anything is processed: the SOAP container hands over the first
 * message of a body as soon as it begins, whatever follows it, and logs what it refuses itself with
 * a stack trace.
 */
final class SoapEnvelopeValidator extends DefaultHandler2 {

  private static final SAXParserFactory FACTORY = factory();
  private static final String BODY = "Body";
  private static final String HEADER = "Header";
  private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
  private static final int BODY_DEPTH = 2;
  private static final byte[] UTF_8_MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

  /** Whom a header is for that the container takes for its own. */
  private static final Set<String> OURS =
      Set.of("", "http://schemas.xmlsoap.org/soap/actor/next", SOAP + "/role/ultimateReceiver");

  /**
   * As many levels, attributes of one element and characters of an attribute as the container
   * reads; in the whole envelope no more elements than it reads in one element.
   */
  private static final int DEPTH = 99;

  private static final int ELEMENTS = 50_000;
  private static final int ATTRIBUTES = 500;
  private static final int ATTRIBUTE_LENGTH = 65_536;

  /** Of Java's parser, whose own limit is lower in newer versions. */
  private static final int PARSED_ATTRIBUTES = 10_000;

  private Locator2 locator;
  private String encoding;
  private int depth;
  private int elements;
  private int messages;
  private String part = "";

  private SoapEnvelopeValidator() {}

  /** The declarations of namespaces count as attributes. */
  private static SAXParserFactory factory() {
    try {
      SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
      factory.setFeature("http://xml.org/sax/features/namespace-prefixes", true);
      return factory;
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException("This Java cannot read namespaces", e);
    }
  }

  /**
   * Requires well-formed XML without a DTD, and exactly one message in the body.
   *
   * @param charset as the Content-Type names it; null when the XML itself declares it
   * @return the encoding: UTF-8 if its byte order mark begins the envelope (RFC 7303, 3), else that
   *     of the Content-Type, else that of the XML
   * @throws SoapFault with what is wrong
   */
  static String check(byte[] envelope, String charset) throws SoapFault {
    InputSource source = new InputSource(new ByteArrayInputStream(envelope));
    source.setEncoding(hasMark(envelope) ? "UTF-8" : charset);
    SoapEnvelopeValidator validator = new SoapEnvelopeValidator();
    try {
      validator.reader().parse(source);
    } catch (SoapFault fault) {
      throw fault;
    } catch (SAXException | IOException malformed) {
      throw new SoapFault("The envelope is no well-formed XML" + where(malformed));
    }
    if (validator.messages != 1) {
      throw new SoapFault(
          "The Body of the envelope must have one NCIP message; this one has "
              + (validator.messages == 0 ? "none" : validator.messages));
    }
    return validator.encoding;
  }

  private static boolean hasMark(byte[] envelope) {
    return Arrays.mismatch(envelope, UTF_8_MARK) == UTF_8_MARK.length;
  }

  /** A parser of Java without a handler of errors writes what it cannot decode to the log. */
  private XMLReader reader() throws SAXException {
    try {
      XMLReader reader = FACTORY.newSAXParser().getXMLReader();
      reader.setContentHandler(this);
      reader.setErrorHandler(this);
      reader.setProperty("http://xml.org/sax/properties/lexical-handler", this);
      reader.setProperty("jdk.xml.elementAttributeLimit", PARSED_ATTRIBUTES);
      return reader;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("This Java cannot read XML", e);
    }
  }

  @Override
  public void setDocumentLocator(Locator place) {
    locator = (Locator2) place;
  }

  @Override
  public void startDTD(String name, String publicId, String systemId) throws SoapFault {
    throw new SoapFault("An envelope may have no document type declaration");
  }

  @Override
  public void startElement(String space, String name, String prefixed, Attributes attributes)
      throws SoapFault {
    depth++;
    elements++;
    requireFits(attributes);
    if (depth == 1) {
      encoding = locator.getEncoding();
      requireXml10();
      requireEncoding();
      requireEnvelope(space);
    } else if (depth == BODY_DEPTH) {
      part = SOAP.equals(space) ? name : "";
    } else if (depth == BODY_DEPTH + 1 && part.equals(BODY)) {
      messages++;
    } else if (depth == BODY_DEPTH + 1 && part.equals(HEADER)) {
      requireOptional(attributes);
    }
  }

  @Override
  public void endElement(String space, String name, String prefixed) {
    depth--;
  }

  /** The container does not read all that XML 1.1 allows. */
  private void requireXml10() throws SoapFault {
    if ("1.1".equals(locator.getXMLVersion())) {
      throw new SoapFault("The envelope must be XML 1.0");
    }
  }

  /** The parser here reads a few encodings that the container does not know. */
  private void requireEncoding() throws SoapFault {
    if (!Charset.isSupported(encoding)) {
      throw new SoapFault("The encoding of the envelope is not supported: " + encoding);
    }
  }

  private static void requireEnvelope(String space) throws SoapFault {
    if (!SOAP.equals(space)) {
      throw new SoapFault("VersionMismatch", "The envelope must be one of SOAP 1.1: " + SOAP);
    }
  }

  /** SOAP 1.1, 4.2.3: no header has a meaning here. The container also reads "true". */
  private static void requireOptional(Attributes attributes) throws SoapFault {
    String must = attribute(attributes, "mustUnderstand");
    if ((must.equals("1") || must.equalsIgnoreCase("true"))
        && OURS.contains(attribute(attributes, "actor").strip())) {
      throw new SoapFault("MustUnderstand", "No header of an envelope is understood");
    }
  }

  private static String attribute(Attributes attributes, String name) {
    return Objects.requireNonNullElse(attributes.getValue(SOAP, name), "");
  }

  private void requireFits(Attributes attributes) throws SoapFault {
    if (depth > DEPTH
        || elements > ELEMENTS
        || attributes.getLength() > ATTRIBUTES
        || hasLongAttribute(attributes)) {
      throw new SoapFault("The envelope has too many elements, levels or attributes");
    }
  }

  private static boolean hasLongAttribute(Attributes attributes) {
    return IntStream.range(0, attributes.getLength())
        .anyMatch(each -> attributes.getValue(each).length() > ATTRIBUTE_LENGTH);
  }

  private static String where(Exception malformed) {
    return malformed instanceof SAXParseException at && at.getLineNumber() > 0
        ? ": line %d, column %d".formatted(at.getLineNumber(), at.getColumnNumber())
        : "";
  }

  /** The envelope is invalid; the message says why. */
  static final class SoapFault extends SAXException {
    private final String code;

    private SoapFault(String sentence) {
      this("Client", sentence);
    }

    private SoapFault(String code, String sentence) {
      super(sentence);
      this.code = code;
    }

    /** SOAP 1.1, 4.4.1. */
    String code() {
      return code;
    }
  }
}
