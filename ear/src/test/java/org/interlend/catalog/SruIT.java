package org.interlend.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.interlend.support.ApiClient;
import org.interlend.support.CirculationDesk;
import org.interlend.support.InterlendServer;
import org.interlend.support.Marc;
import org.interlend.support.NcipClient;
import org.interlend.support.NcipMessage;
import org.interlend.support.OnEachDatabase;
import org.interlend.support.SruClient;
import org.interlend.support.SruClient.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Brokers search for lenders: SRU 1.1, 1.2 and 2.0. */
@OnEachDatabase
class SruIT {

  private static final String ONE = "http://www.loc.gov/zing/srw/";
  private static final String TWO = "http://docs.oasis-open.org/ns/search-ws/sruResponse";
  private static final String MARCXML = "info:srw/schema/1/marcxml-v1.1";

  private final ApiClient admin;
  private final CirculationDesk desk;
  private final NcipClient broker;
  private final SruClient sru;
  private final String fresh = UUID.randomUUID().toString().substring(0, 8);

  SruIT(InterlendServer server) {
    admin = new ApiClient(server, "admin", "interlend");
    desk = new CirculationDesk(server);
    broker = new NcipClient(server);
    sru = new SruClient(server);
  }

  @Test
  void aTitleIsFoundByEveryIndexUnderEachOfItsNames() {
    String oclc = Integer.toString(700_000_000 + (int) (Math.random() * 99_999_999));
    load(
        Marc.book("R1-" + fresh, "Übersee Häfen " + fresh + " and post-war tides")
            .field("020", "a", "0-306-40615-2 (pbk.)")
            .field("022", "a", "2049-3630")
            .field("035", "a", "(OCoLC)ocm" + oclc)
            .field("035", "a", "(Alma)77" + fresh)
            .field("100", "a", "Østergård, Maëlle,")
            .field("264", "b", "Quay Press,", "c", "[1998]")
            .copy("STACKS", "551.48 " + fresh, "B1-" + fresh));

    for (String query :
        List.of(
            fresh,
            "\"hafen " + fresh + "\"",
            "cql.anywhere = \"ostergard " + fresh + "\"",
            "cql.serverChoice any \"nowhere " + fresh + "\"",
            "dc.title = \"The Übersee " + fresh + "\"",
            "title all \"tides ubersee " + fresh + "\"",
            "title any \"" + fresh + " nothing\"",
            "title=post-war and title=" + fresh,
            "title = " + fresh.substring(0, 5) + "*",
            "dc.title == \"ÜBERSEE Häfen " + fresh.toUpperCase() + " and post-war tides\"",
            "bath.title exact \"Übersee Häfen " + fresh + " and post-war tides\"",
            "dc.creator = ostergard and " + fresh,
            "author = maelle and title = " + fresh,
            "bath.isbn = 9780306406157 and title = " + fresh,
            "isbn any \"9991234567 0306406152\" and " + fresh,
            "isbn = \"978-0-306-40615-7\" and " + fresh,
            "issn = 20493630 and " + fresh,
            "oclc = " + oclc,
            "interlend.oclcNumber == \"(OCoLC)" + oclc + "\"",
            "dc.identifier = \"(Alma)77" + fresh + "\"",
            "rec.id = R1-" + fresh,
            "id=\"R1-" + fresh + "\"",
            "rec.identifier any \"X R1-" + fresh + "\"",
            "barcode = B1-" + fresh,
            "B1-" + fresh,
            "cql.anywhere any \"nothing B1-" + fresh + " B2-" + fresh + "\"",
            "barcode any \"B2-" + fresh + " B1-" + fresh + "\"",
            "callNumber = \"551.48 " + fresh + "\"",
            "callNumber = \"551.48" + fresh.substring(0, 6) + "*\"",
            "dc.date = 1998 and " + fresh,
            fresh + " not dc.date = 1999",
            "(title = nowhere or barcode = B1-" + fresh + ") and author = ostergard",
            fresh + " not (title = tides and author = unknown)",
            "> b = \"http://zing.z3950.org/cql/bath/2.0/\" b.title = " + fresh,
            "> \"info:srw/cql-context-set/1/dc-v1.1\" title = " + fresh,
            "title =/ignoreCase/cql.ignoreAccents " + fresh)) {
      Answer found = sru.search(query);
      assertThat(found.diagnostic()).as(query + ": " + found.details()).isZero();
      assertThat(found.numbers()).as(query).containsExactly("R1-" + fresh);
      assertThat(found.count()).as(query).isEqualTo(1);
    }
    for (String query :
        List.of(
            "title = ostergard and title = " + fresh,
            "author = " + fresh,
            fresh + " not title = tides",
            fresh + " and dc.date = 1999",
            fresh + " not barcode = B1-" + fresh,
            "title == \"Übersee Häfen " + fresh + "\"",
            "rec.id = B1-" + fresh,
            "barcode = R1-" + fresh,
            "callNumber = \"551.48\" and " + fresh)) {
      Answer found = sru.search(query);
      assertThat(found.diagnostic()).as(query + ": " + found.details()).isZero();
      assertThat(found.count()).as(query).isZero();
      assertThat(found.has("records")).isFalse();
    }
  }

