package org.interlend.limits;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The memory that the bodies of all requests share. When it is used up, the body that has waited
 * longest for more data is dropped, so that slow senders do not block fast ones.
 */
final class BodyMemory {

  /** A body that uses memory. */
  interface Holder {

    /** Another body has taken over the memory; called once, by any thread. */
    void giveWay();
  }

  /** The share of one holder; guarded by the lock of its memory. */
  static final class Share {
    private final Holder holder;
    private long bytes;
    private boolean lost;

    Share(Holder holder) {
      this.holder = holder;
    }
  }

  private final long most;
  private final Set<Share> awaited = new LinkedHashSet<>();
  private long taken;

  /**
   * @param most maximum number of bytes
   */
  BodyMemory(long most) {
    this.most = most;
  }

  /**
   * Adds memory to a share.
   *
   * @return false when there is none, or when another holder has taken over the share
   */
  synchronized boolean take(Share share, long bytes) {
    Iterator<Share> oldest = awaited.iterator();
    while (!share.lost && taken + bytes > most && oldest.hasNext()) {
      Share other = oldest.next();
      oldest.remove();
      lose(other);
    }
    if (share.lost || taken + bytes > most) {
      return false;
    }
    share.bytes += bytes;
    taken += bytes;
    return true;
  }

  private void lose(Share share) {
    free(share);
    share.lost = true;
    share.holder.giveWay();
  }

  /** Marks the body as waiting for more data, so that others may take over its memory. */
  synchronized void await(Share share) {
    if (!share.lost) {
      awaited.add(share);
    }
  }

  /**
   * Marks the body as complete: it keeps its memory until it is {@linkplain #release released}.
   *
   * @return false when its memory was taken over before
   */
  synchronized boolean complete(Share share) {
    awaited.remove(share);
    return !share.lost;
  }

  /** Releases the memory of a body that is served or dropped; a repeated call has no effect. */
  synchronized void release(Share share) {
    awaited.remove(share);
    free(share);
    share.lost = true;
  }

  private void free(Share share) {
    taken -= share.bytes;
    share.bytes = 0;
  }

  synchronized long taken() {
    return taken;
  }
}
