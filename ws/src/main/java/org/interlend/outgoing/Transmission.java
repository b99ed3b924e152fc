package org.interlend.outgoing;

import java.time.Instant;
import java.util.Arrays;
import org.interlend.text.Fact;

/**
 * One attempt to send a message.
 *
 * @param at when it began
 * @param millis how long it took
 * @param peer host and port it went to
 * @param answer the bytes of the answer; empty when there is none
 * @param contentType the partner's Content-Type, or null
 * @param fault why it failed; null when the HTTP exchange succeeded
 */
public record Transmission(
    Instant at, long millis, String peer, byte[] answer, String contentType, Fact fault) {

  /** The same with only the first bytes of the answer. */
  Transmission beginning(int bytes) {
    return new Transmission(
        at,
        millis,
        peer,
        Arrays.copyOf(answer, Math.min(bytes, answer.length)),
        contentType,
        fault);
  }
}
