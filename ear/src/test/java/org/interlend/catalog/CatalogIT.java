package org.interlend.catalog;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.interlend.support.ApiClient;
import org.interlend.support.ApiClient.Answer;
import org.interlend.support.Await;
import org.interlend.support.CirculationDesk;
import org.interlend.support.InterlendServer;
import org.interlend.support.Marc;
import org.interlend.support.NcipAnswer;
import org.interlend.support.NcipClient;
import org.interlend.support.NcipMessage;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.junit.jupiter.api.Test;

/** Loading the catalog, and searching it. */
@OnOneDatabase
class CatalogIT {

  private static final String XML = "application/xml";

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private static final int UPLOADS = 5;

  private final InterlendServer server;
  private final ApiClient admin;
  private final ApiClient viewer;
  private final Records records;
  private final CirculationDesk desk;
  private final NcipClient broker;
  private final String fresh = UUID.randomUUID().toString().substring(0, 8);

  CatalogIT(InterlendServer server) {
    this.server = server;
    admin = new ApiClient(server, "admin", "interlend");
    viewer = new ApiClient(server, "viewer", "interlend");
    records = new Records(server);
    desk = new CirculationDesk(server);
    broker = new NcipClient(server);
  }

  @Test
  void aRecordIsFoundByItsWordsAndByItsNumbersInAnySpelling() {
    String oclc = Integer.toString(800_000_000 + (int) (Math.random() * 99_999_999));
    Answer loaded =
        load(
            Marc.book("R1-" + fresh, "Übersee Häfen " + fresh + " & their tides")
                .control("003", "DE-Test")
                .field("020", "a", "0-306-40615-2 (pbk.) : 12.00")
                .field("022", "a", "2049-3630")
                .field("035", "a", "(OCoLC)ocm" + oclc)
                .field("035", "a", "(Alma)77 " + fresh)
                .field("100", "a", "Østergård, Maëlle,")
                .field("246", "a", "Overseas harbours")
                .copy("STACKS", "551.48 " + fresh, "B1-" + fresh));

    assertThat(loaded.status()).isEqualTo(200);
    assertThat(loaded.json().path("status").asText()).isEqualTo("FINISHED");
    assertThat(loaded.json().path("loaded").asInt()).isEqualTo(1);
    assertThat(loaded.json().path("items").asInt()).isEqualTo(1);
    for (String question :
        List.of(
            "title=ubersee hafen " + fresh,
            "title=The harbours overseas&author=Ostergard",
            "title=haf&number=(OCoLC)" + oclc,
            "number=ocn" + oclc,
            "number=on00" + oclc,
            "number=" + oclc,
            "number=(ALMA)77" + fresh,
            "number=(de-test)r1-" + fresh,
            "number=R1-" + fresh,
            "number=B1-" + fresh,
            "title=" + fresh + "&number=9780306406157",
            "title=" + fresh + "&number=0306406152",
            "title=" + fresh + "&number=20493630",
            "callNumber=551.48" + fresh.substring(0, 6))) {
      assertThat(numbersFound(question)).as(question).contains("R1-" + fresh);
    }
    assertThat(numbersFound("title=hafen nowhere " + fresh)).isEmpty();
    assertThat(numbersFound("title=" + fresh + "&author=Unknown")).isEmpty();
    Answer item = admin.get("items/B1-" + fresh);
    assertThat(item.json().path("author").asText()).isEqualTo("Østergård, Maëlle");
    assertThat(item.json().path("title").asText())
        .isEqualTo("Übersee Häfen " + fresh + " & their tides");
    assertThat(item.json().path("oclc").asText()).isEqualTo(oclc);
    assertThat(item.json().path("callNumber").asText()).isEqualTo("551.48 " + fresh);
  }

