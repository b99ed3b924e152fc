package org.interlend.support;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The official DTD of NCIP 1, which is beside the repository like the schema. */
public final class NcipDtd {

  private static final Path FILE = Path.of("../../shared/schema/ncip_v1_0.dtd");
  private static final String DOCTYPE =
      "<!DOCTYPE NCIPMessage SYSTEM \"http://www.niso.org/ncip/v1_0/imp1/dtd/ncip_v1_0.dtd\">";

  private static final boolean THERE = NcipAnswer.isThere(FILE);

  private NcipDtd() {}

  /** Fails for an invalid message; passes when the DTD is missing, which is said once. */
  public static void validate(String message) {
    if (!THERE) {
      return;
    }
    try {
      var factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setValidating(true);
      var builder = factory.newDocumentBuilder();
      builder.setEntityResolver((name, address) -> new InputSource(Files.newInputStream(FILE)));
      builder.setErrorHandler(new Strict());
      builder.parse(new InputSource(new StringReader(DOCTYPE + message)));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new AssertionError("Not valid: " + e.getMessage() + "\n" + message, e);
    }
  }

  private static final class Strict implements ErrorHandler {
    @Override
    public void warning(SAXParseException found) {
      // warnings are allowed
    }

    @Override
    public void error(SAXParseException found) throws SAXException {
      throw found;
    }

    @Override
    public void fatalError(SAXParseException found) throws SAXException {
      throw found;
    }
  }
}
