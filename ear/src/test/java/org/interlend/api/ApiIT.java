package org.interlend.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.interlend.support.ApiClient;
import org.interlend.support.ApiClient.Answer;
import org.interlend.support.InterlendServer;
import org.interlend.support.OnEachDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@OnEachDatabase
class ApiIT {

  private final InterlendServer server;
  private final ApiClient admin;
  private final String fresh = UUID.randomUUID().toString().substring(0, 8);

  ApiIT(InterlendServer server) {
    this.server = server;
    admin = new ApiClient(server, "admin", "interlend");
  }

  @Test
  void puttingTheInstitutionReplacesIt() {
    JsonNode before = admin.get("institution").json();

    Answer put = admin.put("institution", before.toString());

    assertThat(put.status()).isEqualTo(200);
    assertThat(put.json()).isEqualTo(before).isEqualTo(admin.get("institution").json());
    assertThat(before.path("code").asText()).isEqualTo("FR-751999");
    assertThat(before.path("aliases")).extracting(JsonNode::asText).contains("60FR_INST");
  }

  @Test
  void aLibraryIsCreatedAndReplacedWithItsLocationsAndDesks() {
    String code = "LIB-" + fresh;
    String path = "libraries/" + code;

    Answer made =
        admin.put(
            path,
            """
            {"name": "Annexe", "resourceSharing": true, "closedDays": {"2030-01-01": "New Year"},
             "locations": [{"code": "LOC1-%1$s", "name": "Shelf"}],
             "desks": [{"code": "DESK-%1$s", "name": "Desk", "holdShelf": true}]}
            """
                .formatted(fresh));
    Answer replaced =
        admin.put(
            path,
            """
            {"code": "%s", "name": "Annexe", "resourceSharing": false,
             "locations": [{"code": "LOC2-%s", "name": "Cellar"}]}
            """
                .formatted(code, fresh));

    assertThat(made.status()).isEqualTo(201);
    assertThat(made.json().at("/desks/0/holdShelf").asBoolean()).isTrue();
    assertThat(made.json().at("/closedDays/2030-01-01").asText()).isEqualTo("New Year");
    assertThat(replaced.status()).isEqualTo(200);
    JsonNode library = admin.get(path).json();
    assertThat(library.toString()).isEqualTo(replaced.json().toString());
    assertThat(library.at("/locations/0/code").asText()).isEqualTo("LOC2-" + fresh);
    assertThat(library.path("locations")).hasSize(1);
    assertThat(library.path("desks")).isEmpty();
    assertThat(library.at("/closedDays/2030-01-01").asText()).as("absent").isEqualTo("New Year");
    Answer opened = admin.put(path, "{\"name\": \"Annexe\", \"closedDays\": {}}");
    assertThat(opened.json().path("closedDays")).isEmpty();

    assertThat(admin.delete(path).status()).isEqualTo(204);
    assertThat(admin.get(path).status()).isEqualTo(404);
    assertThat(admin.delete(path).status()).isEqualTo(404);
    assertThat(admin.delete("libraries/MAIN").status()).isEqualTo(409);
  }

  @Test
  void aLibraryWithOneCodeTwiceIsRefusedAndTheRefusalNamesTheCode() {
    Answer twice =
        admin.put(
            "libraries/LIB3-" + fresh,
            """
            {"name": "X", "locations": [{"code": "%1$s", "name": "A"}],
             "desks": [{"code": "%1$s", "name": "B"}, {"code": " %1$s\\u00A0", "name": "C"}]}
            """
                .formatted(fresh));

    assertThat(twice.status()).isEqualTo(400);
    assertThat(twice.json().at("/errors/0/field").asText()).isEqualTo("desks");
    assertThat(twice.json().at("/errors/0/message").asText()).endsWith("have the code " + fresh);
    assertThat(admin.put("libraries/LIB3-" + fresh + "%C2%A0", "{\"name\": \"X\"}").status())
        .isEqualTo(400);
  }

  @Test
  void aLocationOfAnotherLibraryIsRefusedAmongTheLocations() {
    Answer refused =
        admin.put(
            "libraries/LIB4-" + fresh,
            "{\"name\": \"X\", \"locations\": [{\"code\": \"STACKS\", \"name\": \"A\"}]}");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("locations");
    assertThat(admin.get("libraries/LIB4-" + fresh).status()).isEqualTo(404);
  }

  @Test
  void aSemicolonInAnAddressBelongsToTheCode() {
    String code = "S-" + fresh;
    String patron = "{\"lastName\": \"Ek\", \"barcodes\": [\"%s\"]}";
    assertThat(admin.put("patrons/" + code, patron.formatted(code)).status()).isEqualTo(201);
    Answer second = admin.put("patrons/" + code + ";2", patron.formatted(code + "-2"));

    assertThat(second.status()).isEqualTo(201);
    assertThat(second.json().path("primaryId").asText()).isEqualTo(code + ";2");
    assertThat(admin.get("patrons/" + code + "%3B2").json()).isEqualTo(second.json());
    assertThat(admin.delete("patrons/" + code + ";2").status()).isEqualTo(204);
    assertThat(admin.get("patrons/" + code + ";2").status()).isEqualTo(404);
    assertThat(admin.get("patrons/" + code).status()).isEqualTo(200);
  }

