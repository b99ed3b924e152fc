package org.interlend.slnp.wire;

import java.util.List;
import java.util.Optional;
import org.interlend.exchange.MessageFact;
import org.interlend.text.Fact;

/**
 * The errors of SLNP: 520 for a command that is wrong itself, 510 for one that the library refuses.
 * Senders can rely on the code alone; the tag is the one known from other servers. The German text
 * is in {@code Replies.properties}, by the name of the constant.
 */
public enum SlnpError {
  LINE_UNREADABLE(520, Tag.REQUEST, MessageFact.LINE_UNREADABLE),
  COMMAND_MISSING(520, Tag.REQUEST, MessageFact.COMMAND_MISSING),
  GROUP_NOT_CLOSED(520, Tag.REQUEST, MessageFact.GROUP_NOT_CLOSED),
  GROUP_NOT_OPEN(520, Tag.REQUEST, MessageFact.GROUP_NOT_OPEN),
  COMMAND_ABORTED(520, Tag.REQUEST, MessageFact.COMMAND_ABORTED),
  END_COMMAND_MISSING(520, Tag.REQUEST, MessageFact.END_COMMAND_MISSING),
  COMMAND_TOO_LARGE(520, Tag.REQUEST, MessageFact.COMMAND_TOO_LARGE),
  CHARSET_WRONG(520, Tag.REQUEST, MessageFact.CHARSET_WRONG),
  PARAMETER_MISSING(520, Tag.REQUEST, MessageFact.PARAMETER_MISSING),
  PARAMETER_INVALID(520, Tag.REQUEST, MessageFact.PARAMETER_INVALID),
  COMMAND_UNKNOWN(520, "SlnpLookupError", MessageFact.COMMAND_UNKNOWN),
  PROCESSING_FAILED(520, "SlnpExecutionError", MessageFact.PROCESSING_FAILED),
  TOO_MANY_COMMANDS(520, "SlnpExecutionError", MessageFact.TOO_MANY_MESSAGES),
  PARTNER_INACTIVE(520, "SlnpExecutionError", MessageFact.PARTNER_INACTIVE),
  TITLE_UNKNOWN(510, Tag.REQUEST, MessageFact.TITLE_NOT_HERE),
  NO_COPY_TO_LEND(510, null, MessageFact.NO_COPY_TO_LEND),
  COPIES_LENT(510, null, MessageFact.COPIES_LENT),
  ORDER_ENDED(510, "SLNPEvalError", MessageFact.ORDER_ENDED),
  PASSWORD_NOT_CHECKED(510, "SLNPEvalError", MessageFact.PASSWORD_NOT_CHECKED),
  PFL_NUMBER_UNKNOWN(510, "PFLNummerNichtVorhanden", MessageFact.PFL_NUMBER_UNKNOWN),
  PFL_NUMBER_AMBIGUOUS(510, "PFLNummerNichtEindeutig", MessageFact.PFL_NUMBER_AMBIGUOUS),
  PFL_NUMBER_IMPLAUSIBLE(510, "PFLNummerNichtPlausibel", MessageFact.PFL_NUMBER_IMPLAUSIBLE);

  private final int code;
  private final String tag;
  private final MessageFact fact;

  SlnpError(int code, String tag, MessageFact fact) {
    this.code = code;
    this.tag = tag;
    this.fact = fact;
  }

  public int code() {
    return code;
  }

  /** The word before the text; empty where other servers send the text alone. */
  public Optional<String> tag() {
    return Optional.ofNullable(tag);
  }

  Fact fact(List<String> values) {
    return fact.with(values.toArray());
  }

  private static final class Tag {
    static final String REQUEST = "SlnpRequestError";
  }
}