  @Test
  void aTitleOfManyWordsIsFoundByTheWholeOfIt() {
    String title =
        "On the tides %s and ".formatted(fresh)
            + "of an old port in the far west ".repeat(3)
            + "with observations concerning navigation, lighthouses, harbourmasters, quarantine";
    load(Marc.book("R2-" + fresh, title).copy("STACKS", "551.48 " + fresh, "B2-" + fresh));

    for (String relation : List.of("=", "==")) {
      assertThat(sru.search("dc.title %s \"%s\"".formatted(relation, title)).numbers())
          .containsExactly("R2-" + fresh);
    }
  }

  @Test
  void aRecordListsLocationAndAvailabilityOfEachCopy() {
    load(
        Marc.book("R2-" + fresh, "Standing " + fresh)
            .field("500", "a", "A note & more")
            .field("852", "8", "1", "b", "MAIN", "c", "STACKS", "h", "A 1")
            .field("876", "8", "1.1", "p", "FREE-" + fresh, "h", "BOOK", "3", "v. 1")
            .field("876", "8", "1.2", "p", "LENT-" + fresh)
            .field("852", "8", "2", "b", "SCIENCE", "c", "SCIOPEN", "h", "B 2")
            .field("876", "8", "2.1", "p", "WANTED-" + fresh)
            .field("876", "8", "2.2", "p", "STAYS-" + fresh, "h", "REFERENCE"));
    assertThat(desk.lend("P0043188", "LENT-" + fresh).status()).isEqualTo(201);
    assertThat(desk.hold("P0043188", "WANTED-" + fresh).status()).isEqualTo(201);

    Answer marc = sru.search("rec.id=R2-" + fresh);

    assertThat(marc.first("recordSchema")).isEqualTo(MARCXML);
    assertThat(marc.fields("500")).containsExactly("a=A note & more");
    assertThat(marc.fields("245")).hasSize(1);
    List<String> places = marc.fields("852");
    assertThat(places).hasSize(2);
    assertThat(places).anyMatch(place -> place.matches("8=\\d a=\\S+ b=MAIN c=STACKS h=A 1"));
    assertThat(places).anyMatch(place -> place.matches("8=\\d a=\\S+ b=SCIENCE c=SCIOPEN h=B 2"));
    List<String> copies = marc.fields("876");
    assertThat(copies).hasSize(4);
    String stacks = places.stream().filter(p -> p.contains("STACKS")).findFirst().orElseThrow();
    assertThat(copies)
        .anyMatch(
            copy ->
                copy.matches(
                    "8=%s\\.\\d 3=v. 1 p=FREE-%s h=BOOK j=Available"
                        .formatted(stacks.charAt(2), fresh)))
        .anyMatch(
            copy ->
                copy.matches("8=\\S+ p=LENT-" + fresh + " j=On loan z=Due \\d{4}-\\d\\d-\\d\\d"))
        .anyMatch(copy -> copy.matches("8=\\S+ p=WANTED-" + fresh + " j=Requested"))
        .anyMatch(
            copy ->
                copy.matches("8=\\S+ p=STAYS-%1$s h=REFERENCE j=Not for loan".formatted(fresh)));

    Answer opac = sru.ask("query", "rec.id=R2-" + fresh, "recordSchema", "opac");

    assertThat(opac.first("recordSchema")).isEqualTo("opac");
    assertThat(opac.fields("500")).containsExactly("a=A note & more");
    assertThat(opac.fields("876")).isEmpty();
    assertThat(opac.childrenOf("opacRecord")).containsExactly("bibliographicRecord", "holdings");
    assertThat(opac.childrenOf("holding"))
        .containsExactly(
            "nucCode", "localLocation", "shelvingLocation", "callNumber", "circulations");
    assertThat(availableNow(opac))
        .containsExactlyInAnyOrder(
            "FREE-" + fresh + " 1 hold 0",
            "LENT-" + fresh + " 0 hold 0",
            "WANTED-" + fresh + " 0 hold 1",
            "STAYS-" + fresh + " 0 hold 0");
    assertThat(opac.all("availabilityDate")).hasSize(1);
    desk.takeBack("LENT-" + fresh);
    assertThat(sru.search("rec.id=R2-" + fresh).fields("876"))
        .anyMatch(copy -> copy.endsWith("p=LENT-" + fresh + " j=Available"));
  }

