package org.interlend.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.interlend.support.ApiClient;
import org.interlend.support.ApiClient.Answer;
import org.interlend.support.InterlendServer;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.interlend.support.WaitingRecall;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs are generated from the OpenAPI document: what it says is what is answered. */
@OnOneDatabase
class OpenApiIT {

  private final ApiClient admin;
  private final Records records;
  private JsonNode document;

  OpenApiIT(InterlendServer server) {
    admin = new ApiClient(server, "admin", "interlend");
    records = new Records(server);
  }

  @BeforeEach
  void readDocument() throws Exception {
    document = new ObjectMapper().readTree(admin.text("openapi.json"));
  }

  @Test
  void everyListIsAsTheDocumentDescribesIt() {
    List<String> differences = new ArrayList<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path -> {
              if (!path.getKey().contains("{") && isJson(path.getValue())) {
                Answer answer = admin.get(path.getKey().substring("/api/".length()));
                if (answer.status() == 200) {
                  differences.addAll(differences(path.getKey(), answer.json()));
                }
              }
            });

    assertThat(differences).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "borrowing-requests, /rows/0/id, /api/borrowing-requests/{id}",
    "lending-requests, /rows/0/id, /api/lending-requests/{id}",
    "messages, /rows/0/id, /api/messages/{id}",
    "outbox, /rows/0/id, /api/outbox/{id}",
    "partners, /rows/0/code, /api/partners/{code}",
    "partners, /rows/0/code, /api/partners/{code}/health",
    "patrons, /rows/0/primaryId, /api/patrons/{primaryId}",
    "patrons, /rows/0/primaryId, /api/patrons/{primaryId}/account",
    "calendar, /0/library, /api/libraries/{code}",
    "staff, /0/username, /api/staff/{username}",
    "terms-of-use, /0/code, /api/terms-of-use/{code}",
    "calendar, /0/library, /api/calendar?library={code}"
  })
  void aRecordIsAsTheDocumentDescribesIt(String list, String key, String path) {
    records.execute(
        WaitingRecall.of("BRIGHTWATER", "OPENAPI", "OPENAPI").replace("'WAITING'", "'HANDLED'"));
    String of =
        URLEncoder.encode(admin.get(list).json().at(key).asText(), UTF_8).replace("+", "%20");

    Answer answer = admin.get(path.substring("/api/".length()).replaceAll("\\{\\w+}", of));

    assertThat(answer.status()).as(answer.detail()).isEqualTo(200);
    assertThat(differences(path.replaceFirst("\\?.*", ""), answer.json())).isEmpty();
  }

  @Test
  void noSchemaHasANumberForAName() {
    assertThat(document.at("/components/schemas").properties())
        .extracting(Map.Entry::getKey)
        .noneMatch(name -> name.matches(".*\\d"))
        .contains("NextStepKind", "BrokerNoteKind", "Outcome");
    assertThat(document.at("/components/schemas/BrokerNote/properties/kind").toString())
        .contains("BrokerNoteKind");
  }

  @Test
  void whatAPartnerInheritsComesBeforeItsOwnFieldsAsInJson() {
    assertThat(document.at("/components/schemas/Partner/properties").fieldNames())
        .toIterable()
        .containsSubsequence("name", "status", "protocol", "pickupNames");
  }

  /** JSON Schema has the expressions of JavaScript, which has no {@code (?s)}. */
  @Test
  void aPatternIsOneOfTheWholeTextThatEveryProgramCanRead() {
    assertThat(document.findValuesAsText("pattern"))
        .contains("^(?:|[\\s\\S]{16,255})$", "^(?:[A-Z]{2})$")
        .allMatch(pattern -> pattern.equals("\\S") || pattern.matches("\\^\\(\\?:.*\\)\\$"))
        .noneMatch(pattern -> pattern.matches(".*\\(\\?[a-z].*"));
  }

  @Test
  void aGroupOfSettingsHasItsSettingsAlone() {
    assertThat(document.at("/components/schemas/SlnpReportServer/properties").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("host", "port", "tls", "charset");
    assertThat(document.at("/components/schemas/SlnpTls/properties").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("keyStore", "clientAuth");
  }

  @Test
  void aSettingWithADefaultIsNotRequired() {
    assertThat(document.at("/components/schemas/TermsOfUse/required"))
        .extracting(JsonNode::asText)
        .contains("name", "loanDays")
        .doesNotContain("feeStep");
    assertThat(document.at("/components/schemas/SlnpSettings/required")).isEmpty();
    assertThat(document.at("/components/schemas/LibrisSettings/required")).isEmpty();
    assertThat(type("SlnpSettings", "statusMessages")).isEqualTo("\"object\"");
    assertThat(type("LibrisSettings", "lending")).isEqualTo("\"boolean\"");
  }

  @Test
  void theDocumentTellsWhatMayBeNullFromWhatAlwaysHasAValue() {
    assertThat(type("BorrowingRequest", "author")).contains("string", "null");
    assertThat(type("BorrowingRequest", "id")).isEqualTo("\"integer\"");
    assertThat(type("BorrowingRequest", "copy")).isEqualTo("\"boolean\"");
    assertThat(type("Institution", "name")).isEqualTo("\"string\"");
    assertThat(document.at("/components/schemas/BorrowingRequest/properties/hold/anyOf"))
        .hasSize(2);
  }

  @Test
  void numbersAndFlagsAlwaysHaveAValue() {
    assertThat(type("LoadReport", "created")).isEqualTo("\"integer\"");
    assertThat(type("LoadReport", "dryRun")).isEqualTo("\"boolean\"");
    assertThat(type("Problem", "status")).isEqualTo("\"integer\"");
    assertThat(type("StaffNote", "number")).isEqualTo("\"integer\"");
  }

  @Test
  void aChoiceThatMayBeNullHasNullAmongItsValues() {
    JsonNode language = document.at("/components/schemas/StaffAccountInput/properties/language");

    assertThat(language.path("type").toString()).contains("null");
    assertThat(language.path("enum")).anyMatch(JsonNode::isNull);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Patron", "StaffAccountInput", "DeskMailSettings", "Partner"})
  void anAddressIsOneOfEmail(String schema) {
    JsonNode email = document.at("/components/schemas/%s/properties/email".formatted(schema));

    assertThat(email.path("format").asText()).isEqualTo("email");
  }

  @Test
  void theWordsForTheGenreOfARequestAreListed() {
    JsonNode genre = document.at("/components/schemas/NewPatronRequest/properties/genre/enum");

    assertThat(genre).extracting(JsonNode::asText).contains("article", "unknown", "null");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/patrons/{primaryId}/account/{entry}/payments, post",
    "/api/outbox/{id}/handled, put",
    "/api/staff/{username}/password-link, post"
  })
  void aBodyThatMayBeLeftOutIsNotRequired(String path, String method) {
    JsonNode body = document.path("paths").path(path).path(method).path("requestBody");

    assertThat(body.at("/content/application~1json/schema/$ref").asText()).isNotEmpty();
    assertThat(body.path("required").asBoolean()).isFalse();
  }

  @Test
  void aChargeThatIsSentAgainHasAStatusOfItsOwn() {
    assertThat(document.at("/paths/~1api~1patrons~1{primaryId}~1account/post/responses"))
        .extracting(response -> response.at("/content/application~1json/schema/$ref").asText())
        .filteredOn(schema -> schema.endsWith("/AccountEntry"))
        .as("200 and 201")
        .hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"loans", "holds"})
  void aListOfAPatronSaysThatSeveralPatronsMayHaveTheNumber(String list) {
    JsonNode responses = document.at("/paths/~1api~1circulation~1%s/get/responses".formatted(list));

    assertThat(responses.at("/409/content").has("application/problem+json")).isTrue();
    assertThat(responses.at("/200/content/application~1json/schema/type").asText())
        .isEqualTo("array");
  }

  private static boolean isJson(JsonNode path) {
    return path.at("/get/responses/200/content").has("application/json");
  }

  private String type(String schema, String field) {
    return document
        .at("/components/schemas/%s/properties/%s/type".formatted(schema, field))
        .toString();
  }

  private List<String> differences(String path, JsonNode answer) {
    return new AnswerSchemas(document)
        .differences(path, answer).stream().map(one -> path + one).distinct().toList();
  }
}