  /** The server takes eight uploads at once. */
  @Test
  void loadsThatWaitLeaveRoomForOtherUploads() throws Exception {
    var lines = "barcode,title,location%nL-%s,%s of %s,STACKS%n";
    loadCsv(lines.formatted(fresh, "Earlier words", fresh));
    var answers = new ConcurrentLinkedQueue<Answer>();
    var callers = Executors.newFixedThreadPool(8);
    try (var other = server.connect();
        var lock = other.prepareStatement("select id from bib where title = ? for update")) {
      other.setAutoCommit(false);
      lock.setString(1, "Earlier words of " + fresh);
      lock.execute();
      var later = lines.formatted(fresh, "Later words", fresh);
      callers.execute(() -> answers.add(loadCsv(later, "Prefer", "wait=9, RESPOND-ASYNC")));
      Await.until(PATIENCE, "one did not want to wait", () -> answers.size() == 1);
      for (int caller = 0; caller < 8; caller++) {
        callers.execute(() -> answers.add(loadCsv(later)));
      }
      Await.until(PATIENCE, "four callers do not wait", () -> answers.size() == 5);

      assertThat(admin.put("lending-requests/0/scan", "application/pdf", new byte[1]).status())
          .isEqualTo(404);
      assertThat(answers).extracting(Answer::status).containsOnly(202);
    } finally {
      callers.shutdown();
      assertThat(callers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
      answers.forEach(this::awaitLoaded);
    }
    assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(4);
  }

  private void awaitLoaded(Answer answer) {
    String load = "catalog/imports/" + answer.json().path("id").asLong();
    Await.until(
        PATIENCE,
        load + " has not ended",
        () -> admin.get(load).json().path("status").asText().equals("FINISHED"));
  }

  private Answer loadCsv(String lines, String... headers) {
    return admin.post("catalog", "text/csv", lines.getBytes(UTF_8), headers);
  }

  @Test
  void aFileIsLoadedAtOnceAndNotAtTheNextLookIntoTheFolder() {
    var began = Instant.now();
    for (int n = 0; n < UPLOADS; n++) {
      load(Marc.book("AT-ONCE-" + n + "-" + fresh, "At once " + fresh));
    }
    // By the looks alone, two seconds apart, each would wait a second on average.
    assertThat(
            records.count(
                """
                select count(*) from file_import where created_at >= ?
                and started_at - created_at < interval '0.6' second""",
                began.atOffset(ZoneOffset.UTC)))
        .isGreaterThan(UPLOADS / 2);
  }

  @Test
  void anImportWithoutANumberIsNotFoundLikeAnUnknownOne() {
    assertThat(admin.get("catalog/imports/abc").status()).isEqualTo(404);
    assertThat(admin.get("catalog/imports/123456789012").status()).isEqualTo(404);
  }

  @Test
  void loadingAgainUpdatesTheDescriptionAndKeepsLoansAndCopies() {
    load(
        Marc.book("R2-" + fresh, "First words " + fresh)
            .copy("STACKS", "A 1", "B2-" + fresh)
            .copy("STACKS", "A 1", "C2-" + fresh));
    desk.lend("P0043188", "B2-" + fresh);

    Answer again =
        load(
            Marc.book("R2-" + fresh, "Second words " + fresh)
                .copy("SCIOPEN", "Z 9", "B2-" + fresh));

    assertThat(again.json().path("loaded").asInt()).isEqualTo(1);
    assertThat(again.json().path("updated").asInt()).isEqualTo(1);
    JsonNode item = admin.get("items/B2-" + fresh).json();
    assertThat(item.path("title").asText()).isEqualTo("Second words " + fresh);
    assertThat(item.path("location").asText()).isEqualTo("SCIOPEN");
    assertThat(item.path("status").asText()).isEqualTo("ON_LOAN");
    assertThat(item.path("dueDate").asText()).isNotEmpty();
    assertThat(admin.get("items/C2-" + fresh).json().path("location").asText()).isEqualTo("STACKS");
    assertThat(numbersFound("title=first " + fresh)).isEmpty();
    assertThat(numbersFound("title=second " + fresh)).contains("R2-" + fresh);
    assertThat(numbersFound("callNumber=Z9&title=" + fresh)).contains("R2-" + fresh);
    assertThat(numbersFound("callNumber=A1&title=" + fresh)).contains("R2-" + fresh);
    load(
        Marc.book("R2-" + fresh, "Second words " + fresh)
            .copy("SCIOPEN", "Z 9", "B2-" + fresh)
            .copy("SCIOPEN", "Z 9", "C2-" + fresh));
    assertThat(numbersFound("callNumber=A1&title=" + fresh)).isEmpty();
    assertThat(records.count("select count(*) from bib where record_number = ?", "R2-" + fresh))
        .isEqualTo(1);
    desk.takeBack("B2-" + fresh);
  }

  @Test
  void titlesThatAWordFindsSeveralTimesCountOnce() {
    String word = "w" + fresh;
    String lines =
        IntStream.range(0, 300)
            .mapToObj(
                i ->
                    "T%1$d-%2$s,%3$sa %3$sb %3$sc %3$sd,T%1$d-%2$s,STACKS%n"
                        .formatted(i, fresh, word))
            .collect(Collectors.joining());
    admin.post(
        "catalog", "text/csv", ("barcode,title,systemNumber,location\n" + lines).getBytes(UTF_8));

    assertThat(admin.get("catalog/search?title=" + word).json().path("total").asInt())
        .isEqualTo(300);
  }

  @Test
  void aTypedCompoundFindsItsPartsAndTheWhole() {
    load(Marc.book("W1-" + fresh, "Der Main-Donau-Kanal " + fresh));
    load(Marc.book("W2-" + fresh, "Main und Donau: ein Kanal " + fresh));
    load(Marc.book("W3-" + fresh, "Main und Donau " + fresh));

    assertThat(numbersFound("title=Main-Donau-Kanal " + fresh))
        .containsExactlyInAnyOrder("W1-" + fresh, "W2-" + fresh);
    assertThat(numbersFound("title=" + fresh + " Main-Donau-Kanal"))
        .containsExactlyInAnyOrder("W1-" + fresh, "W2-" + fresh);
    assertThat(numbersFound("title=MainDonauKanal " + fresh)).containsExactly("W1-" + fresh);
  }

  @Test
  void aBadRecordIsRefusedWithItsReasonAndTheOthersAreLoaded() {
    String borrowed = "BORROWED-" + fresh;
    broker.send(NcipMessage.acceptItem(borrowed, borrowed)).succeeds("AcceptItem");
    load(Marc.book("R3-" + fresh, "Owner " + fresh).copy("STACKS", "A", "B3-" + fresh));

    Answer loaded =
        admin.post(
            "catalog",
            XML,
            Marc.collection(
                String.join(
                    "\n",
                    Marc.book("R4-" + fresh, "Good " + fresh)
                        .copy("NOSUCH", "A", "B4-" + fresh)
                        .copy("STACKS", "A", "B3-" + fresh)
                        .copy("STACKS", "A", borrowed)
                        .copy("STACKS", "A", "C4-" + fresh)
                        .xml(),
                    "<record><datafield tag=\"245\"><subfield code=\"a\">Torn</datafield></record>",
                    "<record><controlfield tag=\"001\">&boom;</controlfield></record>",
                    new StringBuilder()
                        .append("<record><controlfield tag=\"001\">=R5+1</controlfield></record>"),
                    Marc.book("R6-" + fresh, "Last " + fresh)
                        .copy("STACKS", "A", "B6-" + fresh)
                        .xml())));

    JsonNode report = loaded.json();
    assertThat(report.path("read").asInt()).as(report.toString()).isEqualTo(5);
    assertThat(report.path("loaded").asInt()).isEqualTo(2);
    assertThat(report.path("refused").asInt()).isEqualTo(3);
    assertThat(report.path("items").asInt()).isEqualTo(2);
    assertThat(report.path("refusedItems").asInt()).isEqualTo(3);
    assertThat(report.path("refusals"))
        .extracting(r -> r.path("position").asInt() + " " + r.path("reason").asText())
        .satisfiesExactly(
            r -> assertThat(r).contains("1 ", "no location with the code NOSUCH", "B4-" + fresh),
            r -> assertThat(r).contains("belongs to a copy of another title, Owner " + fresh),
            r -> assertThat(r).contains("belongs to a borrowed item"),
            r -> assertThat(r).contains("2 ", "not well-formed"),
            r -> assertThat(r).contains("3 ", "entity &boom;"),
            r -> assertThat(r).contains("4 ", "no title"));
    assertThat(admin.get("items/C4-" + fresh).status()).isEqualTo(200);
    assertThat(admin.get("items/B4-" + fresh).status()).isEqualTo(404);
    String csv = admin.text("catalog/imports/%d/refusals".formatted(report.path("id").asInt()));
    assertThat(csv.lines()).hasSize(7).first().isEqualTo("position,recordNumber,reason");
    assertThat(csv).as("a formula for the spreadsheet").contains("4,'=R5+1,");
    broker.send(NcipMessage.checkInItem(borrowed)).succeeds("CheckInItem");
  }

  @Test
  void aWronglyEncodedRecordIsRefusedAloneAndAHostileOrInvalidFileAsAWhole() throws IOException {
    ByteArrayOutputStream mixed = new ByteArrayOutputStream();
    mixed.write("<collection>".getBytes(UTF_8));
    mixed.write(Marc.book("R7-" + fresh, "Größe").xml().getBytes(ISO_8859_1));
    mixed.write(Marc.book("R8-" + fresh, "Größe " + fresh).xml().getBytes(UTF_8));
    mixed.write("</collection>".getBytes(UTF_8));

    JsonNode report = admin.post("catalog", XML, mixed.toByteArray()).json();

    assertThat(report.path("loaded").asInt()).isEqualTo(1);
    assertThat(report.at("/refusals/0/reason").asText())
        .contains("not in UTF-8, as the file claims", "after \"", "Gr");
    assertThat(numbersFound("title=grosse " + fresh)).contains("R8-" + fresh);
    assertProblem(
        "<!DOCTYPE c [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><c>&x;</c>",
        "document type definition");
    assertProblem("hello", "neither MARCXML nor binary MARC");
    assertProblem("<collection>" + "<a>".repeat(100_000), "cut off");
    assertThat(viewer.post("catalog", XML, Marc.collection("")).status()).isEqualTo(403);
    assertThat(admin.post("catalog", "application/pdf", new byte[] {1}).status()).isEqualTo(415);
  }

  private void assertProblem(String body, String sentence) {
    Answer refused = admin.post("catalog", XML, body.getBytes(UTF_8));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().toString()).contains(sentence);
  }

