package org.interlend.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.interlend.support.Database;
import org.interlend.support.FreePort;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/**
 * Interlend in WildFly as its project distributes it, beside another application: installed, used
 * and removed by the commands of the guide. It runs with the profile existing-wildfly.
 */
@Tag("existing-wildfly")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExistingWildFlyIT {

  private static final Path BUILD = Path.of("target").toAbsolutePath();
  private static final Path GUIDE = Path.of("..", "docs", "existing-wildfly.md");
  private static final Pattern COMMAND = Pattern.compile("(?m)^bin/jboss-cli\\.sh .*");
  private static final String LOOKUP =
      """
      <NCIPMessage xmlns="http://www.niso.org/2008/ncip" version="2.02"><LookupUser>
      <InitiationHeader><ApplicationProfileType>BRIGHTWATER</ApplicationProfileType></InitiationHeader>
      <UserId><UserIdentifierValue>P0043177</UserIdentifierValue></UserId>
      </LookupUser></NCIPMessage>""";

  @TempDir private static Path directory;

  private static ExistingWildFly wildfly;
  private static Document before;
  private static Database.Access database;
  private static final int PORT = FreePort.next();
  private static final URI INTERLEND = URI.create("http://127.0.0.1:%d/ill/".formatted(PORT));
  private static final HttpClient BROWSER =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  @BeforeAll
  static void installBesideAnotherApplication() throws Exception {
    wildfly = new ExistingWildFly(BUILD.resolve("wildfly"), directory);
    before = configuration();
    deployAnotherApplication();
    wildfly.unpack(BUILD.resolve("interlend-for-wildfly.zip"));
    wildfly.run(command("install.cli"));
    database = Database.POSTGRESQL.create(directory);
    wildfly.start(settings(), INTERLEND.resolve("health/ready"));
  }

  @AfterAll
  static void end() {
    wildfly.close();
  }

  @Test
  @Order(1)
  void aBrokerGetsAnAnswer() throws Exception {
    var answer = send(post(INTERLEND.resolve("ncip"), LOOKUP, "application/xml"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("LookupUserResponse").doesNotContain("Problem");
  }

  @Test
  @Order(1)
  void theWsdlHasTheAddressOfTheInstallation() throws Exception {
    var wsdl = send(get(INTERLEND.resolve("ncip/soap?wsdl")));
    assertThat(wsdl.body()).contains("location=\"" + INTERLEND + "ncip/soap\"");
  }

  @Test
  @Order(1)
  void staffSignIn() throws Exception {
    assertThat(send(get(INTERLEND)).headers().firstValue("Location"))
        .hasValueSatisfying(console -> assertThat(console).endsWith("/ill/desk/"));
    var form = "j_username=admin&j_password=interlend";
    var in = INTERLEND.resolve("desk/j_security_check");
    assertThat(send(post(in, form, "application/x-www-form-urlencoded")).statusCode())
        .isEqualTo(302);
    var home = send(get(INTERLEND.resolve("desk/home.xhtml")));
    assertThat(home.statusCode()).isEqualTo(200);
    assertThat(home.body()).contains("/ill/desk/borrowing-requests.xhtml");
  }

  @Test
  @Order(1)
  void theOtherApplicationKeepsTheServersDefaults() throws Exception {
    var page = wildfly.uri().resolve("other/");
    assertThat(send(get(page)).statusCode()).isEqualTo(401);
    assertThat(send(get(page).header("Authorization", basic("admin:interlend"))).statusCode())
        .isEqualTo(401);
    assertThat(send(get(page).header("Authorization", basic("anna:secret"))).body())
        .startsWith("anna jdbc:h2:mem:test");
    assertThat(send(get(wildfly.uri())).body()).contains("Welcome to WildFly");
    assertThat(send(get(wildfly.uri().resolve("ncip"))).statusCode()).isEqualTo(404);
  }

  @Test
  @Order(2)
  void itIsRemovedWithoutATrace() throws Exception {
    wildfly.stop();
    wildfly.run(command("uninstall.cli"));
    assertThat(configuration().isEqualNode(before)).isTrue();

    wildfly.start(Map.of(), wildfly.uri());
    theOtherApplicationKeepsTheServersDefaults();
    assertThat(wildfly.lines()).doesNotContain(" ERROR ");
  }

  private static Map<String, String> settings() {
    var settings = new HashMap<String, String>();
    settings.put("INTERLEND_DB_URL", database.url());
    settings.put("INTERLEND_DB_USER", database.user());
    settings.put("INTERLEND_DB_PASSWORD", database.password());
    settings.put("INTERLEND_DATA_DIR", directory.toString());
    settings.put("INTERLEND_HTTP_PORT", Integer.toString(PORT));
    settings.put("INTERLEND_PATH", "/ill");
    settings.put("INTERLEND_CONSOLE_PATH", "/ill/desk");
    settings.put("INTERLEND_STOP_SETTLE", "PT0S");
    settings.put("INTERLEND_DEMO", "true");
    return settings;
  }

  /** The command of the guide that runs a script. */
  private static String command(String script) throws Exception {
    List<String> commands =
        COMMAND
            .matcher(Files.readString(GUIDE))
            .results()
            .map(found -> found.group())
            .filter(found -> found.contains("embed-server") && found.contains("/" + script))
            .toList();
    assertThat(commands).hasSize(1);
    return commands.get(0);
  }

  private static Document configuration() throws Exception {
    var factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(wildfly.configuration().resolve("standalone.xml").toFile());
  }

  private static void deployAnotherApplication() throws Exception {
    ShrinkWrap.create(WebArchive.class, "other.war")
        .addClass(OtherApplication.class)
        .addAsWebInfResource(
            new StringAsset(
                """
                <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
                  <login-config><auth-method>BASIC</auth-method></login-config>
                </web-app>"""),
            "web.xml")
        .as(ZipExporter.class)
        .exportTo(wildfly.deployments().resolve("other.war").toFile());
    Files.writeString(
        wildfly.configuration().resolve("application-users.properties"),
        "anna=" + md5("anna:ApplicationRealm:secret") + "\n");
    Files.writeString(
        wildfly.configuration().resolve("application-roles.properties"), "anna=reader\n");
  }

  private static String md5(String text) throws Exception {
    var digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest);
  }

  private static HttpRequest.Builder get(URI address) {
    return HttpRequest.newBuilder(address);
  }

  private static HttpRequest.Builder post(URI address, String body, String type) {
    return HttpRequest.newBuilder(address)
        .header("Content-Type", type)
        .POST(BodyPublishers.ofString(body));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return BROWSER.send(request.build(), BodyHandlers.ofString());
  }

  private static String basic(String login) {
    return "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
  }
}