  private static List<String> availableNow(Answer opac) {
    var circulations = opac.xml().getElementsByTagName("circulation");
    return IntStream.range(0, circulations.getLength())
        .mapToObj(i -> (org.w3c.dom.Element) circulations.item(i))
        .map(
            each ->
                "%s %s hold %s"
                    .formatted(
                        each.getElementsByTagName("itemId").item(0).getTextContent(),
                        value(each, "availableNow"),
                        value(each, "onHold")))
        .toList();
  }

  private static String value(org.w3c.dom.Element circulation, String name) {
    return ((org.w3c.dom.Element) circulation.getElementsByTagName(name).item(0))
        .getAttribute("value");
  }

  @Test
  void aCopyChosenForAPartnerIsNotAvailable() {
    load(Marc.book("R3-" + fresh, "Chosen " + fresh).copy("STACKS", "C", "CHOSEN-" + fresh));
    assertThat(sru.search("barcode=CHOSEN-" + fresh).fields("876")).allMatch(this::isAvailable);

    broker
        .send(
            NcipMessage.requestItem("SRU-" + fresh, "1")
                .without("BibliographicId")
                .item("CHOSEN-" + fresh))
        .succeeds("RequestItem");

    assertThat(sru.search("barcode=CHOSEN-" + fresh).fields("876")).noneMatch(this::isAvailable);
  }

  private boolean isAvailable(String copy) {
    return copy.endsWith("j=Available");
  }

  @Test
  void suppressedAndBorrowedTitlesAreNeverFound() {
    String request = "SRUHIDDEN-" + fresh;
    broker
        .send(NcipMessage.acceptItem(request, request).book("Hidden " + fresh))
        .succeeds("AcceptItem");
    admin.post(
        "catalog",
        "application/xml",
        Marc.collection(
            Marc.book("R4-" + fresh, "Hidden " + fresh)
                .copy("STACKS", "H " + fresh, "H-" + fresh)
                .xml()
                .replace("00000nam", "00000dam")));
    load(Marc.book("R5-" + fresh, "Seen " + fresh).copy("STACKS", "S", "S-" + fresh));

    for (String query :
        List.of(
            "title = hidden and title = " + fresh,
            "hidden and " + fresh,
            "barcode = H-" + fresh,
            "barcode = " + request,
            "rec.id = R4-" + fresh,
            request,
            "callNumber = \"H " + fresh + "\"")) {
      assertThat(sru.search(query).count()).as(query).isZero();
    }
    assertThat(sru.search(fresh).numbers()).containsExactly("R5-" + fresh);
    broker.send(NcipMessage.checkInItem(request)).succeeds("CheckInItem");
  }

