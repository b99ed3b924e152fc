package org.interlend.load;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Sends NCIP messages to the server, as a broker does. */
final class Broker implements Caller {

  private static final String LOOKUP_USER =
      """
      <LookupUser>
        %s
        <AuthenticationInput>
          <AuthenticationInputData>%s</AuthenticationInputData>
          <AuthenticationDataFormatType>text</AuthenticationDataFormatType>
          <AuthenticationInputType>Barcode Id</AuthenticationInputType>
        </AuthenticationInput>
        <AuthenticationInput>
          <AuthenticationInputData>%s</AuthenticationInputData>
          <AuthenticationDataFormatType>text</AuthenticationDataFormatType>
          <AuthenticationInputType>PIN</AuthenticationInputType>
        </AuthenticationInput>
        <UserElementType>Name Information</UserElementType>
        <UserElementType>User Privilege</UserElementType>
        <UserElementType>Block Or Trap</UserElementType>
        <UserElementType>User Id</UserElementType>
        <LoanedItemsDesired/>
      </LookupUser>
      """;

  private static final String ACCEPT_ITEM =
      """
      <AcceptItem>
        %s
        <RequestId>
          <AgencyId>BRW-BROKER</AgencyId>
          <RequestIdentifierValue>%s</RequestIdentifierValue>
        </RequestId>
        <RequestedActionType>Hold For Pickup And Notify</RequestedActionType>
        <UserId><UserIdentifierValue>%s</UserIdentifierValue></UserId>
        <ItemId><ItemIdentifierValue>%s</ItemIdentifierValue></ItemId>
        <DateForReturn>%s</DateForReturn>
        <ItemOptionalFields>
          <BibliographicDescription>
            <Author>Lindqvist, Maja</Author>
            <BibliographicItemId>
              <BibliographicItemIdentifier>9780000001234</BibliographicItemIdentifier>
              <BibliographicItemIdentifierCode>ISBN</BibliographicItemIdentifierCode>
            </BibliographicItemId>
            <PublicationDate>2011</PublicationDate>
            <Publisher>Skerry House</Publisher>
            <Title>Lighthouses of the inner skerries</Title>
            <Language>swe</Language>
            <MediumType>Book</MediumType>
          </BibliographicDescription>
          <ItemDescription>
            <CallNumber>ILL 1234</CallNumber>
            <NumberOfPieces>1</NumberOfPieces>
          </ItemDescription>
        </ItemOptionalFields>
        <PickupLocation>%s</PickupLocation>
      </AcceptItem>
      """;

  private static final String CHECK_IN_ITEM =
      """
      <CheckInItem>
        %s
        <ItemId><ItemIdentifierValue>%s</ItemIdentifierValue></ItemId>
      </CheckInItem>
      """;

  private static final String HEADER =
      """
      <InitiationHeader>
        <FromAgencyId><AgencyId>BRW-BROKER</AgencyId></FromAgencyId>
        <ToAgencyId><AgencyId>FR-751999</AgencyId></ToAgencyId>
        <ApplicationProfileType>%s</ApplicationProfileType>
      </InitiationHeader>"""
          .formatted(Fixture.PARTNER);

  private static final String ENVELOPE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <NCIPMessage xmlns="http://www.niso.org/2008/ncip"
          version="http://www.niso.org/schemas/ncip/v2_02/ncip_v2_02.xsd">
      %s</NCIPMessage>
      """;

  private final Work work;
  private final String name;
  private final HttpConnection connection;
  private long turns;

  /**
   * @param name part of every number it generates; unique for this broker
   */
  Broker(Work work, String name, URI ncip) throws IOException {
    this.work = work;
    this.name = name;
    this.connection = new HttpConnection(ncip);
  }

  @Override
  public void turn(Tally tally) throws IOException {
    turns++;
    var patron = Fixture.patron(turns);
    switch (work) {
      case LOOKUP -> lookUp(patron, tally);
      case ACCEPT_CHECKIN -> acceptAndCheckIn(patron, tally);
    }
  }

  private void lookUp(Fixture.Patron patron, Tally tally) throws IOException {
    send(
        "LookupUser",
        LOOKUP_USER.formatted(HEADER, patron.card(), patron.pin()),
        List.of(
            value("UserIdentifierValue", patron.card()),
            value("Surname", patron.surname()),
            value("UserPrivilegeStatusType", "ACTIVE")),
        tally);
  }

  private void acceptAndCheckIn(Fixture.Patron patron, Tally tally) throws IOException {
    var request = name + "-" + turns;
    var barcode = request + "-A";
    var due = Instant.now().plus(28, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    send(
        "AcceptItem",
        ACCEPT_ITEM.formatted(HEADER, request, patron.card(), barcode, due, Fixture.LIBRARY),
        List.of(value("RequestIdentifierValue", request), value("ItemIdentifierValue", barcode)),
        tally);
    send(
        "CheckInItem",
        CHECK_IN_ITEM.formatted(HEADER, barcode),
        List.of(value("ItemIdentifierValue", barcode)),
        tally);
  }

  private void send(String service, String message, List<String> due, Tally tally)
      throws IOException {
    var body = ENVELOPE.formatted(message).getBytes(StandardCharsets.UTF_8);
    var began = System.nanoTime();
    var answer = new String(connection.post(body), StandardCharsets.UTF_8);
    var took = System.nanoTime() - began;
    if (!answer.contains(service + "Response>")
        || answer.contains("Problem>")
        || !due.stream().allMatch(answer::contains)) {
      throw new WrongAnswer("%s of %s was answered %s".formatted(service, name, answer));
    }
    tally.took(service, took);
  }

  /** A value in an answer, under any prefix of the element. */
  private static String value(String element, String value) {
    return element + ">" + value + "</";
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
