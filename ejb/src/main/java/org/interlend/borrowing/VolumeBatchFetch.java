package org.interlend.borrowing;

import jakarta.persistence.TypedQuery;

/** The volumes of all requests of a page come in one query, should the caller look at them. */
final class VolumeBatchFetch {

  private VolumeBatchFetch() {}

  /**
   * @param requests a query of requests, known in it as {@code r}
   */
  static TypedQuery<BorrowingRequest> with(TypedQuery<BorrowingRequest> requests) {
    return requests
        .setHint("eclipselink.batch.type", "IN")
        .setHint("eclipselink.batch", "r.volumes")
        .setHint("eclipselink.batch", "r.volumes.item");
  }
}
