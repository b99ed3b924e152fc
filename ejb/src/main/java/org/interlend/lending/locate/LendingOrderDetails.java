package org.interlend.lending.locate;

import java.util.List;
import org.interlend.catalog.LocalBib;
import org.interlend.institution.Library;
import org.interlend.requests.RequestChannel;
import org.interlend.requests.broker.BrokerData;
import org.interlend.requests.broker.RemoteLibrary;

/**
 * What a broker says with a request for a loan beyond the common part.
 *
 * @param origin by what it is requested
 * @param copy whether a copy on paper is ordered, which does not come back
 * @param borrower the library that borrows through the broker, or null
 * @param asked the library of this institution whose copies are asked for; null for any
 * @param titles the titles with the broker's number, as far as they were looked up already; null to
 *     search for the numbers of the request
 * @param numberPrefix before this library's number of the request, or null if the broker asks for
 *     none. Without a number of the broker's, this number is the request's external id.
 * @param broker what the broker says in its own words
 */
public record LendingOrderDetails(
    RequestChannel origin,
    boolean copy,
    RemoteLibrary borrower,
    Library asked,
    List<LocalBib> titles,
    String numberPrefix,
    BrokerData broker) {

  /** A request that says nothing more. */
  public static final LendingOrderDetails NONE =
      new LendingOrderDetails(
          RequestChannel.MESSAGE, false, null, null, null, null, BrokerData.NONE);

  /** A request for a copy that says nothing more. */
  public static final LendingOrderDetails COPY =
      new LendingOrderDetails(
          RequestChannel.MESSAGE, true, null, null, null, null, BrokerData.NONE);

  boolean isOrder() {
    return origin == RequestChannel.ORDER;
  }
}
