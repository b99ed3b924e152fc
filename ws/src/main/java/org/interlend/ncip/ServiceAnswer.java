package org.interlend.ncip;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.interlend.exchange.MessageWarning;
import org.interlend.ncip.wire.Element;
import org.interlend.requests.MessageResult;
import org.interlend.requests.ResourceSharingRequest;

/**
 * The result of a service: the answer, and what the journal keeps of it.
 *
 * @param content what follows the header in the answer, in schema order
 * @param request the request that the message has found or made; null for none
 * @param requestId the broker's request id, or null
 * @param barcode the item's barcode, or null
 * @param replay whether the same message was processed before
 * @param warnings for staff
 */
public record ServiceAnswer(
    List<Element> content,
    ResourceSharingRequest<?> request,
    String requestId,
    String barcode,
    boolean replay,
    List<MessageWarning> warnings) {

  /** Leaves out the nulls of the content. */
  public ServiceAnswer {
    content = content.stream().filter(Objects::nonNull).toList();
  }

  /**
   * The answer of a message that has changed a request.
   *
   * @param content may contain null, which is left out
   */
  public static ServiceAnswer of(MessageResult done, Element... content) {
    return of(done, Arrays.asList(content));
  }

  /** The same with the content as a list. */
  public static ServiceAnswer of(MessageResult done, List<Element> content) {
    return new ServiceAnswer(
        content, done.request(), done.requestId(), done.barcode(), done.replay(), done.warnings());
  }

  /**
   * The answer of a message that changes nothing.
   *
   * @param requestId the broker's request id, or null
   * @param barcode the item's barcode, or null
   * @param content may contain null, which is left out
   */
  public static ServiceAnswer about(String requestId, String barcode, List<Element> content) {
    return new ServiceAnswer(content, null, requestId, barcode, false, List.of());
  }

  /** An answer that concerns neither a request nor an item. */
  public static ServiceAnswer of(List<Element> content) {
    return about(null, null, content);
  }

  /** The same with warnings about the message itself, which come before those of the result. */
  public ServiceAnswer warned(List<MessageWarning> ofMessage) {
    List<MessageWarning> all = new ArrayList<>(ofMessage);
    all.addAll(warnings);
    return new ServiceAnswer(content, request, requestId, barcode, replay, all);
  }

  /** The same result as the answer to a notification, which is empty. */
  public ServiceAnswer toNotification() {
    return new ServiceAnswer(List.of(), request, requestId, barcode, replay, warnings);
  }
}
