package org.interlend.requests.file;

import java.time.Instant;

/** Deliveries, and the steps of them that only the storage of files takes. */
public final class TestDeliveries {

  private TestDeliveries() {}

  /**
   * A delivery that is never opened; it has, or has not, a link that the other library has sent.
   */
  public static Delivery unopened(boolean hasLink) {
    return new Delivery() {
      @Override
      protected OpenedFile opened(Instant at) {
        throw new AssertionError("opened at " + at);
      }

      @Override
      protected boolean hasLink() {
        return hasLink;
      }
    };
  }

  public static int fileCame(Delivery delivery, String name, long bytes) {
    return delivery.fileCame(name, FileType.PDF, bytes);
  }

  public static void removed(Delivery delivery, Instant at) {
    delivery.removed(at);
  }

  public static int parts(long bytes) {
    return StoredFileChunk.count(bytes);
  }
}
