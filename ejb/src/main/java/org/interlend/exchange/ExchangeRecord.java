package org.interlend.exchange;

import java.time.Instant;
import java.util.List;
import org.interlend.text.Facts;

/**
 * A message and its answer for the journal. The caller must have masked secrets.
 *
 * @param reference its reference in the log, at most 16 letters
 * @param partnerCode null while the partner is not known
 * @param service name of the NCIP service, or null when it could not be read
 * @param result what came of it
 * @param numbers what it is about
 * @param peer network address of the remote end, or null
 * @param authenticated whether a message from outside was authenticated as the partner's; false for
 *     messages to partners
 * @param staff who had a refused message processed once more; null for a message that a partner
 *     sent
 * @param requestBody the message, as received from a partner or sent to one
 * @param responseBody the answer to it; empty when there was none
 */
public record ExchangeRecord(
    String reference,
    Instant at,
    Direction direction,
    MessageProtocol protocol,
    String partnerCode,
    String service,
    Result result,
    long durationMillis,
    Numbers numbers,
    String peer,
    boolean authenticated,
    ReprocessingCommand staff,
    byte[] requestBody,
    byte[] responseBody) {

  /**
   * What came of a message.
   *
   * @param problemType the standard problem type, or null
   * @param explanation for staff; may be none
   * @param warnings oddities of the message, for staff
   */
  public record Result(
      Outcome outcome, String problemType, Facts explanation, List<MessageWarning> warnings) {

    /** A result without a standard problem type and without warnings. */
    public static Result of(Outcome outcome, Facts explanation) {
      return new Result(outcome, null, explanation, List.of());
    }
  }

  /**
   * What a message is about.
   *
   * @param request the broker's request number, or null
   * @param item the item's barcode, or null
   * @param patron the patron's number in the message, or null
   */
  public record Numbers(String request, String item, String patron) {

    public static final Numbers NONE = new Numbers(null, null, null);
  }
}
