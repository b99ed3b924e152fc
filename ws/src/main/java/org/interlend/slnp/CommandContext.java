package org.interlend.slnp;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.interlend.exchange.Direction;
import org.interlend.exchange.ExchangeRecord;
import org.interlend.exchange.ExchangeRecord.Numbers;
import org.interlend.exchange.ExchangeRecord.Result;
import org.interlend.exchange.MessageProtocol;
import org.interlend.exchange.Outcome;
import org.interlend.metrics.MessageMetrics;
import org.interlend.slnp.wire.Command;
import org.interlend.slnp.wire.CommandReader;
import org.interlend.slnp.wire.PersonalValueMask;
import org.interlend.slnp.wire.Reply;
import org.interlend.slnp.wire.SlnpException;
import org.interlend.text.Facts;

/** The state of one command during its processing, for its journal line. */
class CommandContext {

  private final ReceivedCommand received;
  private final Clock clock;
  private final Instant began;
  private final long started = System.nanoTime();
  private Command command;
  private boolean admitted;
  private Outcome outcome = Outcome.FAILED;

  CommandContext(ReceivedCommand received, Clock clock) {
    this.received = received;
    this.clock = clock;
    this.began = clock.instant();
  }

  /**
   * @throws SlnpException when it is incomplete or cannot be read
   */
  void read() {
    SlnpException problem = received.frame().problem();
    if (problem != null) {
      throw problem;
    }
    command = CommandReader.read(received.bytes(), received.charset());
  }

  ReceivedCommand received() {
    return received;
  }

  Command command() {
    return command;
  }

  /** The command is one that the partner may send now. */
  void admitted() {
    admitted = true;
  }

  boolean isAdmitted() {
    return admitted;
  }

  ExchangeRecord record(SlnpAnswer done) {
    return record(
        new Result(done.outcome(), problem(done.reply()), Facts.NONE, done.warnings()),
        done.reply(),
        done.requestId());
  }

  /**
   * @param explanation for staff; may be none
   */
  ExchangeRecord record(Outcome outcome, Reply reply, Facts explanation) {
    return record(new Result(outcome, problem(reply), explanation, List.of()), reply, null);
  }

  /**
   * @param requestId the request that the command is about, or null when it only names one
   */
  private ExchangeRecord record(Result result, Reply reply, String requestId) {
    ended(result.outcome());
    return new ExchangeRecord(
        received.reference(),
        began,
        Direction.IN,
        MessageProtocol.SLNP,
        received.partner(),
        name(),
        result,
        clock.millis() - began.toEpochMilli(),
        new Numbers(
            Optional.ofNullable(requestId)
                .or(this::orderNumber)
                .or(() -> value("PFLNummer"))
                .orElse(null),
            null,
            value("BenutzerNummer").filter(number -> !isOfAnotherLibrary()).orElse(null)),
        received.client(),
        true,
        null,
        kept(),
        PersonalValueMask.withoutSecrets(reply.bytes(received.charset()), received.charset()));
  }

  private byte[] kept() {
    byte[] bytes = PersonalValueMask.withoutSecrets(received.bytes(), received.charset());
    return isOfAnotherLibrary() ? PersonalValueMask.withoutPatrons(bytes) : bytes;
  }

  /** Whether the patron in the command is, or may be, that of another library. */
  private boolean isOfAnotherLibrary() {
    return command == null || command.isLendingOrder();
  }

  /** Code and tag, by which problems are counted; null for a success. */
  private static String problem(Reply reply) {
    if (reply.isSuccess()) {
      return null;
    }
    String line = reply.lines().get(0);
    int colon = line.indexOf(':');
    return colon < 0 ? String.valueOf(reply.code()) : line.substring(0, colon);
  }

  private String name() {
    return command != null
        ? command.name()
        : CommandReader.nameOf(received.bytes(), received.charset());
  }

  private Optional<String> orderNumber() {
    return command == null ? Optional.empty() : command.orderNumber();
  }

  private Optional<String> value(String key) {
    return command == null ? Optional.empty() : command.value(key);
  }

  /** Sets the outcome known so far; the command may be processed once more. */
  void ended(Outcome outcome) {
    this.outcome = outcome;
  }

  /** Counts the command in the metrics, after it has been answered. */
  void countedBy(MessageMetrics metrics, CommandDirectory commands) {
    String name = name();
    metrics.received(
        received.partner(),
        name != null && commands.has(name) ? name : null,
        outcome,
        Duration.ofNanos(System.nanoTime() - started));
  }
}
