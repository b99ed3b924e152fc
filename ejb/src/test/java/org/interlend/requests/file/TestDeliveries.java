package org.interlend.requests.file;

import java.time.Instant;

/** The steps of deliveries that only the storage of files takes. */
public final class TestDeliveries {

  private TestDeliveries() {}

  public static int fileCame(Delivery delivery, String name, long bytes) {
    return delivery.fileCame(name, FileType.PDF, bytes);
  }

  public static void removed(Delivery delivery, Instant at) {
    delivery.removed(at);
  }

  public static int parts(long bytes) {
    return FilePart.count(bytes);
  }
}
