package org.interlend.slnp.listener;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.interlend.partners.slnp.SlnpSettings;
import org.interlend.slnp.ReceivedCommand;
import org.interlend.slnp.SlnpProcessor;
import org.interlend.slnp.wire.Command;
import org.interlend.slnp.wire.CommandBuffer;
import org.interlend.slnp.wire.CommandFrame;
import org.interlend.slnp.wire.CommandFrame.End;
import org.interlend.slnp.wire.Reply;
import org.interlend.stop.WorkInProgress;
import org.interlend.tcp.ClientSocket;

/** The session of one client: a command, its reply, then the next. */
final class SlnpSession {

  private static final int CHUNK = 8192;

  /** How many commands all sessions process at once; others wait their turn. */
  private static final Semaphore AT_ONCE = new Semaphore(16, true);

  private final ClientSocket client;
  private final ListenerSettings settings;
  private final SlnpProcessor processor;
  private final WorkInProgress work;
  private final BooleanSupplier open;
  private final CommandBuffer incoming = new CommandBuffer();

  /**
   * @param open whether the listener still accepts commands
   */
  SlnpSession(
      ClientSocket client,
      ListenerSettings settings,
      SlnpProcessor processor,
      WorkInProgress work,
      BooleanSupplier open) {
    this.client = client;
    this.settings = settings;
    this.processor = processor;
    this.work = work;
    this.open = open;
  }

  /**
   * Serves the client until it quits, breaks off a command, is silent for too long, the listener is
   * closed, or the server has been told to stop.
   *
   * @throws IOException when the connection is lost
   */
  void serve() throws IOException {
    SlnpSettings slnp = settings.slnp();
    Charset charset = slnp.charset();
    if (slnp.greeting().isPresent()) {
      client.write(("220 " + slnp.greeting().get() + "\n").getBytes(charset));
    }
    Optional<CommandFrame> frame = read();
    while (frame.isPresent()) {
      client.process();
      frame = replied(frame.get(), charset) ? read() : Optional.empty();
    }
  }

  /**
   * @return whether the client may send another command
   */
  private boolean replied(CommandFrame frame, Charset charset) throws IOException {
    Optional<WorkInProgress.Unit> begun = work.begin();
    if (begun.isEmpty()) {
      return false;
    }
    try (WorkInProgress.Unit unit = begun.get()) {
      client.write(reply(frame).bytes(charset));
    }
    boolean ending = frame.isLast() || !work.isRunning();
    if (ending) {
      client.drain();
    }
    return !ending;
  }

  /** The next command; empty when there is none. */
  private Optional<CommandFrame> read() throws IOException {
    client.await();
    if (!open.getAsBoolean()) {
      return Optional.empty();
    }
    Optional<CommandFrame> next = incoming.next();
    byte[] chunk = new byte[CHUNK];
    while (next.isEmpty()) {
      int length = client.read(chunk, !incoming.isBlank());
      if (length <= 0) {
        return incoming.isBlank() ? Optional.empty() : Optional.of(incoming.rest());
      }
      incoming.add(chunk, length);
      next = incoming.next();
    }
    return next;
  }

  private Reply reply(CommandFrame frame) {
    if (frame.end() == End.QUIT) {
      return Reply.ok(Command.QUIT);
    }
    ReceivedCommand received =
        new ReceivedCommand(
            settings.partner(),
            frame,
            settings.slnp().charset(),
            client.address(),
            settings.slnp().tls().isPresent());
    AT_ONCE.acquireUninterruptibly();
    try {
      return processor.process(received);
    } finally {
      AT_ONCE.release();
    }
  }
}
