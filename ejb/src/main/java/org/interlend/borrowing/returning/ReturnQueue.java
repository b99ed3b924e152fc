package org.interlend.borrowing.returning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.stream.Stream;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.catalog.ItemStatus;
import org.interlend.persistence.Backlog;
import org.interlend.persistence.FilteredQuery;
import org.interlend.persistence.Page;

/** The work queue of items that staff have to send back to partners. */
@ApplicationScoped
@Transactional
public class ReturnQueue {

  @Inject private EntityManager em;

  /**
   * The items to send back, partner by partner, the longest due first.
   *
   * @param partner code of the only partner, or null for all
   * @param library code of the library where it is, or null for all
   */
  public Page<BorrowedVolume> waiting(String partner, String library) {
    FilteredQuery<BorrowedVolume> waiting = query(partner, library);
    TypedQuery<BorrowedVolume> sorted =
        waiting.select(
            BorrowedVolume.class,
            volume -> {
              volume.fetch("item").fetch("currentLibrary");
              volume.fetch("request").fetch("partner");
            },
            (query, found) ->
                query.orderBy(
                    Stream.of("request.partner.name", "request.partner.code", "request.dueAt", "id")
                        .map(path -> found.cb().asc(found.attribute(path)))
                        .toList()));
    return Page.of(sorted, 0, Page.MAX_ROWS, waiting.count());
  }

  /**
   * How many items, and since when the request of one of them has not changed.
   *
   * @param library code of the library where they are, or null for all
   */
  public Backlog backlog(String library) {
    return query(null, library).backlog("request.updatedAt");
  }

  private FilteredQuery<BorrowedVolume> query(String partner, String library) {
    return new FilteredQuery<>(
        em,
        BorrowedVolume.class,
        conditions ->
            conditions
                .equal("item.status", ItemStatus.TO_RETURN_TO_PARTNER)
                .equal("request.partner.code", partner)
                .equal("item.currentLibrary.code", library));
  }
}
