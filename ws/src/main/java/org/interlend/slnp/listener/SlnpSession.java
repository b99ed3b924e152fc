package org.interlend.slnp.listener;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.interlend.lifecycle.WorkInProgress;
import org.interlend.partners.slnp.SlnpSettings;
import org.interlend.slnp.RawCommand;
import org.interlend.slnp.SlnpProcessor;
import org.interlend.slnp.wire.Command;
import org.interlend.slnp.wire.CommandBuffer;
import org.interlend.slnp.wire.CommandFrame;
import org.interlend.slnp.wire.CommandFrame.End;
import org.interlend.slnp.wire.Reply;
import org.interlend.tcp.AcceptedConnection;
import org.interlend.tcp.TcpListener;
import org.interlend.tcp.TcpSession;

/** The session of one client at a partner's port. */
final class SlnpSession extends TcpSession<CommandFrame> {

  /** How many commands all sessions process at once; others wait their turn. */
  private static final Semaphore AT_ONCE = new Semaphore(16, true);

  private final ListenerSettings settings;
  private final SlnpProcessor processor;

  SlnpSession(
      AcceptedConnection client,
      TcpListener listener,
      ListenerSettings settings,
      SlnpProcessor processor,
      WorkInProgress work) {
    super(client, listener, new CommandBuffer(), work);
    this.settings = settings;
    this.processor = processor;
  }

  @Override
  public void serve() throws IOException {
    SlnpSettings slnp = settings.slnp();
    if (slnp.greeting().isPresent()) {
      client.write(("220 " + slnp.greeting().get() + "\n").getBytes(slnp.charset()));
    }
    super.serve();
  }

  @Override
  protected void answer(CommandFrame frame) throws IOException {
    client.write(reply(frame).bytes(settings.slnp().charset()));
  }

  private Reply reply(CommandFrame frame) {
    if (frame.end() == End.QUIT) {
      return Reply.ok(Command.QUIT);
    }
    RawCommand received =
        new RawCommand(
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
