package org.interlend.load;

import static org.interlend.load.NcipConnection.HEADER;
import static org.interlend.load.NcipConnection.value;

import java.io.IOException;
import java.net.URI;
import java.util.List;

/**
 * A partner that borrows own items of the library: it requests a title, and tells of the item's
 * shipment, renewal and return. No title is requested twice.
 */
final class LendingPartner implements Caller {

  /** What it sends in a turn. */
  static final List<String> MESSAGES =
      List.of("RequestItem to lend", "CheckOutItem", "RenewItem, lent", "CheckInItem, lent");

  private static final String REQUEST_ITEM =
      """
      <RequestItem>
        %s
        <UserId><UserIdentifierValue>BRW-ANY-BORROWER</UserIdentifierValue></UserId>
        <BibliographicId>
          <BibliographicRecordId>
            <BibliographicRecordIdentifier>%s</BibliographicRecordIdentifier>
            <BibliographicRecordIdentifierCode>OCLC</BibliographicRecordIdentifierCode>
          </BibliographicRecordId>
        </BibliographicId>
        <RequestId>
          <AgencyId>BRW-BROKER</AgencyId>
          <RequestIdentifierValue>%s</RequestIdentifierValue>
        </RequestId>
        <RequestType>Loan</RequestType>
        <RequestScopeType>Bibliographic Item</RequestScopeType>
      </RequestItem>
      """;

  private static final String CHECK_OUT_ITEM =
      """
      <CheckOutItem>
        %s
        <UserId><UserIdentifierValue>BRW-ANY-BORROWER</UserIdentifierValue></UserId>
        <ItemId><ItemIdentifierValue>%s</ItemIdentifierValue></ItemId>
        <RequestId>
          <AgencyId>BRW-BROKER</AgencyId>
          <RequestIdentifierValue>%s</RequestIdentifierValue>
        </RequestId>
      </CheckOutItem>
      """;

  private static final String RENEW_ITEM =
      """
      <RenewItem>
        %s
        <UserId><UserIdentifierValue>BRW-ANY-BORROWER</UserIdentifierValue></UserId>
        <ItemId><ItemIdentifierValue>%s</ItemIdentifierValue></ItemId>
      </RenewItem>
      """;

  private static final String CHECK_IN_ITEM =
      """
      <CheckInItem>
        %s
        <ItemId><ItemIdentifierValue>%s</ItemIdentifierValue></ItemId>
      </CheckInItem>
      """;

  /** A prime, so that consecutive titles are far apart. */
  private static final long STRIDE = 1_000_003;

  private final String name;
  private final long first;
  private final long titles;
  private final NcipConnection connection;
  private long turns;

  /**
   * @param name part of every number of its requests; unique for this partner
   * @param first the number of the first title with one item that this partner may request
   * @param titles how many of them it may request
   */
  LendingPartner(String name, long first, long titles, URI ncip) throws IOException {
    this.name = name;
    this.first = first;
    this.titles = titles;
    this.connection = new NcipConnection(ncip);
  }

  @Override
  public void turn(Tally tally) throws IOException {
    turns++;
    if (turns > titles) {
      throw new IOException("All %d titles are lent".formatted(titles));
    }
    var title = first + turns * STRIDE % titles;
    var oclc = LargeDatabase.oclcOfSingle(title);
    var barcode = LargeDatabase.barcodeOfSingle(title);
    var request = name + "-" + turns;
    send(
        0, REQUEST_ITEM.formatted(HEADER, oclc, request), "RequestIdentifierValue", request, tally);
    send(1, CHECK_OUT_ITEM.formatted(HEADER, barcode, request), item(), barcode, tally);
    send(2, RENEW_ITEM.formatted(HEADER, barcode), item(), barcode, tally);
    send(3, CHECK_IN_ITEM.formatted(HEADER, barcode), item(), barcode, tally);
  }

  private static String item() {
    return "ItemIdentifierValue";
  }

  private void send(int message, String text, String element, String expected, Tally tally)
      throws IOException {
    var called = MESSAGES.get(message);
    var service = called.replaceFirst("[ ,].*", "");
    connection.send(service, called, text, List.of(value(element, expected)), tally);
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
