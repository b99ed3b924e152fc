package org.interlend.borrowing.search;

import jakarta.persistence.TypedQuery;
import org.interlend.borrowing.request.BorrowingRequest;

/** Loads the volumes of all requests of a page in one query when the first of them is read. */
public final class VolumeBatchFetch {

  private VolumeBatchFetch() {}

  /**
   * @param requests a query of requests with the alias {@code r}
   */
  public static TypedQuery<BorrowingRequest> with(TypedQuery<BorrowingRequest> requests) {
    return requests
        .setHint("eclipselink.batch.type", "IN")
        .setHint("eclipselink.batch", "r.volumes")
        .setHint("eclipselink.batch", "r.volumes.item");
  }
}
