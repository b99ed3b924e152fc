package org.interlend.ncip;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.tools.ws.wscompile.WsimportTool;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.interlend.support.NcipAnswer;
import org.interlend.support.NcipMessage;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** A client generated from the served WSDL, like a broker's programmer would do. */
final class SoapClient implements AutoCloseable {

  private static final String PACKAGE = "generated.ncip";

  private final URLClassLoader classes;
  private final Class<?> messageType;
  private final Object port;

  /**
   * Generates and compiles it.
   *
   * @param wsdl the address of the WSDL
   * @param directory the directory for the classes
   */
  SoapClient(URI wsdl, Path directory) throws Exception {
    generate(wsdl, directory);
    classes =
        new URLClassLoader(new URL[] {directory.toUri().toURL()}, getClass().getClassLoader());
    messageType = classes.loadClass(PACKAGE + ".NCIPMessage");
    assertThat(messageType.isAnnotationPresent(XmlRootElement.class)).isTrue();
    var service =
        classes
            .loadClass(PACKAGE + ".NcipService")
            .getConstructor(URL.class)
            .newInstance(wsdl.toURL());
    port = service.getClass().getMethod("getNcipPort").invoke(service);
  }

  private static void generate(URI wsdl, Path directory) throws IOException {
    var output = new ByteArrayOutputStream();
    var classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    var done =
        new WsimportTool(output)
            .run(
                new String[] {
                  "-classpath",
                  classPath,
                  "-p",
                  PACKAGE,
                  "-s",
                  directory.toString(),
                  "-d",
                  directory.toString(),
                  wsdl.toString()
                });
    assertThat(done).as(output.toString(StandardCharsets.UTF_8)).isTrue();
    assertThat(Files.exists(directory.resolve("generated/ncip/NcipService.class"))).isTrue();
  }

  /** Sends the service of a message and returns the answer in the form of plain HTTP. */
  NcipAnswer send(NcipMessage message) throws Exception {
    var request = messageType.getConstructor().newInstance();
    messageType.getMethod("setVersion", String.class).invoke(request, NcipMessage.VERSION);
    content(request).add(parse(message.xml()).getFirstChild());
    var answer =
        classes
            .loadClass(PACKAGE + ".Ncip")
            .getMethod("exchange", messageType)
            .invoke(port, request);
    assertThat(content(answer)).hasSize(1);
    return NcipAnswer.valid(
        wrapped((Element) content(answer).get(0), version(answer))
            .getBytes(StandardCharsets.UTF_8));
  }

  @SuppressWarnings("unchecked")
  private List<Object> content(Object message) throws ReflectiveOperationException {
    return (List<Object>) messageType.getMethod("getAny").invoke(message);
  }

  private String version(Object message) throws ReflectiveOperationException {
    return (String) messageType.getMethod("getVersion").invoke(message);
  }

  private static Element parse(String xml)
      throws ParserConfigurationException, SAXException, IOException {
    return DocumentBuilderFactory.newDefaultNSInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
        .getDocumentElement();
  }

  private static String wrapped(Element service, String version)
      throws ParserConfigurationException, TransformerException {
    var document = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().newDocument();
    var root = document.createElementNS(NcipMessage.NAMESPACE, "ns1:NCIPMessage");
    root.setAttributeNS(NcipMessage.NAMESPACE, "ns1:version", version);
    root.appendChild(document.importNode(service, true));
    document.appendChild(root);
    var text = new StringWriter();
    TransformerFactory.newInstance()
        .newTransformer()
        .transform(new DOMSource(document), new StreamResult(text));
    return text.toString();
  }

  @Override
  public void close() throws IOException {
    classes.close();
  }
}
