package org.interlend.requests;

import java.util.List;
import org.interlend.exchange.MessageWarning;

/** The result of a message about a request: what its answer and the journal need of it. */
public interface MessageResult {

  /** The request that the message has found or made. */
  ResourceSharingRequest<?> request();

  /** The broker's request id. */
  default String requestId() {
    return request().brokerNumber();
  }

  /** The item's barcode, or null. */
  String barcode();

  /** Whether the same message was processed before. */
  boolean replay();

  /** What staff should know. */
  default List<MessageWarning> warnings() {
    return List.of();
  }
}