  @Test
  void aLocationInUseOrOfAnotherLibraryIsAConflict() {
    Answer used = admin.put("libraries/MAIN", "{\"name\": \"M\", \"resourceSharing\": true}");
    Answer taken =
        admin.put(
            "libraries/LIB2-" + fresh,
            "{\"name\": \"X\", \"locations\": [{\"code\": \"BORROW\", \"name\": \"B\"}]}");

    assertThat(used.status()).isEqualTo(409);
    assertThat(taken.status()).isEqualTo(409);
    assertThat(admin.get("libraries/MAIN").json().path("locations")).isNotEmpty();
  }

  @Test
  void aPartnerIsCreatedFromMinimalJsonAndReadBackWithDefaults() {
    String path = "partners/P-" + fresh;

    Answer made =
        admin.put(
            path,
            """
            {"name": "Partner", "status": "ACTIVE", "systemType": "ILLiad", "protocol": "NCIP",
             "borrowingSupported": true, "lendingSupported": false,
             "userIdentifierType": "BARCODE", "ncipUrl": "https://broker.example/ncip",
             "agencyAliases": ["A-%s"], "secret": "open sesame of the broker",
             "address": "7 Quay Street\\nBrightwater",
             "acceptItem": {"location": "BORROW", "pickupLibrary": "MAIN",
               "automaticReceive": true, "receiveDesk": "RSDESK",
               "fileDays": 30, "fileViews": 5}}
            """
                .formatted(fresh));

    assertThat(made.status()).isEqualTo(201);
    assertThat(made.json().path("missing")).isEmpty();
    assertThat(made.json().path("secretSet").asBoolean()).isTrue();
    assertThat(made.json().toString()).doesNotContain("sesame");
    assertThat(made.json().path("address").asText()).isEqualTo("7 Quay Street\nBrightwater");
    assertThat(made.json().at("/requestItem/side").asText()).isEqualTo("AUTO");
    assertThat(made.json().at("/acceptItem/fileDays").asInt()).isEqualTo(30);
    assertThat(made.json().at("/acceptItem/fileViews").asInt()).isEqualTo(5);

    Answer again = admin.put(path, made.json().toString());

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json()).as("secret and other fields are unchanged").isEqualTo(made.json());
    assertThat(rows(admin.get("partners?rows=500")))
        .extracting(partner -> partner.path("code").asText())
        .contains("P-" + fresh, "BRIGHTWATER", "OLDBRK");
  }

  @Test
  void anIncompletePartnerIsSavedAndListsWhatIsMissing() {
    Answer made =
        admin.put("partners/Q-" + fresh, "{\"name\": \"Q\", \"borrowingSupported\": true}");

    assertThat(made.status()).isEqualTo(201);
    assertThat(made.json().path("missing"))
        .extracting(JsonNode::asText)
        .contains("the default pickup library");
    assertThat(made.json().path("missingSettings"))
        .extracting(JsonNode::asText)
        .contains("acceptItem.location", "acceptItem.pickupLibrary", "urlToken");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'acceptItem': {}} | name",
        "{'name': 'x', 'acceptItem': {'location': 'NOWHERE'}} | acceptItem.location",
        "{'name': 'x', 'checkOutItem': {'location': 'NOWHERE'}} | checkOutItem.location",
        "{'name': 'x', 'acceptItem': {'pickupLibrary': 'NOWHERE'}} | acceptItem.pickupLibrary",
        "{'name': 'x', 'acceptItem': {'receiveDesk': 'NOWHERE'}} | acceptItem.receiveDesk",
        "{'name': 'x', 'acceptItem': {'locaton': 'BORROW'}} | acceptItem.locaton",
        "{'name': 'x', 'acceptItem': {'deliveryDelayDays': -1}} | acceptItem.deliveryDelayDays",
        "{'name': 'x', 'acceptItem': {'fileViews': 0}} | acceptItem.fileViews",
        "{'name': 'x', 'agencyAliases': ['a', '']} | agencyAliases[1]",
        "{'name': 'x', 'status': 'GONE'} | status",
        "{'name': 'x', 'timeZone': 'Mars'} | timeZone",
        "{'name': 'x', 'ncipUrl': 'ftp://x'} | ncipUrl",
        "{'name': 'x', 'ncipUrl': 'https://bücher.example/ncip'} | ncipUrl",
        "{'name': 'x', 'ncipUrl': 'https://ill_server.example/ncip'} | ncipUrl",
        "{'name': 'x', 'ncipUrl': 'http://169.254.169.254/latest'} | ncipUrl",
        "{'name': 'x', 'secret': 'fifteen letters'} | secret",
        "{'name': 'x', 'urlToken': 'fifteen-letters'} | urlToken",
        "{'name': 'x', 'authentication': {'password': 'fifteen letters'}} | authentication.password",
        "{'name': 'x', 'code': 'ANOTHER'} | code",
      })
  void aBadFieldOfAPartnerIsNamedAndNothingIsSaved(String body, String field) {
    Answer refused = admin.put("partners/BAD-" + fresh, body.replace('\'', '"'));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.mediaType()).isEqualTo("application/problem+json");
    assertThat(refused.field()).isEqualTo(field);
    assertThat(admin.get("partners/BAD-" + fresh).status()).isEqualTo(404);
  }

  @Test
  void allBadFieldsAreNamedAtOnce() {
    Answer refused =
        admin.put("patrons/BAD-" + fresh, "{\"email\": \"nowhere\", \"language\": \"English\"}");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().path("errors"))
        .extracting(error -> error.path("field").asText())
        .containsExactly("email", "language", "lastName");
  }

  @Test
  void aListThatIsTooLongIsNamedWithItsLimit() {
    String numbers = "[\"" + numbers(1001).replace(";", "\",\"") + "\"]";

    Answer partner =
        admin.put(
            "partners/BAD-" + fresh,
            "{\"name\": \"x\", \"agencyAliases\": %s, \"acceptItem\": {\"digitalMedia\": %s}}"
                .formatted(numbers, numbers));
    Answer patron =
        admin.put("patrons/BAD-" + fresh, "{\"lastName\": \"Ek\", \"barcodes\": " + numbers + "}");

    assertThat(partner.status()).isEqualTo(400);
    assertThat(partner.json().path("errors"))
        .extracting(error -> error.path("field").asText() + " " + error.path("message").asText())
        .containsExactlyInAnyOrder(
            "acceptItem.digitalMedia may have at most 20 entries",
            "agencyAliases may have at most 1000 entries");
    assertThat(patron.status()).isEqualTo(400);
    assertThat(patron.detail()).contains("barcodes: may have at most 50 entries");
  }

  @Test
  void aBadParameterIsNamed() {
    assertThat(admin.get("circulation/holds").field()).isEqualTo("patron");
    Answer name = admin.put("staff/a%20b", "{\"displayName\": \"A\", \"roles\": [\"VIEWER\"]}");
    assertThat(name.field()).isEqualTo("username");
    Answer way =
        admin.put(
            "staff/unknown-" + fresh,
            "{\"displayName\": \"A\", \"roles\": [\"VIEWER\"], \"signInBy\": \"OIDC\"}");
    assertThat(way.status()).isEqualTo(400);
    assertThat(way.field()).isEqualTo("signInBy");
  }

  @Test
  void aNumberOfAnotherPatronIsNamedByItsField() {
    admin.put(
        "patrons/O1-" + fresh,
        "{\"lastName\": \"Ek\", \"barcodes\": [\"C-%1$s\"], \"externalIds\": [\"X-%1$s\"]}"
            .formatted(fresh));
    assertThat(
            admin
                .put(
                    "patrons/O2-" + fresh,
                    "{\"lastName\": \"Ek\", \"externalIds\": [\"X-%s\"]}".formatted(fresh))
                .field())
        .isEqualTo("externalIds");
    assertThat(
            admin
                .put(
                    "patrons/O2-" + fresh,
                    "{\"lastName\": \"Ek\", \"barcodes\": [\"C-%s\"]}".formatted(fresh))
                .field())
        .isEqualTo("barcodes");
    Answer several =
        admin.put(
            "patrons/O2-" + fresh, "{\"lastName\": \"Ek\", \"barcodes\": [\"1 2\", \"3;4\"]}");
    assertThat(several.status()).isEqualTo(400);
    assertThat(several.field()).isEqualTo("barcodes[1]");
  }

  @Test
  void malformedJsonIsReportedWithLineAndColumn() {
    Answer refused = admin.put("partners/BAD-" + fresh, "{\"name\":\n  oops}");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.detail()).contains("line 2, column 8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "7"})
  void aBodyThatIsNotAnObjectIsRefused(String body) {
    assertThat(admin.put("items/BAD-" + fresh, body).status()).isEqualTo(400);
  }

  @Test
  void aMissingBodyIsNamedWhateverFormatsTheAddressTakes() {
    for (String path : List.of("catalog", "patrons", "circulation/loans")) {
      var answer = admin.post(path);
      assertThat(answer.status()).as(path).isEqualTo(400);
      assertThat(answer.detail()).as(path).startsWith("The body: ");
    }
  }

  @Test
  void aTooLargeBodyOrAnotherContentTypeIsRefused() {
    String huge = "{\"title\": \"" + "x".repeat(2_000_000) + "\", \"location\": \"STACKS\"}";

    assertThat(admin.put("items/BIG-" + fresh, huge).status()).isEqualTo(413);
    assertThat(admin.post("patrons", "text/html", "<p>".getBytes(StandardCharsets.UTF_8)).status())
        .isEqualTo(415);
    assertThat(admin.delete("institution").status()).isEqualTo(405);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "libraries/NOWHERE",
        "partners/brightwater",
        "patrons/UNKNOWN",
        "items/NOTHING",
        "borrowing-requests/999999999",
        "messages/999999999",
        "nothing-here"
      })
  void unknownResourcesAreAnsweredWithAProblem(String path) {
    Answer missing = admin.get(path);

    assertThat(missing.status()).isEqualTo(404);
    assertThat(missing.mediaType()).isEqualTo("application/problem+json");
    assertThat(missing.detail()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({"preview=true, preview", "partner=BRIGHTWATER&preview=true, partner"})
  void anOptionOfAJobThatHasNoneIsNamed(String options, String field) {
    Answer refused = admin.post("jobs/overdue/runs?" + options, "");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.field()).isEqualTo(field);
  }

  @ParameterizedTest
  @CsvSource({"borrowing-requests, lender", "lending-requests, borrower"})
  void aLibraryBehindTheBrokerNeedsAName(String requests, String library) {
    long id = admin.get(requests).json().at("/rows/0/id").asLong();

    assertThat(admin.put("%s/%d/%s".formatted(requests, id, library), "{}").field())
        .isEqualTo("name");
  }

  @ParameterizedTest
  @CsvSource({
    "messages?outcome=MAYBE, outcome, SUCCESS",
    "messages?since=yesterday, since, 2026",
    "messages?since=%2B999999999-01-01T00:00:00Z, since, 2026",
    "audit?to=%2B999999999-12-31, to, 2026",
    "messages?first=-1, first, whole number",
    "messages?first=2147483647, first, whole number",
    "borrowing-requests?rows=many, rows, whole number",
    "borrowing-requests?status=LOST, status, REQUEST_COMPLETED",
    "messages?service=%00, service, control character"
  })
  void aBadParameterIsNamedWithItsAllowedValues(String path, String field, String words) {
    Answer refused = admin.get(path);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.field()).isEqualTo(field);
    assertThat(refused.detail()).contains(words);
  }

  @Test
  void aPatronIsCreatedBlockedAndUnblockedAndKeepsThePin() {
    String path = "patrons/N-" + fresh;
    String body =
        """
        {"lastName": "Ek", "barcodes": ["B-%s"], "pin": "4821", "status": "BLOCKED",
         "blockReason": "Fines", "expiry": "2030-12-31"}
        """
            .formatted(fresh);

    Answer made = admin.put(path, body);
    Answer freed =
        admin.put(path, "{\"lastName\": \"Ek\", \"barcodes\": [\"B-%s\"]}".formatted(fresh));

    assertThat(made.status()).isEqualTo(201);
    assertThat(made.json().path("blockReason").asText()).isEqualTo("Fines");
    assertThat(made.json().toString()).doesNotContain("4821");
    assertThat(freed.status()).isEqualTo(200);
    assertThat(freed.json().path("status").asText()).isEqualTo("ACTIVE");
    assertThat(freed.json().path("pinSet").asBoolean()).isTrue();
    assertThat(freed.json().path("expiry").isNull()).isTrue();
    assertThat(rows(admin.get("patrons?text=N-" + fresh))).containsExactly(freed.json());
    assertThat(rows(admin.get("patrons?blocked=true&rows=500")))
        .isNotEmpty()
        .allSatisfy(p -> assertThat(p.path("status").asText()).isEqualTo("BLOCKED"));
    assertThat(admin.put("patrons/M-" + fresh, body).field())
        .as("the barcode is another patron's")
        .isEqualTo("barcodes");
  }

  @Test
  void aJsonLoadSavesValidPatronsAndReportsInvalidOnes() {
    Answer report =
        admin.post(
            "patrons",
            """
            [{"primaryId": "J1-%1$s", "lastName": "One"},
             {"primaryId": "J2-%1$s"},
             {"primaryId": "J3-%1$s", "lastName": "Three", "shoeSize": 44},
             {"lastName": "Unknown"},
             {"primaryId": "J5-%1$s", "lastName": "Five"},
             {"primaryId": broken
            """
                .formatted(fresh));

    assertThat(report.status()).isEqualTo(200);
    assertThat(report.json().path("loaded").asInt()).isEqualTo(2);
    assertThat(report.json().path("refused").asInt()).isEqualTo(4);
    assertThat(report.json().path("status").asText()).isEqualTo("FAILED");
    assertThat(report.json().path("refusals"))
        .extracting(refusal -> refusal.path("line").asInt())
        .containsExactly(2, 3, 4, 6);
    assertThat(report.json().at("/refusals/1/reason").asText()).contains("shoeSize");
    assertThat(admin.get("patrons/J5-" + fresh).status()).isEqualTo(200);
    assertThat(admin.get("patrons/J2-" + fresh).status()).isEqualTo(404);
  }

  @Test
  void aCsvLoadSavesValidPatronsAndReportsInvalidOnes() {
    Answer report =
        csv(
            """
            \uFEFFprimaryId,barcodes,lastName,expiry
            C1-%1$s,"X1-%1$s; X2-%1$s","Öberg, Jr",2030-01-01
            C2-%1$s,,,
            C3-%1$s,,Three,2030-13-01
            C4-%1$s,short
            C6-%1$s,"1,2",Six,
            "C5-%1$s",,"Two
            lines",
            """
                .formatted(fresh)
                .getBytes(StandardCharsets.UTF_8));

    assertThat(report.status()).isEqualTo(200);
    assertThat(report.json().path("loaded").asInt()).isEqualTo(2);
    assertThat(report.json().path("refusals"))
        .extracting(refusal -> refusal.path("line").asInt())
        .containsExactly(3, 4, 5, 6);
    assertThat(report.json().at("/refusals/3/reason").asText())
        .contains("barcodes[0]", "one number");
    JsonNode patron = admin.get("patrons/C1-" + fresh).json();
    assertThat(patron.path("lastName").asText()).isEqualTo("Öberg, Jr");
    assertThat(patron.path("barcodes")).hasSize(2);
  }

  @Test
  void aLoadThatIsNotAListIsRefused() {
    assertThat(admin.post("patrons", "{}").status()).isEqualTo(400);
    assertThat(csv(new byte[0]).detail()).contains("empty");
    assertThat(csv("lastName\nEk\n".getBytes(StandardCharsets.UTF_8)).detail())
        .contains("primaryId");
    assertThat(csv("primaryId,shoeSize\na,44\n".getBytes(StandardCharsets.UTF_8)).detail())
        .contains("shoeSize");
    assertThat(csv("primaryId,primaryId\na,b\n".getBytes(StandardCharsets.UTF_8)).status())
        .isEqualTo(400);
    Answer latin = csv("primaryId,lastName\nx,Öberg\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(latin.json().path("loaded").asInt()).isZero();
    assertThat(latin.json().at("/refusals/0/reason").asText()).contains("UTF-8");
  }

  @Test
  void aDryRunTellsWhatALoadOfPatronsWouldChange() {
    admin.put(
        "patrons/D1-" + fresh,
        "{\"lastName\": \"Ek\", \"address\": {\"line1\": \"Quay Street 7\"}}");
    String file =
        """
        primaryId,lastName,address.line1,address.country,externalIds,pin
        D1-%1$s,Asp,Quay Street 7,FR,,4821
        D2-%1$s,Lind,,,E1-%1$s;E2-%1$s,
        D3-%1$s,Bo,,france,%2$s,1
        """
            .formatted(fresh, numbers(51));
    byte[] bytes = file.getBytes(StandardCharsets.UTF_8);

    for (String unknown : List.of("1", "yes", "TRUE")) {
      Answer refused = admin.post("patrons?dryRun=" + unknown, "text/csv", bytes);
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.field()).isEqualTo("dryRun");
    }

    JsonNode dry = admin.post("patrons?dryRun=true", "text/csv", bytes).json();

    assertThat(dry.path("dryRun").asBoolean()).isTrue();
    assertThat(dry.path("created").asInt()).isEqualTo(1);
    assertThat(dry.path("updated").asInt()).isEqualTo(1);
    assertThat(dry.path("changes"))
        .extracting(change -> change.path("outcome").asText())
        .containsExactly("NEW", "UPDATED");
    assertThat(dry.at("/changes/1/differences"))
        .extracting(JsonNode::asText)
        .containsExactly(
            "Last name: Ek → Asp",
            "Address: Quay Street 7 → Quay Street 7, France",
            "PIN: another one");
    assertThat(dry.at("/refusals/0/reason").asText())
        .contains(
            "address.country: two capital letters",
            "externalIds: at most 50 numbers",
            "pin: 4 to 64 characters");
    assertThat(admin.get("patrons/D2-" + fresh).status()).isEqualTo(404);

    JsonNode load = csv(bytes).json();
    JsonNode again = admin.post("patrons?dryRun=", "text/csv", bytes).json();

    assertThat(load.path("created").asInt()).isEqualTo(1);
    assertThat(load.path("updated").asInt()).isEqualTo(1);
    assertThat(load.path("changes")).isEmpty();
    assertThat(again.path("unchanged").asInt()).isEqualTo(2);
    assertThat(again.path("loaded").asInt()).isEqualTo(2);
    JsonNode second = admin.get("patrons/D2-" + fresh).json();
    assertThat(second.path("externalIds")).hasSize(2);
  }

  @Test
  void anOwnItemIsCreatedCheckedOutAndCheckedIn() {
    String barcode = "I-" + fresh;
    admin.put("patrons/R-" + fresh, "{\"lastName\": \"Reader\"}");

    Answer made =
        admin.put(
            "items/" + barcode,
            """
            {"title": "Rivers", "author": "Okonjo", "isbn": "9780000000019", "oclc": "50213377",
             "location": "STACKS", "callNumber": "551.48", "policy": "BOOK"}
            """);
    Answer lent = admin.post("circulation/loans", loan("R-" + fresh, barcode));
    Answer twice = admin.post("circulation/loans", loan("R-" + fresh, barcode));
    JsonNode onLoan = admin.get("items/" + barcode).json();
    Answer small = admin.get("items/i-" + fresh);
    Answer scanned = admin.post("circulation/scans", scan(barcode, "MAINDESK"));
    Answer back = admin.post("circulation/returns", "{\"barcode\": \"%s\"}".formatted(barcode));
    Answer backTwice =
        admin.post("circulation/returns", "{\"barcode\": \"%s\"}".formatted(barcode));

    assertThat(made.status()).isEqualTo(201);
    assertThat(made.json().path("temporary").asBoolean()).isFalse();
    assertThat(lent.status()).isEqualTo(201);
    assertThat(twice.status()).isEqualTo(409);
    assertThat(twice.json().path("kind").asText()).isEqualTo("ITEM_ON_LOAN");
    assertThat(onLoan.path("status").asText()).isEqualTo("ON_LOAN");
    assertThat(small.status()).as("an address is not a scan").isEqualTo(404);
    assertThat(onLoan.path("dueDate")).isEqualTo(lent.json().path("dueDate"));
    assertThat(scanned.status()).isEqualTo(409);
    assertThat(back.status()).isEqualTo(200);
    assertThat(back.json().at("/nextStep/action").asText()).isEqualTo("RESHELVE");
    assertThat(backTwice.json().path("kind").asText()).isEqualTo("ITEM_NOT_ON_LOAN");
  }

  @Test
  void anOwnItemIsReportedLostOnce() {
    String barcode = "I-" + fresh;
    admin.put("patrons/R-" + fresh, "{\"lastName\": \"Reader\"}");
    admin.put(
        "items/" + barcode,
        "{\"title\": \"Rivers\", \"location\": \"STACKS\", \"policy\": \"BOOK\"}");
    admin.post("circulation/loans", loan("R-" + fresh, barcode));
    String body = "{\"barcode\": \"%s\"}".formatted(barcode);

    Answer lost = admin.post("circulation/losses", body);

    assertThat(lost.status()).as(lost.toString()).isEqualTo(200);
    assertThat(lost.json().at("/loan/status").asText()).isEqualTo("LOST");
    assertThat(lost.json().path("bill").isNull()).as("the terms charge nothing").isTrue();
    assertThat(admin.get("items/" + barcode).json().path("status").asText()).isEqualTo("MISSING");
    assertThat(admin.post("circulation/losses", body).json().path("kind").asText())
        .isEqualTo("ITEM_NOT_ON_LOAN");
  }

  @Test
  void deskRequestsNameUnknownOrMissingFields() {
    assertThat(admin.post("circulation/loans", loan("UNKNOWN", "30100200417")).field())
        .isEqualTo("patron");
    assertThat(admin.post("circulation/loans", loan("P0043177", "NOTHING")).field())
        .isEqualTo("barcode");
    assertThat(admin.post("circulation/scans", scan("30100200417", "NODESK")).status())
        .isEqualTo(404);
    Answer blocked = admin.post("circulation/loans", loan("P0043180", "30100200417"));
    assertThat(blocked.status()).isEqualTo(409);
    assertThat(blocked.json().path("kind").asText()).isEqualTo("PATRON_BLOCKED");
    assertThat(admin.post("circulation/scans", "{\"barcode\": \"30100200417\"}").field())
        .isEqualTo("desk");
  }

  @Test
  void anAcceptedItemIsFollowedFromLoanToCheckInAndThenGone() throws Exception {
    String request = "API-" + fresh;
    String barcode = request + "-A";
    JsonNode before = admin.get("counts").json();

    assertThat(ncip(acceptItem(request, barcode))).contains("AcceptItemResponse");

    JsonNode listed = rows(admin.get("borrowing-requests?externalId=" + request)).findFirst().get();
    assertThat(listed.path("status").asText()).isEqualTo("PHYSICALLY_RECEIVED_BY_LIBRARY");
    assertThat(listed.at("/items/0/barcode").asText()).isEqualTo(barcode);
    assertThat(listed.at("/hold/status").asText()).isEqualTo("ON_HOLD_SHELF");
    assertThat(listed.at("/hold/pickupLibrary").asText()).isEqualTo("MAIN");
    assertThat(listed.has("history")).isFalse();
    JsonNode item = admin.get("items/" + barcode).json();
    assertThat(item.path("temporary").asBoolean()).isTrue();
    assertThat(item.path("title").asText()).isEqualTo("Vind over vidda <b>");
    assertThat(
            admin.put("items/" + barcode, "{\"title\": \"x\", \"location\": \"STACKS\"}").status())
        .isEqualTo(409);

    JsonNode loan = admin.post("circulation/loans", loan("P0043177", barcode)).json();
    assertThat(OffsetDateTime.parse(loan.path("dueDate").asText())).isAfter(OffsetDateTime.now());
    String path = "borrowing-requests/" + listed.path("id").asLong();
    assertThat(admin.get(path).json().path("status").asText()).isEqualTo("LOANED_ITEM_TO_PATRON");
    assertThat(admin.get(path).json().at("/loan/dueDate")).isEqualTo(loan.path("dueDate"));

    Answer back = admin.post("circulation/returns", "{\"barcode\": \"%s\"}".formatted(barcode));
    assertThat(back.json().at("/nextStep/action").asText()).isEqualTo("SEND_BACK_TO_PARTNER");

    assertThat(ncip(checkInItem(request, barcode))).contains("CheckInItemResponse");

    JsonNode done = admin.get(path).json();
    assertThat(done.path("status").asText()).isEqualTo("REQUEST_COMPLETED");
    assertThat(done.at("/items/0/status").asText()).isEqualTo("CLOSED");
    assertThat(done.path("history"))
        .extracting(line -> line.path("to").asText())
        .contains(
            "SHIPPED_PHYSICALLY",
            "PHYSICALLY_RECEIVED_BY_LIBRARY",
            "LOANED_ITEM_TO_PATRON",
            "RETURNED_BY_PATRON",
            "REQUEST_COMPLETED");
    assertThat(admin.get("items/" + barcode).status()).isEqualTo(404);
    JsonNode after = admin.get("counts").json();
    for (String count : new String[] {"temporaryBibs", "temporaryItems", "holds", "loans"}) {
      assertThat(after.path(count)).as(count).isEqualTo(before.path(count));
    }
    assertThat(after.at("/borrowingRequests/REQUEST_COMPLETED").asInt())
        .isEqualTo(before.at("/borrowingRequests/REQUEST_COMPLETED").asInt() + 1);

    JsonNode message =
        rows(admin.get("messages?partner=BRIGHTWATER&service=AcceptItem&requestId=" + request))
            .findFirst()
            .get();
    assertThat(message.path("outcome").asText()).isEqualTo("SUCCESS");
    JsonNode full = admin.get("messages/" + message.path("id").asLong()).json();
    assertThat(full.path("received").asText()).contains("Vind over vidda");
    assertThat(full.path("answered").asText()).contains("AcceptItemResponse");
    assertThat(rows(admin.get("messages?requestId=" + request))).hasSize(2);
  }

  @Test
  void eachRoleWritesItsOwnResourcesAndReadsAll() {
    ApiClient desk = new ApiClient(server, "desk", "interlend");
    ApiClient viewer = new ApiClient(server, "viewer", "interlend");
    ApiClient partners = new ApiClient(server, "partners", "interlend");
    ApiClient sharing = new ApiClient(server, "sharing", "interlend");
    String institution = admin.get("institution").json().toString();
    String partner = "{\"name\": \"Role\"}";
    String patron = "{\"lastName\": \"Role\"}";
    String item = "{\"title\": \"Role\", \"location\": \"STACKS\"}";

    for (ApiClient each : new ApiClient[] {desk, viewer, partners, sharing}) {
      assertThat(each.get("counts").status()).isEqualTo(200);
      assertThat(each.put("institution", institution).status()).isEqualTo(403);
      assertThat(each.put("libraries/ROLE", partner).status()).isEqualTo(403);
    }
    Answer refused = viewer.put("partners/ROLE-" + fresh, partner);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.mediaType()).isEqualTo("application/problem+json");
    assertThat(desk.put("partners/ROLE-" + fresh, partner).status()).isEqualTo(403);
    assertThat(partners.put("partners/ROLE-" + fresh, partner).status()).isEqualTo(201);
    assertThat(partners.put("patrons/ROLE-" + fresh, patron).status()).isEqualTo(403);
    assertThat(viewer.post("patrons", "[]").status()).isEqualTo(403);
    assertThat(desk.put("patrons/ROLE-" + fresh, patron).status()).isEqualTo(201);
    assertThat(desk.put("items/ROLE-" + fresh, item).status()).isEqualTo(403);
    assertThat(sharing.put("items/ROLE-" + fresh, item).status()).isEqualTo(201);
    assertThat(viewer.post("circulation/loans", loan("x", "y")).status()).isEqualTo(403);
    assertThat(desk.post("circulation/loans", loan("x", "y")).status()).isEqualTo(404);
    assertThat(sharing.post("circulation/loans", loan("x", "y")).status()).isEqualTo(404);
  }

  @Test
  void aWrongPasswordIsAnsweredWithAProblem() {
    Answer refused = new ApiClient(server, "admin", "wrong").get("counts");

    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.mediaType()).isEqualTo("application/problem+json");
    assertThat(refused.detail()).contains("Name or password is wrong");
  }

  @Test
  void aMisspelledParameterIsRefusedAndDoesNotLoadTheFile() {
    Answer refused =
        admin.post(
            "patrons?dryrun=true", "[{\"primaryId\": \"MISSPELLED\", \"lastName\": \"Ek\"}]");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.field()).isEqualTo("dryrun");
    assertThat(refused.detail()).contains("known are dryRun");
    assertThat(admin.get("patrons/MISSPELLED").status()).isEqualTo(404);
  }

  @Test
  void aHeaderThatCannotBeReadIsAnsweredWithAProblem() {
    Answer refused = admin.post("circulation/renewals", "bogus", new byte[] {'{', '}'});

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.mediaType()).isEqualTo("application/problem+json");
  }

  @Test
  void theApiDescriptionIsPublicAndListsEveryProblem() throws Exception {
    String document =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(server.httpUri().resolve("api/openapi.json")).build(),
                BodyHandlers.ofString())
            .body();

    assertThat(document)
        .contains("/api/partners/{code}", "/api/circulation/loans", "application/problem+json")
        .doesNotContain("/ncip");
    assertThat(new ObjectMapper().readTree(document).path("paths"))
        .flatExtracting(path -> path.findValues("responses"))
        .isNotEmpty()
        .allSatisfy(
            responses -> {
              assertThat(responses.has("503")).isTrue();
              for (String status : List.of("201", "202", "409", "422", "502")) {
                assertThat(responses.has(status) && !responses.path(status).has("content"))
                    .as("%s without content of %s", responses, status)
                    .isFalse();
              }
            });
  }

  /** Different numbers of a patron, with semicolons between them. */
  private String numbers(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "E%d-%s".formatted(i, fresh))
        .collect(Collectors.joining(";"));
  }

  private Answer csv(byte[] body) {
    return admin.post("patrons", "text/csv", body);
  }

  private String ncip(String message) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(server.httpUri().resolve("ncip"))
                .header("Content-Type", "application/xml")
                .POST(BodyPublishers.ofString(message))
                .build(),
            BodyHandlers.ofString())
        .body();
  }

  private static String acceptItem(String request, String barcode) {
    return message(
        """
        <AcceptItem>%s
          <RequestId><RequestIdentifierValue>%s</RequestIdentifierValue></RequestId>
          <RequestedActionType>Hold For Pickup</RequestedActionType>
          <UserId><UserIdentifierValue>P0043177</UserIdentifierValue></UserId>
          <ItemId><ItemIdentifierValue>%s</ItemIdentifierValue></ItemId>
          <DateForReturn>%s</DateForReturn>
          <ItemOptionalFields><BibliographicDescription>
            <Title>Vind over vidda &lt;b></Title><MediumType>Book</MediumType>
          </BibliographicDescription></ItemOptionalFields>
          <PickupLocation>MAIN</PickupLocation>
        </AcceptItem>
        """
            .formatted(HEADER, request, barcode, OffsetDateTime.now().plusDays(60)));
  }

  private static String checkInItem(String request, String barcode) {
    return message(
        """
        <CheckInItem>%s
          <ItemId><ItemIdentifierValue>%s</ItemIdentifierValue></ItemId>
          <RequestId><RequestIdentifierValue>%s</RequestIdentifierValue></RequestId>
        </CheckInItem>
        """
            .formatted(HEADER, barcode, request));
  }

  private static final String HEADER =
      """
      <InitiationHeader>
        <FromAgencyId><AgencyId>BRW-BROKER</AgencyId></FromAgencyId>
        <ToAgencyId><AgencyId>FR-751999</AgencyId></ToAgencyId>
        <ApplicationProfileType>BRIGHTWATER</ApplicationProfileType>
      </InitiationHeader>
      """;

  private static String message(String service) {
    return "<NCIPMessage xmlns=\"http://www.niso.org/2008/ncip\" version=\"2.02\">%s</NCIPMessage>"
        .formatted(service);
  }

  private static String loan(String patron, String barcode) {
    return "{\"patron\": \"%s\", \"barcode\": \"%s\"}".formatted(patron, barcode);
  }

  private static String scan(String barcode, String desk) {
    return "{\"barcode\": \"%s\", \"desk\": \"%s\"}".formatted(barcode, desk);
  }

  private static Stream<JsonNode> rows(Answer listing) {
    assertThat(listing.status()).as(listing.detail()).isEqualTo(200);
    return StreamSupport.stream(listing.json().path("rows").spliterator(), false);
  }
}
