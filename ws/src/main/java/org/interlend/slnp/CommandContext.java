package org.interlend.slnp;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.interlend.WorkflowException;
import org.interlend.exchange.ExchangeRecord;
import org.interlend.exchange.ExchangeRecord.Numbers;
import org.interlend.exchange.ExchangeRecord.Result;
import org.interlend.exchange.MessageProtocol;
import org.interlend.exchange.Outcome;
import org.interlend.message.MessageRefusal;
import org.interlend.message.MessageRefusal.Journaling;
import org.interlend.message.ProcessingContext;
import org.interlend.slnp.wire.Command;
import org.interlend.slnp.wire.CommandReader;
import org.interlend.slnp.wire.PersonalValueMask;
import org.interlend.slnp.wire.Reply;
import org.interlend.slnp.wire.SlnpError;
import org.interlend.slnp.wire.SlnpException;
import org.interlend.text.Fact;
import org.interlend.text.Facts;

/** The state of one command during its processing. */
class CommandContext extends ProcessingContext<Reply> {

  private final RawCommand received;
  private final CommandDirectory commands;
  private Command command;

  CommandContext(RawCommand received, CommandDirectory commands, Clock clock) {
    super(received.reference(), clock);
    this.received = received;
    this.commands = commands;
  }

  @Override
  protected void read() {
    SlnpException problem = received.frame().problem();
    if (problem != null) {
      throw problem;
    }
    command = CommandReader.read(received.bytes(), received.charset());
  }

  RawCommand received() {
    return received;
  }

  Command command() {
    return command;
  }

  @Override
  protected Optional<MessageRefusal<Reply>> refused(RuntimeException why) {
    if (why instanceof SlnpException wrong) {
      return Optional.of(
          refused(Outcome.PROBLEM, wrong.reply(), wrong.fact(), Journaling.of(isAdmitted())));
    }
    return why instanceof WorkflowException refusal
        ? Optional.of(
            refused(
                Outcome.PROBLEM,
                RefusalTable.of(refusal),
                refusal.fact(),
                Journaling.of(isAdmitted())))
        : Optional.empty();
  }

  /** The connection is the partner's, so that a failure always has its line. */
  @Override
  protected MessageRefusal<Reply> failed() {
    SlnpException failed = new SlnpException(SlnpError.PROCESSING_FAILED);
    return refused(Outcome.FAILED, failed.reply(), failed.fact(), Journaling.ALWAYS);
  }

  private MessageRefusal<Reply> refused(
      Outcome outcome, Reply reply, Fact explanation, Journaling journaling) {
    Result result = new Result(outcome, problem(reply), Facts.of(explanation), List.of());
    return new MessageRefusal<>(reply, line(result, reply, null), journaling);
  }

  /** The journal line of a command that was handled. */
  ExchangeRecord line(SlnpAnswer done) {
    return line(
        new Result(done.outcome(), problem(done.reply()), Facts.NONE, done.warnings()),
        done.reply(),
        done.requestId());
  }

  /**
   * @param requestId the request that the command is about, or null when it only names one
   */
  private ExchangeRecord line(Result result, Reply reply, String requestId) {
    return line(
        result,
        new Numbers(
            Optional.ofNullable(requestId)
                .or(this::orderNumber)
                .or(() -> value("PFLNummer"))
                .orElse(null),
            null,
            value("BenutzerNummer").filter(number -> !isOfAnotherLibrary()).orElse(null)),
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

  @Override
  protected MessageProtocol protocol() {
    return MessageProtocol.SLNP;
  }

  @Override
  protected String partner() {
    return received.partner();
  }

  @Override
  protected String service() {
    return command != null
        ? command.name()
        : CommandReader.nameOf(received.bytes(), received.charset());
  }

  @Override
  protected boolean isKnownService() {
    String name = service();
    return name != null && commands.has(name);
  }

  @Override
  protected String address() {
    return received.client();
  }

  /** The port is the partner's own. */
  @Override
  protected boolean isAuthenticated() {
    return true;
  }

  private Optional<String> orderNumber() {
    return command == null ? Optional.empty() : command.orderNumber();
  }

  private Optional<String> value(String key) {
    return command == null ? Optional.empty() : command.value(key);
  }
}
