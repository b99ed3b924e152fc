package org.interlend.support;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A broker that searches for lenders. */
public final class SruClient {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private final URI sru;

  public SruClient(InterlendServer server) {
    sru = server.httpUri().resolve("sru");
  }

  /** An answer, read as XML. */
  public record Answer(String contentType, Document xml) {

    /** The texts of all elements of this name. */
    public List<String> all(String name) {
      return elements(xml, name).stream().map(Node::getTextContent).toList();
    }

    public String first(String name) {
      List<String> all = all(name);
      return all.isEmpty() ? "" : all.get(0);
    }

    public boolean has(String name) {
      return !all(name).isEmpty();
    }

    /** The number of the diagnostic, or 0. */
    public int diagnostic() {
      String uri = first("uri");
      assertThat(uri).matches("|info:srw/diagnostic/1/\\d+");
      return uri.isEmpty() ? 0 : Integer.parseInt(uri.substring(uri.lastIndexOf('/') + 1));
    }

    public String details() {
      return first("details");
    }

    public int count() {
      return Integer.parseInt(first("numberOfRecords"));
    }

    /** The numbers of the records, from their field 001. */
    public List<String> numbers() {
      return elements(xml, "controlfield").stream()
          .filter(field -> field.getAttribute("tag").equals("001"))
          .map(Node::getTextContent)
          .toList();
    }

    /** The fields with this tag, each as its subfields: code, text, blank, code, ... */
    public List<String> fields(String tag) {
      return elements(xml, "datafield").stream()
          .filter(field -> field.getAttribute("tag").equals(tag))
          .map(
              field ->
                  String.join(
                      " ",
                      elements(field, "subfield").stream()
                          .map(sub -> sub.getAttribute("code") + "=" + sub.getTextContent())
                          .toList()))
          .toList();
    }

    /** The names of the children of the first element with this name. */
    public List<String> childrenOf(String name) {
      return IntStream.range(0, elements(xml, name).get(0).getChildNodes().getLength())
          .mapToObj(i -> elements(xml, name).get(0).getChildNodes().item(i))
          .filter(Element.class::isInstance)
          .map(Node::getLocalName)
          .toList();
    }

    private static List<Element> elements(Node within, String name) {
      NodeList found =
          within instanceof Document document
              ? document.getElementsByTagNameNS("*", name)
              : ((Element) within).getElementsByTagNameNS("*", name);
      return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
    }
  }

  /**
   * @param namesAndValues parameters: a name, its value, the next name, ...
   */
  public Answer ask(String... namesAndValues) {
    return get(form(namesAndValues));
  }

  /** A search in version 2.0. */
  public Answer search(String query) {
    return ask("query", query);
  }

  /** The part of the address after the question mark, as it is. */
  public Answer get(String form) {
    return send(HttpRequest.newBuilder(URI.create(sru + "?" + form)));
  }

  public Answer post(String... namesAndValues) {
    return send(
        HttpRequest.newBuilder(sru)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form(namesAndValues))));
  }

  private static String form(String... namesAndValues) {
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      form.append(i == 0 ? "" : "&")
          .append(namesAndValues[i])
          .append('=')
          .append(URLEncoder.encode(namesAndValues[i + 1], UTF_8));
    }
    return form.toString();
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> answer = HTTP.send(request.build(), BodyHandlers.ofByteArray());
      assertThat(answer.statusCode()).as(new String(answer.body(), UTF_8)).isEqualTo(200);
      return new Answer(
          answer.headers().firstValue("Content-Type").orElse(""), read(answer.body()));
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** Fails when the XML is not well-formed. */
  public static Document read(byte[] xml) {
    try {
      var factory = DocumentBuilderFactory.newDefaultNSInstance();
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    } catch (SAXException | IOException | ParserConfigurationException broken) {
      throw new AssertionError(new String(xml, UTF_8), broken);
    }
  }
}
