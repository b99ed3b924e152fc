package org.interlend.libris.importing;

import java.time.LocalDate;
import java.util.List;
import org.interlend.libris.reading.LibrisRequest;
import org.interlend.libris.reading.LibrisRequest.Recipient;
import org.interlend.libris.reading.LibrisRequest.Status;
import org.interlend.libris.reading.PersonalFieldMask;
import org.interlend.requests.broker.AskedSupplier;
import org.interlend.requests.broker.BrokerData;
import org.interlend.requests.broker.BrokerNote;
import org.interlend.requests.broker.BrokerNotes;
import org.interlend.requests.broker.BrokerStatus;
import org.interlend.requests.broker.BrokerValue;
import org.interlend.requests.broker.BrokerValues;
import org.interlend.requests.broker.SupplierChain;

/** What Libris says of a request in its own words. */
public final class BrokerDataMapping {

  /** Libris' internal number of the request. */
  public static final String REQUEST_ID = "request_id";

  private BrokerDataMapping() {}

  /**
   * @param number the number of the request here, which it keeps when it gets an order number later
   */
  public static BrokerData of(LibrisRequest request, String number) {
    return BrokerData.NONE
        .reference(number.equals(request.lfNumber()) ? null : request.lfNumber())
        .status(status(request.status()))
        .notes(BrokerNotes.of(new BrokerNote(BrokerNote.Kind.MESSAGE, request.message())))
        .values(
            new BrokerValues(
                request.values().entrySet().stream()
                    .map(
                        value ->
                            new BrokerValue(
                                value.getKey(),
                                value.getValue(),
                                PersonalFieldMask.contain(value.getKey())))
                    .toList()))
        .chain(chain(request.recipients()));
  }

  /** The same without the patron of the library that borrows. */
  public static BrokerData ofLoan(LibrisRequest request, String number) {
    BrokerData all = of(request, number);
    return all.values(all.values().anonymous());
  }

  private static BrokerStatus status(Status status) {
    return new BrokerStatus(status.code() == null ? status.text() : status.code(), status.shown());
  }

  private static SupplierChain chain(List<Recipient> recipients) {
    return new SupplierChain(recipients.stream().map(BrokerDataMapping::supplier).toList());
  }

  private static AskedSupplier supplier(Recipient recipient) {
    return new AskedSupplier(
        recipient.libraryCode(),
        recipient.location(),
        recipient.response() == null ? recipient.responseId() : recipient.response(),
        recipient.respondedAt() == null
            ? null
            : LocalDate.ofInstant(recipient.respondedAt(), LibrisRequest.ZONE).toString(),
        recipient.reserve(),
        recipient.active());
  }
}