  @Test
  void aLongResultIsPaged() {
    load(
        IntStream.range(0, 7)
            .mapToObj(
                i ->
                    Marc.book("P%d-%s".formatted(i, fresh), "Paged %s %d".formatted(fresh, i))
                        .copy("STACKS", "P", "P%d-%s".formatted(i, fresh)))
            .toArray(Marc[]::new));
    String query = "title=" + fresh;

    Answer first = sru.ask("query", query, "maximumRecords", "3");
    Answer second = sru.ask("query", query, "maximumRecords", "3", "startRecord", "4");
    Answer last = sru.ask("query", query, "maximumRecords", "3", "startRecord", "7");
    Answer none = sru.ask("query", query, "maximumRecords", "0");
    Answer many = sru.ask("query", query, "maximumRecords", "1000");

    assertThat(first.count()).isEqualTo(7);
    assertThat(first.all("recordPosition")).containsExactly("1", "2", "3");
    assertThat(first.first("nextRecordPosition")).isEqualTo("4");
    assertThat(second.all("recordPosition")).containsExactly("4", "5", "6");
    assertThat(last.numbers()).hasSize(1);
    assertThat(last.has("nextRecordPosition")).isFalse();
    assertThat(none.count()).isEqualTo(7);
    assertThat(none.has("record")).isFalse();
    assertThat(many.numbers())
        .containsExactlyElementsOf(
            IntStream.range(0, 7).mapToObj(i -> "P%d-%s".formatted(i, fresh)).toList());
    assertThat(first.numbers()).isEqualTo(many.numbers().subList(0, 3));
    Answer beyond = sru.ask("query", query, "startRecord", "8");
    assertThat(beyond.diagnostic()).isEqualTo(61);
    assertThat(beyond.details()).isEqualTo("numberOfRecords is 7");
  }

  @Test
  void eachVersionIsAnsweredInItsOwnFormat() {
    load(
        Marc.book("V-" + fresh, "Versions & <brackets> " + fresh)
            .copy("STACKS", "V", "V-" + fresh));
    String query = "rec.id=V-" + fresh;

    Answer two = sru.ask("query", query);
    assertThat(two.xml().getDocumentElement().getNamespaceURI()).isEqualTo(TWO);
    assertThat(two.contentType()).startsWith("application/sru+xml");
    assertThat(two.childrenOf("searchRetrieveResponse"))
        .containsExactly("numberOfRecords", "records", "resultCountPrecision");
    assertThat(two.childrenOf("record").subList(0, 4))
        .containsExactly("recordSchema", "recordXMLEscaping", "recordData", "recordPosition");
    assertThat(two.first("resultCountPrecision")).endsWith("/exact");

    Answer oneTwo = sru.ask("version", "1.2", "operation", "searchRetrieve", "query", query);
    assertThat(oneTwo.xml().getDocumentElement().getNamespaceURI()).isEqualTo(ONE);
    assertThat(oneTwo.contentType()).startsWith("application/xml");
    assertThat(oneTwo.first("version")).isEqualTo("1.2");
    assertThat(oneTwo.childrenOf("searchRetrieveResponse"))
        .containsExactly("version", "numberOfRecords", "records");
    assertThat(oneTwo.childrenOf("record"))
        .containsExactly(
            "recordSchema", "recordPacking", "recordData", "recordIdentifier", "recordPosition");
    assertThat(oneTwo.first("recordIdentifier")).isEqualTo("V-" + fresh);

    Answer oneOne = sru.post("version", "1.1", "operation", "searchRetrieve", "query", query);
    assertThat(oneOne.first("version")).isEqualTo("1.1");
    assertThat(oneOne.has("recordIdentifier")).isFalse();
    assertThat(sru.ask("operation", "searchRetrieve", "query", query).first("version"))
        .isEqualTo("1.2");

    Answer unknown = sru.ask("version", "3.0", "query", query);
    assertThat(unknown.diagnostic()).isEqualTo(5);
    assertThat(unknown.details()).isEqualTo("2.0");
    Answer refused = sru.ask("version", "1.2", "operation", "scan", "query", query);
    assertThat(refused.diagnostic()).isEqualTo(4);
    assertThat(refused.childrenOf("searchRetrieveResponse"))
        .containsExactly("version", "numberOfRecords", "diagnostics");
    assertThat(refused.childrenOf("diagnostic")).containsExactly("uri", "details", "message");
    assertThat(refused.xml().getElementsByTagNameNS(ONE + "diagnostic/", "uri").getLength())
        .isEqualTo(1);
  }

