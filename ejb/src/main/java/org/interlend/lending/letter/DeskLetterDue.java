package org.interlend.lending.letter;

import java.util.List;
import org.interlend.institution.Library;
import org.interlend.lending.request.LendingRequest;

/**
 * CDI event, fired in the same transaction: the resource sharing desk of a library is to be told of
 * lending requests in one mail.
 *
 * @param library whose desk has an address
 * @param daily whether it is the mail of the day, also about a single request
 */
public record DeskLetterDue(Library library, List<Line> lines, boolean daily) {

  /** What is told of one request. */
  public record Line(LendingRequest request, DeskLetterKind kind) {}
}
