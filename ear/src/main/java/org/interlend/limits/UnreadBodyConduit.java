package org.interlend.limits;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.xnio.channels.StreamSinkChannel;
import org.xnio.conduits.AbstractStreamSourceConduit;
import org.xnio.conduits.StreamSourceConduit;

/**
 * Ends the body for the worker thread as soon as the request is refused or its response begins. A
 * servlet container reads the rest of a body after the servlet, and would wait for the client;
 * instead the IO thread discards the rest after the response.
 */
final class UnreadBodyConduit extends AbstractStreamSourceConduit<StreamSourceConduit> {

  private final BooleanSupplier ended;
  private volatile boolean left;

  /**
   * @param ended whether the request reads no more of its body
   */
  UnreadBodyConduit(StreamSourceConduit next, BooleanSupplier ended) {
    super(next);
    this.ended = ended;
  }

  private boolean isEnded() {
    return !left && ended.getAsBoolean();
  }

  @Override
  public int read(ByteBuffer to) throws IOException {
    return isEnded() ? -1 : super.read(to);
  }

  @Override
  public long read(ByteBuffer[] to, int offset, int length) throws IOException {
    return isEnded() ? -1 : super.read(to, offset, length);
  }

  @Override
  public long transferTo(long position, long count, FileChannel target) throws IOException {
    return isEnded() ? -1 : super.transferTo(position, count, target);
  }

  @Override
  public long transferTo(long count, ByteBuffer through, StreamSinkChannel target)
      throws IOException {
    return isEnded() ? -1 : super.transferTo(count, through, target);
  }

  @Override
  public void awaitReadable() throws IOException {
    if (!isEnded()) {
      super.awaitReadable();
    }
  }

  @Override
  public void awaitReadable(long time, TimeUnit unit) throws IOException {
    if (!isEnded()) {
      super.awaitReadable(time, unit);
    }
  }

  /** The servlet has finished with its body. */
  @Override
  public void terminateReads() throws IOException {
    if (isEnded()) {
      left = true;
    } else {
      super.terminateReads();
    }
  }
}
