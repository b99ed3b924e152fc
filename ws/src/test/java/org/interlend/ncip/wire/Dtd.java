package org.interlend.ncip.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The official DTD of version 1, if it is beside the checkout. */
final class Dtd {
  private static final String DOCTYPE =
      "<!DOCTYPE NCIPMessage SYSTEM \"http://www.niso.org/ncip/v1_0/imp1/dtd/ncip_v1_0.dtd\">";

  private static final boolean THERE = Files.exists(Fixtures.DTD);

  static {
    if (!THERE) {
      System.out.println("Messages are not checked by the standard: there is no " + Fixtures.DTD);
    }
  }

  private Dtd() {}

  /** Fails for an invalid message; passes when the DTD is missing, which is said once. */
  static void validate(byte[] message) throws Exception {
    if (!THERE) {
      return;
    }
    String text = new String(message, UTF_8);
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setValidating(true);
    DocumentBuilder builder = factory.newDocumentBuilder();
    builder.setEntityResolver((publicId, systemId) -> local());
    builder.setErrorHandler(new Strict(text));
    builder.parse(new InputSource(new StringReader(DOCTYPE + text)));
  }

  private static InputSource local() throws IOException {
    return new InputSource(Files.newInputStream(Fixtures.DTD));
  }

  private record Strict(String text) implements ErrorHandler {
    @Override
    public void warning(SAXParseException found) {
      // warnings are allowed
    }

    @Override
    public void error(SAXParseException found) throws SAXException {
      throw new SAXException(found.getMessage() + "\n" + text, found);
    }

    @Override
    public void fatalError(SAXParseException found) throws SAXException {
      error(found);
    }
  }
}
