package org.interlend.ncip.wire;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.interlend.exchange.MessageFact;
import org.interlend.exchange.MessageSentence;
import org.interlend.text.Fact;

/**
 * A message cannot be read as NCIP. What is wrong may be told to the broker: it never contains text
 * of the message, except a text that should be a date.
 */
public final class UnreadableMessageException extends RuntimeException {
  /** What is wrong; the caller knows the NCIP problem type of each. */
  public enum Kind {
    /** Not well-formed XML, or not an NCIP message at all. */
    SYNTAX,
    /** Over one of the {@link Limits}. */
    TOO_LARGE,
    /** Well-formed, but not exactly one requested service. */
    PROTOCOL,
    /** An invalid date. */
    INVALID_DATE
  }

  private final Kind kind;
  private final Fact fact;
  private final String elementPath;
  private final String value;

  private UnreadableMessageException(Kind kind, Fact fact, String elementPath, String value) {
    super(MessageSentence.of(fact, Locale.ENGLISH));
    this.kind = kind;
    this.fact = fact;
    this.elementPath = elementPath;
    this.value = value;
  }

  /**
   * @param more values of the sentence after line and column
   */
  static UnreadableMessageException syntax(MessageFact what, int line, int column, Object... more) {
    Object[] values = Stream.concat(Stream.of(line, column), Stream.of(more)).toArray();
    return new UnreadableMessageException(Kind.SYNTAX, what.with(values), null, null);
  }

  static UnreadableMessageException tooLarge(Fact what) {
    return new UnreadableMessageException(Kind.TOO_LARGE, what, null, null);
  }

  /** For a transport that stopped reading at the limit. */
  public static UnreadableMessageException bodyTooLarge() {
    return tooLarge(MessageFact.BODY_TOO_LARGE.with(Limits.BODY_BYTES));
  }

  static UnreadableMessageException protocol(Fact what, String elementPath, String value) {
    return new UnreadableMessageException(Kind.PROTOCOL, what, elementPath, value);
  }

  static UnreadableMessageException invalidDate(Fact what, String elementPath, String value) {
    return new UnreadableMessageException(Kind.INVALID_DATE, what, elementPath, value);
  }

  /**
   * What is wrong.
   *
   * @return the kind
   */
  public Kind kind() {
    return kind;
  }

  /**
   * What is wrong, with its values.
   *
   * @return the fact, of {@link MessageFact}
   */
  public Fact fact() {
    return fact;
  }

  /**
   * The element concerned, in the form of NCIP's ProblemElement.
   *
   * @return a path such as {@code //AcceptItem/DateForReturn}
   */
  public Optional<String> elementPath() {
    return Optional.ofNullable(elementPath);
  }

  /**
   * The value concerned, in the form of NCIP's ProblemValue.
   *
   * @return the value as sent
   */
  public Optional<String> value() {
    return Optional.ofNullable(value);
  }
}