  @Test
  void csvBinaryMarcKohaItemsAndCompressedFilesAreLoaded() throws IOException {
    JsonNode csv =
        admin
            .post(
                "catalog",
                "text/csv",
                """
                barcode,title,author,isbn,systemNumber,location,callNumber,policy,pieces
                D1-%1$s,"Kites, and why",Wu Lin,978-0-306-40615-7,R9-%1$s,STACKS,K 1,BOOK,2
                D2-%1$s,"Kites, and why",Wu Lin,978-0-306-40615-7,R9-%1$s,STACKS,K 1,BOOK,
                D3-%1$s,,,,R10-%1$s,STACKS,,,
                """
                    .formatted(fresh)
                    .getBytes(UTF_8))
            .json();
    assertThat(csv.path("loaded").asInt()).as(csv.toString()).isEqualTo(2);
    assertThat(csv.path("refused").asInt()).isEqualTo(1);
    assertThat(numbersFound("number=D2-" + fresh)).containsExactly("R9-" + fresh);
    assertThat(records.value("select pieces from item where barcode = ?", "D1-" + fresh))
        .isEqualTo(2);

    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(
          Marc.collection(
              Marc.book("R11-" + fresh, "Koha " + fresh)
                  .field(
                      "952",
                      "p",
                      "D4-" + fresh,
                      "a",
                      "MAIN",
                      "c",
                      "STACKS",
                      "o",
                      "K 2",
                      "y",
                      "DVD",
                      "h",
                      "v. 3"),
              Marc.book("R12-" + fresh, "Linked " + fresh)
                  .field("852", "8", "1", "b", "MAIN", "c", "STACKS", "h", "K 3")
                  .field("876", "8", "1.1", "p", "D5-" + fresh, "3", "no. 4")));
    }
    JsonNode koha = admin.post("catalog", "application/gzip", packed.toByteArray()).json();
    assertThat(koha.path("items").asInt()).as(koha.toString()).isEqualTo(2);
    assertThat(admin.get("items/D4-" + fresh).json().path("policy").asText()).isEqualTo("DVD");
    assertThat(records.value("select description from item where barcode = ?", "D5-" + fresh))
        .isEqualTo("no. 4");

