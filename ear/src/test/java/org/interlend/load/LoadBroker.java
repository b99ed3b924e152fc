package org.interlend.load;

import static org.interlend.load.NcipConnection.HEADER;
import static org.interlend.load.NcipConnection.value;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Sends NCIP messages to the server, as a broker does. */
final class LoadBroker implements Caller {

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

  private final Work work;
  private final String name;
  private final NcipConnection connection;
  private final boolean knowsPatrons;
  private long turns;

  /**
   * @param name part of every number it generates; unique for this broker
   */
  LoadBroker(Work work, String name, URI ncip) throws IOException {
    this(work, name, ncip, true);
  }

  private LoadBroker(Work work, String name, URI ncip, boolean knowsPatrons) throws IOException {
    this.work = work;
    this.name = name;
    this.connection = new NcipConnection(ncip);
    this.knowsPatrons = knowsPatrons;
  }

  /** Looks up patrons at another responder, which has patrons of its own: any success will do. */
  static LoadBroker ofStranger(String name, URI address) throws IOException {
    return new LoadBroker(Work.LOOKUP, name, address, false);
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
        knowsPatrons ? about(patron) : List.of(),
        tally);
  }

  private static List<String> about(Fixture.Patron patron) {
    return List.of(
        value("UserIdentifierValue", patron.card()),
        value("Surname", patron.surname()),
        value("UserPrivilegeStatusType", "ACTIVE"));
  }

  /** Has items arrive that are not returned. */
  void leave(int items, Tally tally) throws IOException {
    for (var n = 0; n < items; n++) {
      turns++;
      accept(number(), Fixture.patron(turns), tally);
    }
  }

  private void acceptAndCheckIn(Fixture.Patron patron, Tally tally) throws IOException {
    var request = number();
    accept(request, patron, tally);
    send(
        "CheckInItem",
        CHECK_IN_ITEM.formatted(HEADER, barcode(request)),
        List.of(value("ItemIdentifierValue", barcode(request))),
        tally);
  }

  private String number() {
    return name + "-" + turns;
  }

  private static String barcode(String request) {
    return request + "-A";
  }

  private void accept(String request, Fixture.Patron patron, Tally tally) throws IOException {
    var due = Instant.now().plus(28, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    send(
        "AcceptItem",
        ACCEPT_ITEM.formatted(
            HEADER, request, patron.card(), barcode(request), due, Fixture.LIBRARY),
        List.of(
            value("RequestIdentifierValue", request),
            value("ItemIdentifierValue", barcode(request))),
        tally);
  }

  private void send(String service, String message, List<String> expected, Tally tally)
      throws IOException {
    connection.send(service, service, message, expected, tally);
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
