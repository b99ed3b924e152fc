package org.interlend.api.operation;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interlend.borrowing.search.BorrowingSearch;
import org.interlend.catalog.Catalog;
import org.interlend.circulation.hold.HoldShelfQueries;
import org.interlend.exchange.ExchangeFilter;
import org.interlend.exchange.Journal;
import org.interlend.exchange.outbox.OutgoingMessages;
import org.interlend.lending.search.LendingSearch;

/** How many records there are, for monitoring. */
@Path("counts")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Counts")
public class RecordCountsResource {

  @Inject private Catalog catalog;
  @Inject private HoldShelfQueries holdShelfQueries;
  @Inject private BorrowingSearch requests;
  @Inject private LendingSearch lending;
  @Inject private Journal journal;
  @Inject private OutgoingMessages outgoingMessages;

  /** All counts at the time of the call. */
  @GET
  @PermitAll
  @Operation(summary = "How many records there are")
  public RecordCountsJson get() {
    return RecordCountsJson.of(
        catalog.counts(),
        holdShelfQueries.counts(),
        requests.countByStatus(),
        lending.countByStatus(),
        journal.count(ExchangeFilter.all()),
        outgoingMessages.counts());
  }
}
