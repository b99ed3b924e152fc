package org.interlend.console.catalog;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Formats a MARC record for catalogers: one line for each field, with subfield codes. */
final class MarcText {

  private static final XMLInputFactory XML = factory();

  private MarcText() {}

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  /**
   * @param marcXml a stored record
   */
  static String of(String marcXml) {
    StringBuilder text = new StringBuilder();
    try {
      XMLStreamReader xml = XML.createXMLStreamReader(new StringReader(marcXml));
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> begin(xml, text);
          case XMLStreamConstants.CHARACTERS -> text.append(xml.getText());
          default -> {
            // end tags and white space have no meaning here
          }
        }
      }
    } catch (XMLStreamException broken) {
      throw new IllegalStateException("A stored MARC record cannot be read", broken);
    }
    return text.toString().strip();
  }

  private static void begin(XMLStreamReader xml, StringBuilder text) {
    switch (xml.getLocalName()) {
      case "leader" -> text.append("LDR    ");
      case "controlfield" -> text.append('\n').append(attribute(xml, "tag")).append("    ");
      case "datafield" ->
          text.append('\n')
              .append(attribute(xml, "tag"))
              .append(' ')
              .append(attribute(xml, "ind1").replace(' ', '_'))
              .append(attribute(xml, "ind2").replace(' ', '_'));
      case "subfield" -> text.append(" $").append(attribute(xml, "code")).append(' ');
      default -> {
        // the record element itself
      }
    }
  }

  private static String attribute(XMLStreamReader xml, String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? " " : value;
  }
}
