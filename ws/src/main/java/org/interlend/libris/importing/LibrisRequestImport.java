package org.interlend.libris.importing;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.interlend.DryRun;
import org.interlend.DryRun.Fate;
import org.interlend.Side;
import org.interlend.WorkflowException;
import org.interlend.borrowing.BorrowingRequestRemarks;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingRequests;
import org.interlend.exchange.MessageFact;
import org.interlend.lending.LendingRequestRemarks;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingRequests;
import org.interlend.libris.client.LibrisJournal;
import org.interlend.libris.client.LibrisOperation;
import org.interlend.libris.importing.ImportOutcome.Effect;
import org.interlend.libris.reading.LibrisRequest;
import org.interlend.partners.Partner;
import org.interlend.partners.Partners;

/** Imports one request in one transaction: its changes and its journal line commit together. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LibrisRequestImport {

  @Inject private Partners partners;
  @Inject private BorrowingRequestImport borrowing;
  @Inject private LendingRequestImport lending;
  @Inject private BorrowingRequests borrowingRequests;
  @Inject private LendingRequests lendingRequests;
  @Inject private BorrowingRequestRemarks borrowingRemarks;
  @Inject private LendingRequestRemarks lendingRemarks;
  @Inject private LibrisJournal journal;
  @Inject private DryRun dryRun;

  /**
   * @throws WorkflowException when a rule of the library refuses the request
   */
  public ImportOutcome apply(ImportContext context, LibrisRequest request) {
    KnownRequest known = known(context, request);
    ImportOutcome outcome = imported(context, request, known);
    if (outcome.effect() == Effect.CREATED || outcome.effect() == Effect.UPDATED) {
      journal.changed(
          known.partner().code(), context.service(), known.side(), known.number(request), request);
    }
    return outcome;
  }

  /**
   * Imports the request and rolls everything back.
   *
   * @throws WorkflowException as for {@link #apply}
   */
  public ImportOutcome preview(ImportContext context, LibrisRequest request) {
    return dryRun(context, request, changed -> {});
  }

  /**
   * The same.
   *
   * @param findings reads the written records before the rollback
   */
  public ImportOutcome dryRun(
      ImportContext context, LibrisRequest request, Consumer<Map<Object, Fate>> findings) {
    AtomicReference<ImportOutcome> outcome = new AtomicReference<>();
    return dryRun.of(
        () -> outcome.set(imported(context, request, known(context, request))),
        changed -> {
          findings.accept(changed);
          return outcome.get();
        });
  }

  /**
   * Libris does not know the number any more. Staff are told once, unless the request has ended.
   */
  public void unknown(String partnerCode, String number) {
    Partner partner = partners.find(partnerCode).orElseThrow();
    borrowingRequests
        .find(partner, number)
        .ifPresentOrElse(
            borrowingRemarks::unknownToBroker,
            () -> lendingRequests.find(partner, number).ifPresent(lendingRemarks::unknownToBroker));
  }

  /** The request as it is known here, if it is, and the side that it is on. */
  private record KnownRequest(
      Partner partner,
      Optional<BorrowingRequest> borrowed,
      Optional<LendingRequest> lent,
      Side side) {

    /** The number that it has here, under which its page and its erasure look for messages. */
    String number(LibrisRequest request) {
      return borrowed
          .map(BorrowingRequest::externalId)
          .or(() -> lent.map(LendingRequest::externalId))
          .orElseGet(request::number);
    }
  }

  private KnownRequest known(ImportContext context, LibrisRequest request) {
    Partner partner = partners.find(context.librisPartner().partner()).orElseThrow();
    Optional<BorrowingRequest> borrowed =
        numbered(request, number -> borrowingRequests.find(partner, number));
    Optional<LendingRequest> lent =
        borrowed.isPresent()
            ? Optional.empty()
            : numbered(request, number -> lendingRequests.find(partner, number));
    boolean isBorrowing = borrowed.isPresent() || lent.isEmpty() && isBorrowing(context, request);
    return new KnownRequest(partner, borrowed, lent, isBorrowing ? Side.BORROWING : Side.LENDING);
  }

  private static <T> Optional<T> numbered(
      LibrisRequest request, Function<String, Optional<T>> find) {
    return request.numbers().stream().map(find).flatMap(Optional::stream).findFirst();
  }

  private ImportOutcome imported(ImportContext context, LibrisRequest request, KnownRequest known) {
    if (known.side() == Side.BORROWING) {
      return borrowing.apply(context, request, known.partner(), known.borrowed());
    }
    return context.librisPartner().settings().lending()
        ? lending.apply(context, request, known.partner(), known.lent())
        : ImportOutcome.of(Effect.SKIPPED, MessageFact.LIBRIS_REQUEST_OF_OTHERS.with());
  }

  /**
   * Of a new request the requesting library decides, not the one that it is at: a chain can come
   * round to the library that ordered. A known request stays what it is.
   */
  private static boolean isBorrowing(ImportContext context, LibrisRequest request) {
    return request.requestingLibrary() == null
        ? context.service() == LibrisOperation.OUTGOING
        : context.librisPartner().isOwn(request.requestingLibrary());
  }
}
