package org.interlend.support;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** An answer of the library to a broker. */
public final class NcipAnswer {

  /** The official schema, which lies beside the repository where it is developed. */
  public static final Path SCHEMA_FILE = Path.of("../../shared/schema/ncip_v2_02.xsd");

  private static final Optional<Schema> SCHEMA = schema();

  private final byte[] bytes;
  private final Document document;

  private NcipAnswer(byte[] bytes) {
    this.bytes = bytes;
    try {
      document =
          DocumentBuilderFactory.newDefaultNSInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(bytes));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new AssertionError("No XML: " + text(), e);
    }
  }

  /** An answer as every NCIP answer must be: status 200, application/xml, valid. */
  public static NcipAnswer valid(HttpResponse<byte[]> response) {
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/xml");
    return valid(response.body());
  }

  public static NcipAnswer valid(byte[] bytes) {
    NcipAnswer answer = new NcipAnswer(bytes);
    if (answer.isVersionOne()) {
      NcipDtd.validate(answer.text());
    } else {
      SCHEMA.ifPresent(answer::validate);
    }
    return answer;
  }

  /** An answer to a message that the schema does not allow; it is not validated. */
  public static NcipAnswer withoutValidation(byte[] bytes) {
    return new NcipAnswer(bytes);
  }

  private void validate(Schema schema) {
    try {
      schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(bytes)));
    } catch (SAXException | IOException e) {
      throw new AssertionError("Not valid: " + e.getMessage() + "\n" + text(), e);
    }
  }

  /** Whether the file is there; says in one line that its checks are skipped when it is not. */
  static boolean isThere(Path file) {
    boolean there = Files.exists(file);
    if (!there) {
      System.out.println("Messages are not checked by the standard: there is no " + file);
    }
    return there;
  }

  private static Optional<Schema> schema() {
    if (!isThere(SCHEMA_FILE)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
              .newSchema(SCHEMA_FILE.toFile()));
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The standard success: the service's own response, without a word that clients read as failure.
   */
  public NcipAnswer succeeds(String service) {
    assertThat(kind()).as(text()).isEqualTo(service + "Response");
    assertThat(text()).doesNotContain("Problem");
    return this;
  }

  /** A refusal of this type and nothing else: no data beside it. */
  public NcipAnswer isProblem(String type) {
    assertThat(problemType()).as(text()).contains(type);
    assertThat(document.getElementsByTagNameNS("*", "Problem").getLength()).isEqualTo(1);
    assertThat(text()).doesNotContain(":ItemId>", ":UserId>", ":RequestId>");
    return this;
  }

  /** The name of the message's only child, such as {@code AcceptItemResponse}. */
  public String kind() {
    return firstChild(document.getDocumentElement()).getLocalName();
  }

  public Optional<String> problemType() {
    return value("ProblemType")
        .or(() -> value("ProcessingErrorType", "Value"))
        .or(() -> value("MessagingErrorType", "Value"));
  }

  public boolean isVersionOne() {
    var root = document.getDocumentElement();
    return root.getNamespaceURI() == null && root.getAttribute("version").contains("v1_");
  }

  /** The text of the first element at the end of such a path, or none. */
  public Optional<String> value(String... path) {
    return find(document.getDocumentElement(), path, 0).map(Node::getTextContent);
  }

  public boolean has(String... path) {
    return value(path).isPresent();
  }

  private static Optional<Element> find(Element within, String[] path, int step) {
    var candidates = within.getElementsByTagNameNS("*", path[step]);
    for (int i = 0; i < candidates.getLength(); i++) {
      var candidate = (Element) candidates.item(i);
      var found =
          step == path.length - 1 ? Optional.of(candidate) : find(candidate, path, step + 1);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Node firstChild(Node parent) {
    Node child = parent.getFirstChild();
    while (!(child instanceof Element)) {
      child = child.getNextSibling();
    }
    return child;
  }

  public Document document() {
    return document;
  }

  public byte[] bytes() {
    return bytes;
  }

  public String text() {
    return new String(bytes, UTF_8);
  }

  @Override
  public String toString() {
    return text();
  }
}
