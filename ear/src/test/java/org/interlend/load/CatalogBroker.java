package org.interlend.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.interlend.load.MarcFile.Known;

/** A broker that looks for titles of the catalog. */
final class CatalogBroker {

  private static final String MESSAGE =
      """
      <NCIPMessage xmlns="http://www.niso.org/2008/ncip"
      version="http://www.niso.org/schemas/ncip/v2_02/ncip_v2_02.xsd"><%1$s>
      <InitiationHeader><FromAgencyId><AgencyId>BRW-BROKER</AgencyId></FromAgencyId>
      <ToAgencyId><AgencyId>FR-751999</AgencyId></ToAgencyId>
      <ApplicationProfileType>%2$s</ApplicationProfileType></InitiationHeader>
      %3$s</%1$s></NCIPMessage>""";

  private static final String TITLE =
      """
      <BibliographicId><BibliographicRecordId>
      <BibliographicRecordIdentifier>%s</BibliographicRecordIdentifier>
      <BibliographicRecordIdentifierCode>OCLC</BibliographicRecordIdentifierCode>
      </BibliographicRecordId></BibliographicId>""";

  private static final String USER =
      """
      <UserId><UserIdentifierValue>%s</UserIdentifierValue></UserId>
      <UserElementType>Name Information</UserElementType>
      <UserElementType>Block Or Trap</UserElementType>""";

  private static final String REQUEST =
      """
      <UserId><UserIdentifierValue>BRW-ANY-BORROWER</UserIdentifierValue></UserId>
      %s
      <RequestId><AgencyId>BRW-BROKER</AgencyId>
      <RequestIdentifierValue>%s</RequestIdentifierValue></RequestId>
      <RequestType>Loan</RequestType><RequestScopeType>Bibliographic Item</RequestScopeType>""";

  private final HttpClient http;
  private final URI ncip;
  private final URI sru;
  private final String run;
  private int requests;

  /**
   * @param server the server's address
   * @param run part of every request number, to make it unique
   */
  CatalogBroker(HttpClient http, URI server, String run) {
    this.http = http;
    this.ncip = server.resolve("ncip");
    this.sru = server.resolve("sru");
    this.run = run;
  }

  /** Whether the title's items are known by its OCLC number. */
  boolean locate(Known known) throws IOException, InterruptedException {
    return send("LookupItemSet", TITLE.formatted(known.oclc())).contains(known.barcode(0));
  }

  /** Whether a patron is known, whatever the title. */
  boolean lookUpUser(Known any) throws IOException, InterruptedException {
    var patron = Fixture.patron(any.oclc().hashCode());
    return send("LookupUser", USER.formatted(patron.card())).contains(patron.surname());
  }

  /** Whether the title is lent: a request, an item set aside for it, and a pick slip. */
  boolean request(Known known) throws IOException, InterruptedException {
    var request = "%s-R%d".formatted(run, ++requests);
    return send("RequestItem", REQUEST.formatted(TITLE.formatted(known.oclc()), request))
        .contains(known.recordNumber());
  }

  /** Whether SRU finds the title by this query, with a copy that can be lent. */
  boolean search(String query, Known known) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(sru + "?query=" + URLEncoder.encode(query, UTF_8)))
            .build();
    var answer = http.send(request, BodyHandlers.ofString()).body();
    return answer.contains(known.barcode(0)) && answer.contains(">Available<");
  }

  private String send(String service, String content) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(ncip)
            .header("Content-Type", "application/xml")
            .POST(BodyPublishers.ofString(MESSAGE.formatted(service, Fixture.PARTNER, content)))
            .build();
    return http.send(request, BodyHandlers.ofString()).body();
  }
}
