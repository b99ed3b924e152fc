package org.interlend.xml;

import java.io.CharArrayReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Opens XML from outside: no document type and no entities of one are read. Names have their
 * prefixes, since real messages and records cut out of files use undeclared ones.
 */
public final class UntrustedXml {

  // The JDK's own parser, also inside a server that brings another: the tests cover its behavior.
  // The factory is shared; after its configuration it is not changed.
  private static final XMLInputFactory FACTORY = factory();

  private UntrustedXml() {}

  public static XMLStreamReader open(char[] text) throws XMLStreamException {
    return FACTORY.createXMLStreamReader(new CharArrayReader(text));
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("External entities are not read.");
        });
    return factory;
  }
}
