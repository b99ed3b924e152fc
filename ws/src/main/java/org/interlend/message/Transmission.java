package org.interlend.message;

import java.time.Instant;
import java.util.Optional;
import org.interlend.exchange.MessageFact;
import org.interlend.text.Fact;

/**
 * One attempt to send something to a partner, and what came of it.
 *
 * @param at when it began
 * @param millis how long it took
 * @param peer host and port it went to
 * @param status of HTTP; 0 when there is no answer, or another protocol
 * @param body the bytes of the answer; empty when there is none
 * @param contentType the partner's Content-Type, or null
 * @param fault why there is no whole answer, or where it redirects to; null otherwise, whatever the
 *     status
 */
public record Transmission(
    Instant at, long millis, String peer, int status, byte[] body, String contentType, Fact fault) {

  /** Whether the status says that the request was processed; false for another protocol. */
  public boolean succeeded() {
    return fault == null && status >= 200 && status < 300;
  }

  /** Why the HTTP request was not processed: the fault, or else the status; empty if it was. */
  public Optional<Fact> failure() {
    return succeeded()
        ? Optional.empty()
        : Optional.of(fault != null ? fault : MessageFact.HTTP_STATUS.with(status));
  }

  /** The same with another body, such as a masked one. */
  public Transmission withBody(byte[] other) {
    return new Transmission(at, millis, peer, status, other, contentType, fault);
  }
}
