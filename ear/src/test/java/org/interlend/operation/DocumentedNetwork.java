package org.interlend.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.interlend.support.ApiClient;
import org.interlend.support.InterlendServer;
import org.interlend.support.MailServer;
import org.interlend.support.Records;
import org.interlend.support.SelfSignedKey;
import org.interlend.support.SignInPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * Interlend on a network as the guide describes it: behind nginx, and with the server's own HTTPS.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class DocumentedNetwork {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ADMIN = basic("admin:interlend");
  private static final String ELSEWHERE = "192.0.2.7";
  private static final String LOOKUP =
      """
      <NCIPMessage version="http://www.niso.org/schemas/ncip/v2_02/ncip_v2_02.xsd"
        xmlns="http://www.niso.org/2008/ncip"><LookupUser><InitiationHeader>
      <ApplicationProfileType>%s</ApplicationProfileType></InitiationHeader>
      <UserId><UserIdentifierValue>P0043177</UserIdentifierValue></UserId>
      </LookupUser></NCIPMessage>\
      """;

  private final InterlendServer server;
  private final URI own;
  private final SelfSignedKey key;
  private final SelfSignedKey brokersKey;
  private Nginx nginx;

  /**
   * @param server with {@link #settings} and {@link DocumentedHttps}
   */
  DocumentedNetwork(
      InterlendServer server, int httpsPort, SelfSignedKey key, SelfSignedKey brokersKey) {
    this.server = server;
    this.key = key;
    this.brokersKey = brokersKey;
    own = URI.create("https://localhost:%d/".formatted(httpsPort));
  }

  static Map<String, String> settings(int httpsPort) {
    return Map.of(
        "INTERLEND_PUBLIC_URL",
        "https://ill.example.org",
        "INTERLEND_TRUSTED_PROXIES",
        Nginx.ADDRESS,
        "PREPEND_JAVA_OPTS",
        System.getenv().getOrDefault("PREPEND_JAVA_OPTS", "") + " -Djboss.https.port=" + httpsPort);
  }

  @BeforeAll
  void startNginx(@TempDir Path directory) throws Exception {
    if (Nginx.installed().isPresent()) {
      nginx = Nginx.before(server.httpUri(), key, directory);
    }
  }

  @AfterAll
  void end() {
    if (nginx != null) {
      nginx.close();
    }
  }

  @Test
  void staffBehindNginxStayOnHttps() throws Exception {
    needNginx();

    staysOnHttps(nginx.httpsUri());

    var plain = send(client(null), get(nginx.httpUri().resolve("console/home.xhtml")));
    assertThat(plain.statusCode()).isEqualTo(301);
    assertThat(location(plain)).isEqualTo("https://localhost/console/home.xhtml");
  }

  @Test
  void brokersBehindNginxGetThePublicAddressAndAreKnownByTheirOwn() throws Exception {
    needNginx();

    var wsdl = send(client(null), get(nginx.httpsUri().resolve("ncip/soap?wsdl")));
    assertThat(addressIn(wsdl.body())).isEqualTo(nginx.httpsUri() + "ncip/soap");
    for (var each :
        Map.of("ncip", LOOKUP.formatted("BRIGHTWATER"), "ncip/soap", soap("BRIGHTWATER"))
            .entrySet()) {
      var answer =
          send(
              client(null),
              post(nginx.httpsUri().resolve(each.getKey()), each.getValue(), "text/xml")
                  .header("X-Forwarded-For", ELSEWHERE));
      assertThat(answer.body()).contains("LookupUserResponse").doesNotContain("Problem");
      assertThat(latestPeer()).isEqualTo("127.0.0.1");
    }
  }

  @Test
  void nginxWritesNoTokenOfAPartnerAndNoKeyOfAFileIntoItsLog() throws Exception {
    needNginx();

    send(
        client(null),
        post(nginx.httpsUri().resolve("ncip/a-token"), LOOKUP.formatted("UNKNOWN"), "text/xml"));
    send(client(null), get(nginx.httpsUri().resolve("console/my/file.xhtml?key=a-key")));
    send(client(null), get(nginx.httpUri().resolve("ncip/a-token")));

    assertThat(nginx.accessLog()).isEmpty();
  }

  @Test
  void httpIsLeftToTheServersOwnMachine() throws Exception {
    var configuration =
        server.keyStores().getParent().resolveSibling("standalone/configuration/standalone.xml");
    assertThat(configuration)
        .content()
        .contains("<socket-binding name=\"http\" interface=\"management\"");
  }

  @Test
  void forwardedHeadersOfUntrustedClientsAreIgnored() throws Exception {
    var forged =
        new String[] {
          "X-Forwarded-Proto",
          "https",
          "X-Forwarded-Host",
          "evil.example.org",
          "X-Forwarded-For",
          ELSEWHERE
        };

    var wsdl = send(client(null), get(server.httpUri().resolve("ncip/soap?wsdl")).headers(forged));
    var signedIn = signIn(client(null), server.httpUri(), forged);
    send(
        client(null),
        post(server.httpUri().resolve("ncip"), LOOKUP.formatted("BRIGHTWATER"), "text/xml")
            .headers(forged));

    assertThat(addressIn(wsdl.body())).isEqualTo(server.httpUri() + "ncip/soap");
    assertThat(server.httpUri().resolve(location(signedIn)).getHost()).isEqualTo("127.0.0.1");
    // The session cookie is still for TLS only.
    assertThat(signedIn.headers().firstValue("Set-Cookie").orElseThrow()).contains("ecure");
    assertThat(latestPeer()).isEqualTo("127.0.0.1");
  }

  @Test
  void lettersWaitWhileTheMailServerOffersNoEncryption() {
    var records = new Records(server);
    try (var mail = MailServer.up();
        var usual = records.afterwards("delete from server_setting")) {
      var api = new ApiClient(server, "admin", "interlend");
      api.set("INTERLEND_SMTP_TLS", "starttls");
      mail.settings().forEach(api::set);
      // The letters to the patrons of the demonstration are due at once.
      MailServer.await(
          () -> records.count("select count(*) from letter where problem is not null") > 0,
          "a try");
      assertThat(records.rows("select distinct status from letter where recipient is not null"))
          .containsExactly(List.of("WAITING"));
      assertThat(
              records.value("select min(problem) from letter where problem is not null").toString())
          .contains("STARTTLS is required");
    }
  }

  @Test
  void theServersOwnHttpsSupportsTls12And13() throws Exception {
    staysOnHttps(own);

    for (var version : new String[] {"TLSv1.3", "TLSv1.2"}) {
      var answer = send(client(null, version), get(own.resolve("health/ready")));
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.sslSession().orElseThrow().getProtocol()).isEqualTo(version);
    }
    assertThatThrownBy(() -> send(client(null, "TLSv1.1"), get(own.resolve("health/ready"))))
        .isInstanceOf(IOException.class);
  }

  @Test
  void theServersOwnHttpsHasTheLimitsOfHttp() throws Exception {
    assertThat(statusWithHeaderOf(20_000)).isEqualTo(200);
    assertThat(statusWithHeaderOf(100_000)).isNotEqualTo(200);
  }

  /** 0 when the server closes the connection. */
  private int statusWithHeaderOf(int characters) throws Exception {
    try {
      return send(
              client(null),
              get(own.resolve("health/ready")).header("X-Long", "x".repeat(characters)))
          .statusCode();
    } catch (IOException closed) {
      return 0;
    }
  }

  @Test
  void aClientCertificateAuthenticatesAPartner() throws Exception {
    partner("CERTIFIED", "CN=broker.example.org");
    var message = post(own.resolve("ncip"), LOOKUP.formatted("CERTIFIED"), "application/xml");

    assertThat(send(client(null), message).body()).contains("Agency Authentication Failed");
    assertThat(send(client(brokersKey), message).body())
        .contains("LookupUserResponse")
        .doesNotContain("Problem");
  }

  /** Signs in and checks cookies and redirects. */
  private void staysOnHttps(URI site) throws Exception {
    var http = client(null);
    var signedIn = signIn(http, site);
    assertThat(signedIn.statusCode()).isIn(302, 303);
    var target = site.resolve(location(signedIn));
    assertThat(target.getScheme()).isEqualTo("https");
    assertThat(target.getAuthority()).isEqualTo(site.getAuthority());

    var session = signedIn.headers().firstValue("Set-Cookie").orElseThrow();
    var page = send(http, get(target).header("Cookie", session.split(";")[0]));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("/console/").doesNotContain(SignInPage.MARK);

    var patrons = send(http, get(site.resolve("console/my/index.xhtml")));
    for (var answer : new HttpResponse<?>[] {signedIn, page, patrons}) {
      assertThat(answer.headers().firstValue("Strict-Transport-Security"))
          .contains("max-age=31536000");
      assertThat(answer.headers().allValues("Set-Cookie"))
          .allMatch(cookie -> cookie.toLowerCase().contains("; secure"))
          .allMatch(cookie -> cookie.contains("; SameSite=Lax"));
    }
    assertThat(session).contains("; HttpOnly");
  }

  private HttpResponse<String> signIn(HttpClient http, URI site, String... headers)
      throws Exception {
    var form =
        post(
            site.resolve("console/j_security_check"),
            "j_username=admin&j_password=interlend",
            "application/x-www-form-urlencoded");
    return send(http, headers.length == 0 ? form : form.headers(headers));
  }

  /** A partner like the demonstration's, with its own certificate. */
  private void partner(String code, String certificate) throws Exception {
    var like = server.httpUri().resolve("api/partners/BRIGHTWATER");
    var settings =
        (ObjectNode)
            JSON.readTree(send(client(null), get(like).header("Authorization", ADMIN)).body());
    settings.put("code", code).putArray("agencyAliases");
    settings.putObject("authentication").put("certificate", certificate);
    var put =
        HttpRequest.newBuilder(like.resolve(code))
            .header("Authorization", ADMIN)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(settings.toString()));
    var answer = send(client(null), put);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  private static String soap(String partner) {
    return """
    <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>%s</s:Body></s:Envelope>\
    """
        .formatted(LOOKUP.formatted(partner));
  }

  private static String addressIn(String wsdl) {
    var address = Pattern.compile("address location=\"([^\"]+)\"").matcher(wsdl);
    assertThat(address.find()).as(wsdl).isTrue();
    return address.group(1);
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElseThrow();
  }

  /** The sender's address of the latest message in the journal. */
  private String latestPeer() throws Exception {
    try (var connection = server.connect();
        var query = connection.createStatement();
        var rows = query.executeQuery("select peer from exchange order by id desc limit 1")) {
      rows.next();
      return rows.getString(1);
    }
  }

  private void needNginx() {
    if (nginx == null && "true".equals(System.getenv("CI"))) {
      throw new IllegalStateException("There is no nginx, and CI=true: " + Nginx.HOW_TO_GET_IT);
    }
    assumeTrue(nginx != null, "There is no nginx: " + Nginx.HOW_TO_GET_IT);
  }

  /**
   * @param shown the client's own certificate, or null
   * @param versions of TLS; none for the usual ones
   */
  private HttpClient client(SelfSignedKey shown, String... versions) throws Exception {
    SSLContext trusting = key.trustedBy(shown);
    SSLParameters parameters = trusting.getDefaultSSLParameters();
    if (versions.length > 0) {
      parameters.setProtocols(versions);
    }
    return HttpClient.newBuilder().sslContext(trusting).sslParameters(parameters).build();
  }

  private static HttpRequest.Builder get(URI uri) {
    return HttpRequest.newBuilder(uri);
  }

  private static HttpRequest.Builder post(URI uri, String body, String type) {
    return HttpRequest.newBuilder(uri)
        .header("Content-Type", type)
        .POST(BodyPublishers.ofString(body));
  }

  private static HttpResponse<String> send(HttpClient http, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private static String basic(String login) {
    return "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
  }
}
