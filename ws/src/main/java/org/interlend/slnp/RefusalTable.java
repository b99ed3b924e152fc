package org.interlend.slnp;

import java.util.List;
import org.interlend.WorkflowException;
import org.interlend.slnp.wire.Reply;
import org.interlend.slnp.wire.ReplyTexts;

/**
 * Maps the library's refusals to replies: 510 with a German text that names no patron, no other
 * partner and no note of staff. The text is in {@code Replies.properties}, by the kind of the
 * problem.
 */
final class RefusalTable {

  private static final int REFUSED = 510;

  private RefusalTable() {}

  static Reply of(WorkflowException refused) {
    String tag =
        switch (refused.kind()) {
          case UNKNOWN_PATRON, AMBIGUOUS_PATRON, UNKNOWN_REQUEST -> "SlnpRequestError";
          case PATRON_AUTHENTICATION_FAILED, TOO_MANY_WRONG_PINS -> "OpsBenutzerPinFalsch";
          default -> "SLNPEvalError";
        };
    return Reply.refusal(REFUSED, tag, ReplyTexts.of("kind." + refused.kind().name(), List.of()));
  }
}
