package org.interlend.ncip;

import java.util.List;
import org.interlend.exchange.Warning;
import org.interlend.ncip.wire.Element;

/**
 * What a service answers, and what the journal keeps of it.
 *
 * @param content what follows the header in the answer, in the schema's order
 * @param requestId the broker's number of the request concerned, or null
 * @param barcode the item concerned, or null
 * @param replay whether it had been done before
 * @param warnings for staff
 */
public record ServiceAnswer(
    List<Element> content,
    String requestId,
    String barcode,
    boolean replay,
    List<Warning> warnings) {

  /** An answer that concerns neither request nor item. */
  public static ServiceAnswer of(List<Element> content) {
    return of(content, List.of());
  }

  /** The same with warnings. */
  public static ServiceAnswer of(List<Element> content, List<Warning> warnings) {
    return new ServiceAnswer(content, null, null, false, warnings);
  }

  /** The same to whoever only tells what has happened: nothing follows the header. */
  public ServiceAnswer toNotification() {
    return new ServiceAnswer(List.of(), requestId, barcode, replay, warnings);
  }
}
