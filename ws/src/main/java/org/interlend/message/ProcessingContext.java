package org.interlend.message;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.interlend.exchange.Direction;
import org.interlend.exchange.ExchangeRecord;
import org.interlend.exchange.ExchangeRecord.Numbers;
import org.interlend.exchange.ExchangeRecord.Result;
import org.interlend.exchange.MessageProtocol;
import org.interlend.exchange.Outcome;
import org.interlend.exchange.ReprocessingCommand;
import org.interlend.metrics.MessageMetrics;

/**
 * A message of a partner during its processing. Each protocol says how it is read, how a refusal is
 * answered and what the journal keeps of it.
 *
 * @param <A> an answer
 */
public abstract class ProcessingContext<A> {

  private final String reference;
  private final Clock clock;
  private final Instant began;
  private final long started = System.nanoTime();
  private boolean admitted;
  private Outcome outcome = Outcome.FAILED;

  protected ProcessingContext(String reference, Clock clock) {
    this.reference = reference;
    this.clock = clock;
    this.began = clock.instant();
  }

  /**
   * @throws RuntimeException one that {@link #refused} knows, when it cannot be read
   */
  protected abstract void read();

  /** What becomes of it after this exception; empty for one that does not refuse it. */
  protected abstract Optional<MessageRefusal<A>> refused(RuntimeException why);

  /** What becomes of it when it cannot be processed now. */
  protected abstract MessageRefusal<A> failed();

  /** Code of the partner that it names or whose port received it, or null. */
  protected abstract String partner();

  /** The name of its service as it was sent, or null when it cannot be read. */
  protected abstract String service();

  /** Whether the metrics count it by the name of its service. */
  protected abstract boolean isKnownService();

  /** The partner may send it: it is authenticated, and within its rate. */
  public final void admitted() {
    admitted = true;
  }

  public final boolean isAdmitted() {
    return admitted;
  }

  protected abstract MessageProtocol protocol();

  /** The network address of its sender. */
  protected abstract String address();

  /** Whether it came from the partner that it names. */
  protected boolean isAuthenticated() {
    return admitted;
  }

  /** Who has it processed once more; null for a message that a partner sent. */
  protected ReprocessingCommand staff() {
    return null;
  }

  /**
   * Its entry in the journal, with the outcome known so far: it may be processed once more.
   *
   * @param body what the journal keeps of the message
   * @param answer what the journal keeps of its answer
   */
  protected final ExchangeRecord line(Result result, Numbers numbers, byte[] body, byte[] answer) {
    outcome = result.outcome();
    return new ExchangeRecord(
        reference,
        began,
        Direction.IN,
        protocol(),
        partner(),
        service(),
        result,
        clock.millis() - began.toEpochMilli(),
        numbers,
        address(),
        isAuthenticated(),
        staff(),
        body,
        answer);
  }

  final String reference() {
    return reference;
  }

  /** Counts it in the metrics, after it has been answered. */
  final void countedBy(MessageMetrics metrics) {
    metrics.received(
        partner(),
        isKnownService() ? service() : null,
        outcome,
        Duration.ofNanos(System.nanoTime() - started));
  }
}
