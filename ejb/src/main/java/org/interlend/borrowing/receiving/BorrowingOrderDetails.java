package org.interlend.borrowing.receiving;

import org.interlend.requests.RequestChannel;
import org.interlend.requests.broker.BrokerData;

/**
 * What a broker says with an announcement beyond the common part, and how its partner's settings
 * want it handled.
 *
 * @param origin by what it is announced
 * @param copy whether a copy on paper comes, which stays with the patron
 * @param patronOptional whether a request is accepted whose patron is not known, or may not borrow;
 *     staff assign the patron later
 * @param patronNumber the patron's number as the message has it, or null
 * @param numberPrefix before this library's number of the request, or null if the broker asks for
 *     none. Without a number of the broker's, this number is the request's external id.
 * @param itemAtOrder whether the temporary records are made now, and not when staff receive the
 *     item
 * @param lender the library that lends, as far as it is known
 * @param broker what the broker says in its own words
 */
public record BorrowingOrderDetails(
    RequestChannel origin,
    boolean copy,
    boolean patronOptional,
    String patronNumber,
    String numberPrefix,
    boolean itemAtOrder,
    ReportedLender lender,
    BrokerData broker) {

  /** An announcement that says nothing more. */
  public static final BorrowingOrderDetails NONE =
      new BorrowingOrderDetails(
          RequestChannel.MESSAGE,
          false,
          false,
          null,
          null,
          false,
          ReportedLender.UNKNOWN,
          BrokerData.NONE);

  boolean isOrder() {
    return origin == RequestChannel.ORDER;
  }
}