  @Test
  void aRecordAsTextIsTheSameAsTheRecordAsXml() {
    load(Marc.book("T-" + fresh, "Text & <brackets> " + fresh).copy("STACKS", "T", "T-" + fresh));
    String query = "rec.id=T-" + fresh;
    Answer two = sru.ask("query", query, "recordXMLEscaping", "string");
    Answer one =
        sru.ask(
            "version",
            "1.2",
            "operation",
            "searchRetrieve",
            "query",
            query,
            "recordPacking",
            "string");

    assertThat(two.first("recordXMLEscaping")).isEqualTo("string");
    assertThat(one.first("recordPacking")).isEqualTo("string");
    for (Answer packed : List.of(one, two)) {
      Answer record = new Answer("", SruClient.read(packed.first("recordData").getBytes(UTF_8)));
      assertThat(record.numbers()).containsExactly("T-" + fresh);
      assertThat(record.fields("245").get(0)).contains("Text & <brackets> " + fresh);
    }
  }

  @Test
  void aTitleWithoutAMarcRecordGetsAGeneratedOne() {
    admin.put(
        "items/N-" + fresh,
        """
        {"title": "Bare & new %1$s", "author": "Wu Lin", "isbn": "0306406152",
         "systemNumber": "N-%1$s", "location": "STACKS", "callNumber": "N 1"}"""
            .formatted(fresh));

    Answer found = sru.search("title = bare and title = " + fresh);

    assertThat(found.numbers()).containsExactly("N-" + fresh);
    assertThat(found.fields("245")).containsExactly("a=Bare & new " + fresh);
    assertThat(found.fields("020")).hasSize(1);
    assertThat(found.fields("876")).allMatch(copy -> copy.contains("p=N-" + fresh));
  }

