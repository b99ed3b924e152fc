package org.interlend.ncip.soap;

import java.io.ByteArrayInputStream;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Checks the whole envelope before anything is processed: the SOAP container hands over the first
 * message of a body as soon as it begins, whatever follows it.
 */
final class SoapEnvelopeValidator {

  private static final XMLInputFactory FACTORY = factory();
  private static final String BODY = "Body";
  private static final int BODY_DEPTH = 2;

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
    int messages = 0;
    boolean inBody = false;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.DTD ->
            throw new SoapFault("An envelope may have no document type declaration");
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          if (depth == BODY_DEPTH) {
            inBody = xml.getLocalName().equals(BODY);
          } else if (inBody && depth == BODY_DEPTH + 1) {
            messages++;
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

  private static String where(Location location) {
    return location == null
        ? ""
        : ": line %d, column %d".formatted(location.getLineNumber(), location.getColumnNumber());
  }

  /** The envelope is invalid; the message says why. */
  static final class SoapFault extends Exception {
    private SoapFault(String sentence) {
      super(sentence, null, false, false);
    }
  }
}
