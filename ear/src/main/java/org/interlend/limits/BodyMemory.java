package org.interlend.limits;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The memory that the bodies of all requests may take together. When it is used up, the body that
 * has been awaited longest is given up: those that come slowly never keep out those that come fast.
 */
final class BodyMemory {

  /** Something that takes memory. */
  interface Holder {

    /** Its memory has been given to another; called once, by any thread. */
    void giveWay();
  }

  /** What one holder has; read and changed under the lock of the memory it is of. */
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
   * @param most bytes
   */
  BodyMemory(long most) {
    this.most = most;
  }

  /**
   * Gives a share more memory.
   *
   * @return false when there is none, or when what the share had was given to another
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

  /** The rest of the body is awaited, so that others may get its memory. */
  synchronized void await(Share share) {
    if (!share.lost) {
      awaited.add(share);
    }
  }

  /**
   * The body is complete and keeps its memory until it is {@linkplain #release released}.
   *
   * @return false when it was given up before
   */
  synchronized boolean complete(Share share) {
    awaited.remove(share);
    return !share.lost;
  }

  /** The body is served, or given up; a second time changes nothing. */
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
