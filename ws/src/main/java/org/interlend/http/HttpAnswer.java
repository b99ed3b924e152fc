package org.interlend.http;

import java.time.Instant;
import java.util.Optional;
import org.interlend.exchange.MessageFact;
import org.interlend.text.Fact;

/**
 * One HTTP request and what came of it.
 *
 * @param at when it began
 * @param millis how long it took
 * @param peer host and port it went to
 * @param status of HTTP; 0 when there is no answer
 * @param body the bytes of the answer; empty when there is none
 * @param contentType the partner's Content-Type, or null
 * @param fault why there is no whole answer, or where it redirects to; null otherwise, whatever the
 *     status
 */
public record HttpAnswer(
    Instant at, long millis, String peer, int status, byte[] body, String contentType, Fact fault) {

  /** Whether the status says that the request was processed. */
  public boolean succeeded() {
    return fault == null && status >= 200 && status < 300;
  }

  /** Why the request was not processed: the fault, or else the status; empty if it was. */
  public Optional<Fact> failure() {
    return succeeded()
        ? Optional.empty()
        : Optional.of(fault != null ? fault : MessageFact.HTTP_STATUS.with(status));
  }
}
