package org.interlend.libris;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.interlend.support.FreePort;

/** The SRU server of Libris in a test: MARCXML by record number, and nothing for deleted ones. */
public final class SruServer implements AutoCloseable {

  private static final String RECORD =
      """
      <zs:record><zs:recordSchema>marcxml</zs:recordSchema><zs:recordData>
      <record xmlns="http://www.loc.gov/MARC21/slim"><leader>00000nam a2200000   4500</leader>
      <controlfield tag="001">%s</controlfield>
      <datafield tag="020" ind1=" " ind2=" "><subfield code="a">9789100000000</subfield></datafield>
      <datafield tag="100" ind1="1" ind2=" "><subfield code="a">Ek, Lo,</subfield></datafield>
      <datafield tag="245" ind1="1" ind2="0"><subfield code="a">%s /</subfield><subfield code="c">Lo Ek</subfield></datafield>
      <datafield tag="264" ind1=" " ind2="1"><subfield code="b">Norrtryck,</subfield><subfield code="c">2009</subfield></datafield>
      </record></zs:recordData></zs:record>""";

  private final HttpServer http;
  private final Map<String, String> titles = new ConcurrentHashMap<>();
  private final List<String> queries = new CopyOnWriteArrayList<>();
  private volatile int brokenStatus;

  public SruServer() {
    try {
      http =
          HttpServer.create(
              new InetSocketAddress(InetAddress.getLoopbackAddress(), FreePort.next()), 50);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    http.createContext("/sru/libris", this::answer);
    http.start();
  }

  public String url() {
    return "http://127.0.0.1:%d/sru/libris".formatted(http.getAddress().getPort());
  }

  public SruServer record(String number, String title) {
    titles.put(number, title);
    return this;
  }

  /**
   * From now on it answers with something that is no XML.
   *
   * @param status of HTTP
   */
  public void breaks(int status) {
    brokenStatus = status;
  }

  /** The queries, in CQL. */
  public List<String> queries() {
    return List.copyOf(queries);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String query =
          List.of(exchange.getRequestURI().getRawQuery().split("&")).stream()
              .filter(pair -> pair.startsWith("query="))
              .map(pair -> URLDecoder.decode(pair.substring("query=".length()), UTF_8))
              .findFirst()
              .orElse("");
      queries.add(query);
      String number = query.substring(query.indexOf('=') + 1).strip();
      String title = titles.get(number);
      String records =
          title == null ? "" : "<zs:records>" + RECORD.formatted(number, title) + "</zs:records>";
      boolean broken = brokenStatus != 0;
      byte[] body =
          (broken
                  ? "Service unavailable"
                  : """
                  <?xml version="1.0" encoding="UTF-8"?>
                  <zs:searchRetrieveResponse xmlns:zs="http://www.loc.gov/zing/srw/"><zs:version>1.1</zs:version><zs:numberOfRecords>%d</zs:numberOfRecords>%s</zs:searchRetrieveResponse>"""
                      .formatted(title == null ? 0 : 1, records))
              .getBytes(UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/xml; charset=UTF-8");
      exchange.sendResponseHeaders(broken ? brokenStatus : 200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
