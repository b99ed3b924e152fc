package org.interlend.ncip.outgoing;

import java.time.Instant;
import java.util.Arrays;

/**
 * One try to send a message.
 *
 * @param at when it began
 * @param millis how long it took
 * @param peer host and port it went to
 * @param answer the bytes that came back; none when there was no answer
 * @param contentType what the partner says they are, or null
 * @param fault why it failed, in words for staff; null when the partner answered as HTTP should
 */
record Transmission(
    Instant at, long millis, String peer, byte[] answer, String contentType, String fault) {

  /** The same with no more than the first bytes of the answer. */
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
