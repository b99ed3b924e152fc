package org.interlend.ncip.soap;

import java.io.ByteArrayInputStream;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Checks the whole envelope before anything is processed: the SOAP container hands over the first
 * message of a body as soon as it begins, whatever follows it, and logs what it refuses itself with
 * a stack trace.
 */
final class SoapEnvelopeValidator {

  private static final XMLInputFactory FACTORY = factory();
  private static final String BODY = "Body";
  private static final String HEADER = "Header";
  private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
  private static final int BODY_DEPTH = 2;

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

  private SoapEnvelopeValidator() {}

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /**
   * Requires well-formed XML without a DTD, and exactly one message in the body.
   *
   * @param charset as the Content-Type names it; null when the XML itself declares it
   * @throws SoapFault with what is wrong
   */
  static void check(byte[] envelope, String charset) throws SoapFault {
    try {
      int messages =
          messages(FACTORY.createXMLStreamReader(new ByteArrayInputStream(envelope), charset));
      if (messages != 1) {
        throw new SoapFault(
            "The Body of the envelope must have one NCIP message; this one has "
                + (messages == 0 ? "none" : messages));
      }
    } catch (XMLStreamException malformed) {
      throw new SoapFault("The envelope is no well-formed XML" + where(malformed.getLocation()));
    }
  }

  private static int messages(XMLStreamReader xml) throws XMLStreamException, SoapFault {
    int depth = 0;
    int elements = 0;
    int messages = 0;
    String part = "";
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.DTD ->
            throw new SoapFault("An envelope may have no document type declaration");
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          elements++;
          requireFits(xml, depth, elements);
          if (depth == 1) {
            requireEnvelope(xml);
          } else if (depth == BODY_DEPTH) {
            part = xml.getLocalName();
          } else if (depth == BODY_DEPTH + 1 && part.equals(BODY)) {
            messages++;
          } else if (depth == BODY_DEPTH + 1 && part.equals(HEADER)) {
            requireOptional(xml);
          }
        }
        case XMLStreamConstants.END_ELEMENT -> depth--;
        default -> {
          // text between the elements has no meaning here
        }
      }
    }
    return messages;
  }

  private static void requireEnvelope(XMLStreamReader xml) throws SoapFault {
    if (!SOAP.equals(xml.getNamespaceURI())) {
      throw new SoapFault("VersionMismatch", "The envelope must be one of SOAP 1.1: " + SOAP);
    }
  }

  /** SOAP 1.1, 4.2.3: no header has a meaning here. The container also reads "true". */
  private static void requireOptional(XMLStreamReader xml) throws SoapFault {
    String must = attribute(xml, "mustUnderstand");
    if ((must.equals("1") || must.equalsIgnoreCase("true"))
        && OURS.contains(attribute(xml, "actor").strip())) {
      throw new SoapFault("MustUnderstand", "No header of an envelope is understood");
    }
  }

  private static String attribute(XMLStreamReader xml, String name) {
    return Objects.requireNonNullElse(xml.getAttributeValue(SOAP, name), "");
  }

  private static void requireFits(XMLStreamReader xml, int depth, int elements) throws SoapFault {
    if (depth > DEPTH
        || elements > ELEMENTS
        || xml.getAttributeCount() + xml.getNamespaceCount() > ATTRIBUTES
        || hasLongAttribute(xml)) {
      throw new SoapFault("The envelope has too many elements, levels or attributes");
    }
  }

  private static boolean hasLongAttribute(XMLStreamReader xml) {
    return IntStream.range(0, xml.getAttributeCount())
        .anyMatch(each -> xml.getAttributeValue(each).length() > ATTRIBUTE_LENGTH);
  }

  private static String where(Location location) {
    return location == null
        ? ""
        : ": line %d, column %d".formatted(location.getLineNumber(), location.getColumnNumber());
  }

  /** The envelope is invalid; the message says why. */
  static final class SoapFault extends Exception {
    private final String code;

    private SoapFault(String sentence) {
      this("Client", sentence);
    }

    private SoapFault(String code, String sentence) {
      super(sentence, null, false, false);
      this.code = code;
    }

    /** SOAP 1.1, 4.4.1. */
    String code() {
      return code;
    }
  }
}