    JsonNode marc =
        admin.post("catalog", "application/marc", binary("R13-" + fresh, "Bytes " + fresh)).json();
    assertThat(marc.path("loaded").asInt()).as(marc.toString()).isEqualTo(1);
    assertThat(numbersFound("title=bytes " + fresh)).containsExactly("R13-" + fresh);
  }

  /** A record in ISO 2709, in UTF-8. */
  private static byte[] binary(String number, String title) {
    String control = number + "\u001e";
    String field = "10\u001fa" + title + "\u001e";
    int base = 24 + 24 + 1;
    int length = base + control.length() + field.length() + 1;
    String directory =
        "001%04d%05d245%04d%05d\u001e"
            .formatted(control.length(), 0, field.length(), control.length());
    return ("%05dnam a22%05d i 4500".formatted(length, base)
            + directory
            + control
            + field
            + "\u001d")
        .getBytes(UTF_8);
  }

  @Test
  void anItemSavedByApiIsFoundAndJoinsTheTitleWithItsNumber() {
    for (String barcode : List.of("E1-" + fresh, "E2-" + fresh)) {
      Answer put =
          admin.put(
              "items/" + barcode,
              """
              {"title": "Scripted %1$s", "isbn": "0306406152", "systemNumber": "S-%1$s",
               "location": "STACKS", "callNumber": "S 1"}
              """
                  .formatted(fresh));
      assertThat(put.status()).isEqualTo(201);
    }
    assertThat(numbersFound("title=scripted " + fresh)).containsExactly("S-" + fresh);
    assertThat(numbersFound("number=978-0306406157&title=" + fresh)).containsExactly("S-" + fresh);
    assertThat(numbersFound("number=E2-" + fresh)).containsExactly("S-" + fresh);
  }

  @Test
  void aTitleTakesTheNumberThatIsEnteredLater() {
    String numbered = "\"systemNumber\": \"L-%s\", ".formatted(fresh);

    assertThat(scripted("L1", "").status()).isEqualTo(201);
    assertThat(scripted("L1", numbered).status()).isEqualTo(200);
    assertThat(scripted("L2", numbered).status()).isEqualTo(201);

    assertThat(numbersFound("title=late " + fresh)).containsExactly("L-" + fresh);

    assertThat(scripted("L3", "").status()).isEqualTo(201);
    Answer taken = scripted("L3", numbered);
    assertThat(taken.status()).isEqualTo(400);
    assertThat(taken.field()).isEqualTo("systemNumber");
    assertThat(taken.detail()).contains("Late " + fresh);
  }

  private Answer scripted(String item, String number) {
    return admin.put(
        "items/" + item + "-" + fresh,
        "{%s\"title\": \"Late %s\", \"location\": \"STACKS\"}".formatted(number, fresh));
  }

  @Test
  void borrowedAndSuppressedTitlesAreNotFound() {
    String request = "HIDDEN-" + fresh;
    broker
        .send(NcipMessage.acceptItem(request, request).book("Hidden " + fresh))
        .succeeds("AcceptItem");
    admin.post(
        "catalog",
        XML,
        Marc.collection(
            Marc.book("R14-" + fresh, "Hidden " + fresh)
                .copy("STACKS", "H", "F-" + fresh)
                .xml()
                .replace("00000nam", "00000dam")));

    assertThat(numbersFound("title=hidden " + fresh)).isEmpty();
    assertThat(numbersFound("number=F-" + fresh)).isEmpty();
    assertThat(numbersFound("number=" + request)).isEmpty();
    assertThat(
            broker
                .send(
                    NcipMessage.of("LookupItemSet")
                        .with(
                            "one",
                            "<ItemId><ItemIdentifierValue>F-%s</ItemIdentifierValue></ItemId>"
                                .formatted(fresh)))
                .value("BibInformation", "ItemInformation", "ProblemType"))
        .contains("Unknown Item");
    assertThat(lookUp("F-" + fresh).value("CirculationStatus")).contains("Available On Shelf");
    broker.send(NcipMessage.checkInItem(request)).succeeds("CheckInItem");
  }

  private NcipAnswer lookUp(String barcode) {
    return broker.send(NcipMessage.of("LookupItem").item(barcode)).succeeds("LookupItem");
  }

  @Test
  void aCopyThatCannotBeLentIsNotAvailable() {
    for (String policy : List.of("BOOK", "REFERENCE")) {
      admin.put(
          "items/%s-%s".formatted(policy, fresh),
          "{\"title\": \"Lendable %s\", \"location\": \"STACKS\", \"policy\": \"%s\"}"
              .formatted(fresh, policy));
    }
    assertThat(lookUp("BOOK-" + fresh).value("CirculationStatus")).contains("Available On Shelf");
    assertThat(lookUp("BOOK-" + fresh).has("ItemUseRestrictionType")).isFalse();
    assertThat(lookUp("REFERENCE-" + fresh).value("ItemUseRestrictionType"))
        .contains("Not For Loan");

    assertThat(desk.hold("P0043188", "BOOK-" + fresh).status()).isEqualTo(201);

    assertThat(lookUp("BOOK-" + fresh).value("CirculationStatus")).contains("Not Available");
  }

  @Test
  void aTitleWithManyCopiesIsReportedInPages() {
    String copies =
        IntStream.range(0, 7)
            .mapToObj(i -> "G%d-%s".formatted(i, fresh))
            .collect(Collectors.joining(","));
    Marc many = Marc.book("R15-" + fresh, "Unknown Item " + fresh);
    for (String barcode : copies.split(",")) {
      many.copy(barcode.startsWith("G6") ? "SCIOPEN" : "STACKS", "G", barcode);
    }
    load(many);
    String title = recordId("R15-" + fresh);

    NcipAnswer first =
        broker
            .send(
                NcipMessage.of("LookupItemSet")
                    .with("BibliographicId", title)
                    .with("MaximumItemsCount", "<MaximumItemsCount>5</MaximumItemsCount>"))
            .succeeds("LookupItemSet");
    assertThat(first.text()).doesNotContain("Unknown Item");
    assertThat(first.value("LocationNameValue")).isPresent();
    String token = first.value("NextItemToken").orElseThrow();
    NcipAnswer rest =
        broker
            .send(
                NcipMessage.of("LookupItemSet")
                    .with("BibliographicId", title)
                    .desiring("ItemElementType", "Bibliographic Description")
                    .with("NextItemToken", "<NextItemToken>%s</NextItemToken>".formatted(token)))
            .succeeds("LookupItemSet");

    assertThat(items(first)).isEqualTo(5);
    assertThat(items(rest)).isEqualTo(2);
    assertThat(rest.has("NextItemToken")).isFalse();
    assertThat(rest.value("BibInformation", "Title")).contains("Unknown Item " + fresh);
    String place = first.value("HoldingsSetId").orElseThrow();
    NcipAnswer byPlace =
        broker
            .send(
                NcipMessage.of("LookupItemSet")
                    .with("HoldingsSetId", "<HoldingsSetId>%s</HoldingsSetId>".formatted(place)))
            .succeeds("LookupItemSet");
    assertThat(items(byPlace)).isPositive();
  }

  @Test
  void anUnknownTitleOrItemIsAProblemInTheAnswer() {
    NcipAnswer answer =
        broker.send(
            NcipMessage.of("LookupItemSet")
                .with(
                    "one",
                    "<ItemId><ItemIdentifierValue>30100200417</ItemIdentifierValue></ItemId>")
                .with("two", "<ItemId><ItemIdentifierValue>NONE</ItemIdentifierValue></ItemId>"));
    assertThat(answer.kind()).isEqualTo("LookupItemSetResponse");
    assertThat(answer.value("BibInformation", "ItemInformation", "CirculationStatus")).isPresent();
    assertThat(answer.value("BibInformation", "ItemInformation", "ProblemType"))
        .contains("Unknown Item");
    NcipAnswer byRequest =
        broker.send(
            NcipMessage.of("LookupItemSet")
                .with(
                    "one",
                    "<ItemId><ItemIdentifierType>ILL Request Id</ItemIdentifierType>"
                        + "<ItemIdentifierValue>30100200417</ItemIdentifierValue></ItemId>"));
    assertThat(byRequest.value("ItemInformation", "ProblemType")).contains("Unknown Item");
    assertThat(byRequest.value("ItemInformation", "ItemIdentifierType")).contains("ILL Request Id");
    assertThat(
            broker
                .send(NcipMessage.of("LookupItemSet").with("BibliographicId", recordId("NONE")))
                .value("BibInformation", "ProblemType"))
        .contains("Unknown Item");
    assertThat(
            broker
                .send(
                    NcipMessage.of("LookupItemSet")
                        .with(
                            "BibliographicId",
                            "<BibliographicId><BibliographicRecordId><BibliographicRecordIdentifier>"
                                + "ocm50213377</BibliographicRecordIdentifier>"
                                + "<BibliographicRecordIdentifierCode>OCLC"
                                + "</BibliographicRecordIdentifierCode></BibliographicRecordId>"
                                + "</BibliographicId>"))
                .succeeds("LookupItemSet")
                .value("ItemInformation", "ItemIdentifierValue"))
        .contains("30100200417");
    broker.send(NcipMessage.of("LookupItemSet")).isProblem("Needed Data Missing");
  }

  private static String recordId(String number) {
    return """
        <BibliographicId><BibliographicRecordId>\
        <BibliographicRecordIdentifier>%s</BibliographicRecordIdentifier>\
        <BibliographicRecordIdentifierCode>SYSNUMBER</BibliographicRecordIdentifierCode>\
        </BibliographicRecordId></BibliographicId>"""
        .formatted(number);
  }

  private static int items(NcipAnswer answer) {
    return answer
        .document()
        .getElementsByTagNameNS(NcipMessage.NAMESPACE, "ItemInformation")
        .getLength();
  }

  @Test
  void thePickListIsInShelfOrder() {
    List<String> shelf =
        List.of("QA 9 .B5", "QA 76.5 1998", "QA76.73.J38", "QA 76.73 .J4", "QA 276", "R 5");
    Marc[] books =
        shelf.stream()
            .map(
                number ->
                    Marc.book("S%s-%s".formatted(number, fresh), "Standing " + fresh)
                        .copy("STACKS", number, "S-%s-%s".formatted(fresh, number)))
            .sorted(Comparator.comparing(Marc::xml))
            .toArray(Marc[]::new);
    assertThat(load(books).json().path("loaded").asInt()).isEqualTo(shelf.size());
    for (String number : shelf) {
      String barcode = "S-%s-%s".formatted(fresh, number);
      assertThat(desk.hold("P0043188", barcode).status()).isEqualTo(201);
    }

    List<String> picks =
        admin.get("circulation/picks?rows=500").json().path("rows").findValuesAsText("barcode");

    assertThat(picks.stream().filter(barcode -> barcode.contains(fresh)))
        .containsExactlyElementsOf(
            shelf.stream().map(number -> "S-%s-%s".formatted(fresh, number)).toList());
  }

  private Answer load(Marc... these) {
    return admin.post("catalog", XML, Marc.collection(these));
  }

  /** The record numbers of the hits. */
  private List<String> numbersFound(String question) {
    String query =
        List.of(question.split("&")).stream()
            .map(part -> part.split("=", 2))
            .map(pair -> pair[0] + "=" + URLEncoder.encode(pair[1], UTF_8))
            .collect(Collectors.joining("&"));
    Answer answer = admin.get("catalog/search?" + query);
    assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
    return answer.json().path("rows").findValuesAsText("recordNumber");
  }
}