  @Test
  void explainListsIndexesAndSchemas() {
    for (Answer explained :
        List.of(sru.get(""), sru.ask("operation", "explain", "version", "1.2"))) {
      assertThat(explained.xml().getDocumentElement().getLocalName()).isEqualTo("explainResponse");
      assertThat(explained.childrenOf("explain"))
          .containsExactly("serverInfo", "databaseInfo", "indexInfo", "schemaInfo", "configInfo");
      assertThat(explained.first("database")).isEqualTo("sru");
      assertThat(explained.all("name")).contains("isbn", "serverChoice", "title", "barcode", "id");
      assertThat(explained.first("setting")).isEqualTo("50");
      assertThat(explained.first("recordSchema")).isEqualTo("http://explain.z3950.org/dtd/2.0/");
    }
    Answer text = sru.ask("recordXMLEscaping", "string");
    assertThat(text.first("recordXMLEscaping")).isEqualTo("string");
    assertThat(text.first("recordData")).contains("<explain ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "query=title+%3D                                    | 10  | Character 8: expected a term after =",
        "query=(a                                           | 13  | Character 3: expected )",
        "query=%22a                                         | 14  | Character 1: expected a quote",
        "query=foo.title%3Da                                | 15  | foo",
        "query=dc.color%3Da                                | 16  | dc.color",
        "query=title+adj+a                                  | 19  | adj",
        "query=title+%3D/stem+a                             | 20  | stem",
        "query=dc.date+%3E+1998                             | 22  | dc.date >",
        "query=barcode+%3D+a*                               | 28  | *",
        "query=a%5Cb                                        | 26  | b",
        "query=title%3D%22%22                               | 27  |",
        "query=tit%3Fe                                      | 28  | ?",
        "query=ab*                                          | 29  | ab*",
        "query=%5Eabc                                       | 31  | ^",
        "query=isbn%3D123                                   | 36  | Character 6: \"123\" is no ISBN",
        "query=a+prox+b                                     | 39  | Character 3",
        "query=a+and/x+b                                    | 46  | x",
        "query=dc.date%3D1998                               | 48  | A year",
        "query=ab*cd                                        | 49  | * is understood",
        "query=cql.resultSetId%3Da                          | 50  |",
        "query=a+sortby+dc.title                            | 80  | dc.title",
        "query=a&startRecord=0                              | 6   | startRecord must be",
        "query=a&startRecord=2147483648&maximumRecords=9999999999 | 61 | numberOfRecords is",
        "query=a&maximumRecords=many                        | 6   | maximumRecords must be",
        "query=a&query=b                                    | 6   | query is given more than once",
        "query=%C3                                          | 6   | query is not",
        "operation=searchRetrieve&version=1.2               | 7   | query",
        "query=a&color=red                                 | 8   | color",
        "query=a&recordSchema=mods                          | 66  | mods",
        "query=a&recordPacking=json                         | 71  | json",
        "query=a&recordXPath=/a                             | 72  | /a",
        "query=a&sortKeys=title                             | 80  | title",
        "query=a&stylesheet=x.xsl                           | 110 | x.xsl",
        "query=a&queryType=pqf                              | 6   | queryType pqf",
        "scanClause=title                                   | 4   | scan",
        "query=a&operation=delete                           | 4   | delete",
        "query=%00                                          | 10  | Character 1: expected text",
      })
  void anInvalidRequestGetsItsDiagnostic(String request, int number, String details) {
    Answer refused = sru.get(request.strip());

    assertThat(refused.diagnostic()).as(refused.details()).isEqualTo(number);
    assertThat(refused.details()).startsWith(details == null ? "" : details);
    assertThat(refused.first("message")).isNotBlank();
    assertThat(refused.count()).isZero();
  }

  @Test
  void hostileQueriesGetOnlyADiagnostic() {
    assertThat(sru.post("query", "(".repeat(10_000)).diagnostic()).isEqualTo(12);
    assertThat(sru.search("(".repeat(3_000)).diagnostic()).isEqualTo(13);
    assertThat(sru.post("query", "a".repeat(500_000)).diagnostic()).isEqualTo(12);
    assertThat(sru.search("a and ".repeat(200) + "a").diagnostic()).isEqualTo(38);
    assertThat(sru.search("a".repeat(500)).diagnostic()).isEqualTo(23);
    assertThat(sru.search("(a or b or c) and (d or e or f) and (g or h or i)").diagnostic())
        .isEqualTo(38);
    assertThat(sru.search("title = \"\u0000\u0007\"").diagnostic()).isEqualTo(10);
    assertThat(sru.search("title = \"\ufffe \ud83d\ude00\"").diagnostic()).isEqualTo(36);
    assertThat(sru.search("'; drop table bib; --").diagnostic()).isEqualTo(10);
    assertThat(sru.search("\"'; drop table bib\"").diagnostic()).isZero();
    assertThat(sru.ask("x-any", "1", "query", "<&>\"").diagnostic()).isEqualTo(14);
  }

  private void load(Marc... records) {
    var loaded = admin.post("catalog", "application/xml", Marc.collection(records));
    assertThat(loaded.status()).as(loaded.json().toString()).isEqualTo(200);
    assertThat(loaded.json().path("loaded").asInt()).isEqualTo(records.length);
    assertThat(loaded.json().path("refusedItems").asInt()).isZero();
  }
}
