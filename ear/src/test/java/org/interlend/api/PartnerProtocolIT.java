package org.interlend.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.fresh;
import static org.interlend.support.NcipMessage.lookupUser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import org.interlend.support.ApiClient;
import org.interlend.support.ApiClient.Answer;
import org.interlend.support.Broker;
import org.interlend.support.FreePort;
import org.interlend.support.InterlendServer;
import org.interlend.support.NcipClient;
import org.interlend.support.OnEachDatabase;
import org.interlend.support.Records;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records of partners that speak SLNP, or are reached through Libris. */
@OnEachDatabase
class PartnerProtocolIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String FIELD = "/errors/0/field";

  private final InterlendServer server;
  private final NcipClient broker;
  private final ApiClient admin;
  private final Records records;
  private final String code = fresh("PROTO");
  private final String path = "partners/" + code;

  PartnerProtocolIT(InterlendServer server) {
    this.server = server;
    broker = new NcipClient(server);
    admin = new ApiClient(server, "admin", "interlend");
    records = new Records(server);
  }

  /** So that no test leaves a port open, or an import that asks Libris. */
  @AfterEach
  void deactivate() {
    Answer left = admin.get(path);
    if (left.status() == 200) {
      admin.put(path, ((ObjectNode) left.json()).put("status", "INACTIVE").toString());
    }
  }

  @Test
  void aZflServerNeedsNoMoreThanAPort() throws IOException {
    int port = FreePort.next();

    Answer made = admin.put(path, slnp("{'port': %d}", port));

    assertThat(made.status()).isEqualTo(201);
    JsonNode slnp = made.json().path("slnp");
    assertThat(slnp.path("port").asInt()).isEqualTo(port);
    assertThat(slnp.path("address").asText()).isEqualTo("127.0.0.1");
    assertThat(slnp.path("charset").asText()).isEqualTo("UTF-8");
    assertThat(slnp.path("lendingMode").asText()).isEqualTo("PROBE_AND_CREATE");
    assertThat(slnp.path("completeOnReturn").asBoolean()).isTrue();
    assertThat(slnp.path("statusMessages").path("SHIPPED")).isNotEmpty();
    assertThat(made.json().path("libris").isNull()).isTrue();
    assertThat(made.json().toString()).doesNotContain("_persistence");
    assertThat(made.json().path("missing"))
        .extracting(JsonNode::asText)
        .contains("our own Sigel")
        .noneMatch(lack -> lack.contains("NCIP"));
    assertThat(admin.put(path, made.json().toString()).json()).isEqualTo(made.json());
    assertThat(admin.get(path).json()).isEqualTo(made.json());
  }

  @Test
  void everySettingOfAZflServerIsKept() throws IOException {
    String given =
        slnp(
            """
            {'port': %d, 'address': '0.0.0.0', 'allowedAddresses': ['192.0.2.0/24'],
             'charset': 'ISO-8859-1', 'greeting': 'SLNP Test', 'numberPrefix': 'DE-9001#',
             'ownSigels': [{'sigel': 'DE-9001', 'library': 'MAIN'}, {'sigel': 'Kon 4', 'library': 'MAIN'}],
             'lendingMode': 'CREATE_ONLY', 'temporaryRecords': 'AT_ORDER',
             'titleIdPrefix': '(DE-627)', 'titleIdField': 'OTHER_SYSTEM_NUMBER',
             'shippedByDataChange': true, 'copyDelivered': 'SUPPLIED', 'pinDisclosure': 'VERIFY',
             'newTitleBlockDays': 30, 'completeOnReturn': false,
             'server': {'host': '127.0.0.1', 'port': 9011, 'tls': false, 'charset': 'ISO-8859-1'},
             'statusMessages': {'SHIPPED': [{'key': 'Status', 'value': '{status} {date:yyyy-MM-dd}'}],
               'NOT_AVAILABLE': [{'key': 'Grund', 'value': '{reason}'}],
               'RETURN': [{'key': 'Nr', 'value': '{pflNummer}'}]},
             'historyUrl': 'https://zfl.example.org/flcgi/zflhistory.pl?BestellId={bestellId}'}
            """,
            FreePort.next());
    JsonNode wanted = JSON.readTree(given).path("slnp");

    JsonNode kept = admin.put(path, given).json().path("slnp");

    wanted
        .fieldNames()
        .forEachRemaining(name -> assertThat(kept.path(name)).isEqualTo(wanted.path(name)));
    ObjectNode delivered = (ObjectNode) JSON.readTree(given);
    ((ObjectNode) delivered.path("slnp")).remove("statusMessages");
    assertThat(
            admin
                .put(path, delivered.toString())
                .json()
                .at("/slnp/statusMessages/SHIPPED/0/key")
                .asText())
        .as("a PUT without them puts the delivered ones back")
        .isEqualTo("BestellId");
  }

  @Test
  void theKeyOfLibrisIsKeptAndNeverShown() {
    Answer made =
        admin.put(
            path,
            libris("{'apiKey': 'Hemlig-123', 'sigels': [{'sigel': 'Pqr', 'library': 'MAIN'}]}"));

    assertThat(made.status()).isEqualTo(201);
    JsonNode libris = made.json().path("libris");
    assertThat(libris.path("baseUrl").asText()).startsWith("https://iller.libris.kb.se/");
    assertThat(libris.path("completeOnReturn").asBoolean()).isTrue();
    assertThat(libris.path("apiKeySet").asBoolean()).isTrue();
    assertThat(libris.path("statuses")).hasSize(11);
    assertThat(made.json().toString()).doesNotContain("Hemlig");
    String stored =
        (String) records.value("select libris_api_key from partner where code = ?", code);
    assertThat(stored).isNotBlank().doesNotContain("Hemlig");

    Answer again = admin.put(path, made.json().toString());

    assertThat(again.json()).isEqualTo(made.json());
    assertThat(records.value("select libris_api_key from partner where code = ?", code))
        .as("without a key, the present one stays")
        .isEqualTo(stored);
    ObjectNode elsewhere = made.json().deepCopy();
    ((ObjectNode) elsewhere.path("libris")).put("baseUrl", "https://elsewhere.example.org/api");
    assertThat(admin.put(path, elsewhere.toString()).json().at(FIELD).asText())
        .as("it is not sent to another address than that for which it was entered")
        .isEqualTo("libris.apiKey");
    assertThat(admin.put(path, libris("{'apiKey': ''}")).json().at(FIELD).asText())
        .isEqualTo("libris.sigels");

    assertThat(admin.put(path, inactive("NCIP")).status()).isEqualTo(200);
    assertThat(records.value("select libris_api_key from partner where code = ?", code))
        .as("a partner of another protocol has none")
        .isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "SLNP | {} | slnp.port | needs the port",
        "SLNP | {'port': 0} | slnp.port | must be at least 1",
        "SLNP | {'port': 65536} | slnp.port | may be at most 65535",
        "SLNP | {'port': 7, 'charset': 'UTF-7'} | slnp.charset | must be UTF-8 or ISO-8859-1",
        "SLNP | {'port': 7, 'address': 'localhost'} | slnp.address | localhost is not an IP address",
        "SLNP | {'port': 7, 'allowedAddresses': ['x']} | slnp.allowedAddresses | x is neither an address",
        "SLNP | {'port': 7, 'ownSigels': [{'sigel': 'A', 'library': 'NO'}]} | slnp.ownSigels | no library with the code NO",
        "SLNP | {'port': 7, 'ownSigels': [{'sigel': 'DE-1', 'library': 'MAIN'}, {'sigel': '1', 'library': 'MAIN'}]} | slnp.ownSigels | Sigel 1 is listed twice",
        "SLNP | {'port': 7, 'ownSigels': [{'sigel': 'A'}]} | slnp.ownSigels[0].library | must not be empty",
        "SLNP | {'port': 7, 'statusMessages': {'SHIPPED': [{'key': 'K', 'value': '{nummer}'}]}} | slnp.statusMessages | {nummer} is not a value",
        "SLNP | {'port': 7, 'statusMessages': {'LOST': []}} | slnp.statusMessages | SHIPPED",
        "SLNP | {'port': 7, 'historyUrl': 'https://zfl.example.org/{id}'} | slnp.historyUrl | {id} is not a value",
        "SLNP | {'port': 7, 'historyUrl': 'javascript:x'} | slnp.historyUrl | must begin with",
        "SLNP | {'port': 7, 'server': {'host': '10.0.0.1', 'port': 9}} | slnp.server.host | INTERLEND_ALLOWED_TARGETS",
        "SLNP | {'port': 7, 'server': {'host': 'zfl.example.org'}} | slnp.server | both a host and a port",
        "SLNP | {'port': 7, 'tls': {'keyStore': 'none'}} | slnp.tls.keyStore | no key store none",
        "SLNP | {'port': 7, 'tls': {'clientAuth': true}} | slnp.tls.keyStore | Set the key store too",
        "SLNP | {'port': 7, 'tls': {'keyStore': '../x'}} | slnp.tls.keyStore | must be the name of a file",
        "SLNP | {'port': 7, 'pinDisclosure': 'ILL_PIN'} | slnp.pinDisclosure | over TLS",
        "LIBRIS | {'apiKey': 'k'} | libris.sigels | at least one Sigel",
        "LIBRIS | {'sigels': [{'sigel': 'A', 'library': 'MAIN'}]} | libris.apiKey | needs the key",
        "LIBRIS | {'apiKey': 'a b'} | libris.apiKey | without blanks",
        "LIBRIS | {'apiKey': 'k', 'baseUrl': 'ftp://x/'} | libris.baseUrl | must begin with",
        "LIBRIS | {'apiKey': 'k', 'sigels': [{'sigel': 'A', 'library': 'MAIN'}], 'baseUrl': 'http://10.0.0.1/'} | libris.baseUrl | INTERLEND_ALLOWED_TARGETS",
        "LIBRIS | {'apiKey': 'k', 'sigels': [{'sigel': 'A', 'library': 'MAIN'}], 'baseUrl': 'https:///api'} | libris.baseUrl | is no address",
        "LIBRIS | {'apiKey': 'k', 'sigels': [{'sigel': 'A', 'library': 'MAIN'}], 'sruUrl': 'http://10.0.0.1/'} | libris.sruUrl | INTERLEND_ALLOWED_TARGETS",
        "LIBRIS | {'apiKey': 'k', 'patronIdentifiers': ['SSN']} | libris.patronIdentifiers[0] | must be one of BARCODE",
        "LIBRIS | {'apiKey': 'k', 'statuses': [{'text': 'A', 'status': 'SENT'}, {'text': 'A', 'status': 'READ'}]} | libris.statuses | A or its code",
      })
  void whatIsWrongIsRefusedByName(String protocol, String group, String field, String sentence) {
    Answer refused = admin.put(path, protocol.equals("SLNP") ? slnp(group) : libris(group));

    assertThat(refused.status()).as(refused.json().toString()).isEqualTo(400);
    assertThat(refused.field()).isEqualTo(field);
    assertThat(refused.json().at("/errors/0/message").asText()).contains(sentence);
    assertThat(admin.get(path).status()).isEqualTo(404);
  }

  @Test
  void anIncompletePartnerCanBeSavedInactive() {
    ObjectNode made = (ObjectNode) admin.put(path, inactive("SLNP")).json();

    assertThat(made.path("missing")).extracting(JsonNode::asText).anyMatch(s -> s.contains("port"));
    made.put("status", "ACTIVE");
    assertThat(admin.put(path, made.toString()).json().at(FIELD).asText()).isEqualTo("slnp.port");
    assertThat(admin.put("partners/L" + code, inactive("LIBRIS")).json().path("missing"))
        .extracting(JsonNode::asText)
        .anyMatch(s -> s.contains("API key"));
  }

  @Test
  void aPortIsTakenByOneActivePartner() throws IOException {
    int port = FreePort.next();
    admin.put(path, slnp("{'port': %d}", port));
    String second = "partners/2" + code;

    JsonNode refused = admin.put(second, slnp("{'port': %d, 'address': '0.0.0.0'}", port)).json();

    assertThat(refused.at(FIELD).asText()).isEqualTo("slnp.port");
    assertThat(refused.at("/errors/0/message").asText()).contains(code, String.valueOf(port));
    assertThat(admin.put(second, slnp("{'port': %d, 'address': '127.0.0.2'}", port)).status())
        .as("the same port of another address")
        .isEqualTo(201);
    ObjectNode first = (ObjectNode) admin.get(path).json();
    admin.put(path, first.put("status", "INACTIVE").toString());
    assertThat(admin.put(second, slnp("{'port': %d}", port)).status()).isEqualTo(200);
    assertThat(admin.put(path, first.put("status", "ACTIVE").toString()).status()).isEqualTo(400);
  }

  @Test
  void theRequestsOfASigelAreFetchedByOneActivePartner() throws IOException {
    String sigel = "{'apiKey': 'k', 'sigels': [{'sigel': '%s', 'library': 'MAIN'}]}";
    assertThat(admin.put(path, libris(sigel.formatted("Stu"))).status()).isEqualTo(201);
    String second = "partners/2" + code;

    JsonNode refused = admin.put(second, libris(sigel.formatted("Stu"))).json();

    assertThat(refused.at(FIELD).asText()).isEqualTo("libris.sigels");
    assertThat(refused.at("/errors/0/message").asText()).contains(code, "Stu");
    assertThat(admin.put(second, libris(sigel.formatted("STU"))).status()).isEqualTo(201);
    ObjectNode other = (ObjectNode) admin.get(second).json();
    admin.put(second, other.put("status", "INACTIVE").toString());
  }

  @Test
  void settingsOfAnotherProtocolAreRefused() {
    JsonNode ncip = admin.put(path, "{'name': 'N', 'slnp': {'port': 7}}".replace('\'', '"')).json();
    JsonNode both =
        admin.put(path, slnp("{'port': 7}").replaceFirst("\\{", "{\"libris\": {}, ")).json();

    assertThat(ncip.at(FIELD).asText()).isEqualTo("slnp");
    assertThat(ncip.at("/errors/0/message").asText()).contains("SLNP", "NCIP");
    assertThat(both.at(FIELD).asText()).isEqualTo("libris");
  }

  @Test
  void noMessageOfNcipIsTakenForOneOfAZflServer() throws IOException {
    try (var partner = Broker.open(server)) {
      broker.send(lookupUser("P0043180").profile(partner.code())).succeeds("LookupUser");

      partner.with("status", "INACTIVE").with("protocol", "SLNP");
      partner.with("slnp", Map.of("port", FreePort.next())).with("status", "ACTIVE");

      var request = fresh("ZFL");
      var refused = broker.send(acceptItem(request, request).profile(partner.code()));

      assertThat(refused.isProblem("Unknown Agency").text()).doesNotContain("SLNP");
      assertThat(
              Records.told(
                  records.value("select explanation from exchange where request_id = ?", request)))
          .contains("speaks SLNP, not NCIP");
    }
  }

  @Test
  void theOpenApiDocumentDescribesTheSettings() throws IOException {
    JsonNode schemas = JSON.readTree(admin.text("openapi.json")).at("/components/schemas");

    assertThat(schemas.at("/SlnpSettings/properties/greeting/description").asText())
        .startsWith("Greeting. ");
    assertThat(schemas.at("/LibrisSettings/properties/apiKey/writeOnly").asBoolean()).isTrue();
    assertThat(schemas.at("/LibrisSettings/properties/pollMinutes/default").asInt()).isEqualTo(5);
  }

  private static String slnp(String group, Object... values) {
    return partner("SLNP", "slnp", group.formatted(values));
  }

  private static String libris(String group) {
    return partner("LIBRIS", "libris", group);
  }

  private static String inactive(String protocol) {
    return "{'name': 'I', 'status': 'INACTIVE', 'protocol': '%s'}"
        .formatted(protocol)
        .replace('\'', '"');
  }

  private static String partner(String protocol, String name, String group) {
    return "{'name': 'P', 'borrowingSupported': true, 'protocol': '%s', '%s': %s}"
        .formatted(protocol, name, group)
        .replace('\'', '"');
  }
}
