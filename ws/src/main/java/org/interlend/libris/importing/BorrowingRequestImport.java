package org.interlend.libris.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.interlend.borrowing.BorrowingWorkflow;
import org.interlend.borrowing.receiving.AnnounceRequestCommand;
import org.interlend.borrowing.receiving.BorrowingOrderDetails;
import org.interlend.borrowing.receiving.BorrowingStatusUpdate;
import org.interlend.borrowing.receiving.BorrowingStatusUpdate.State;
import org.interlend.borrowing.receiving.ReportedLender;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.exchange.MessageFact;
import org.interlend.libris.importing.ImportOutcome.Effect;
import org.interlend.libris.reading.LibrisRequest;
import org.interlend.libris.reading.LibrisRequest.Recipient;
import org.interlend.partners.Partner;
import org.interlend.partners.RequestFormat;
import org.interlend.partners.RequestFormatEvidence;
import org.interlend.partners.libris.LibrisStatus;
import org.interlend.requests.RequestChannel;
import org.interlend.requests.RequestWarningKind;
import org.interlend.requests.broker.BrokerData;
import org.interlend.text.Fact;

/** Imports a request that the institution has placed. */
@ApplicationScoped
class BorrowingRequestImport {

  @Inject private BorrowingWorkflow workflow;
  @Inject private LibrisRemoteLibraryResolver libraries;
  @Inject private PatronMatcher patrons;

  /**
   * @param known the request with its number, if there is one
   */
  ImportOutcome apply(
      ImportContext context,
      LibrisRequest request,
      Partner partner,
      Optional<BorrowingRequest> known) {
    State state = state(context, request);
    if (known.isEmpty()) {
      return state == State.CANCELED
          ? ImportOutcome.of(Effect.SKIPPED, MessageFact.LIBRIS_REQUEST_ENDED.with())
          : create(context, request, partner, state);
    }
    BorrowingRequest borrowing = known.get();
    if (!workflow.concerns(borrowing, state)) {
      return ImportOutcome.of(Effect.UNCHANGED);
    }
    String before = borrowing.broker().status().words();
    boolean changed =
        workflow.update(
            new BorrowingStatusUpdate(
                borrowing,
                state,
                lender(context, request),
                BrokerDataMapping.of(request, borrowing.externalId()),
                false));
    return ImportOutcome.reported(changed, before, request);
  }

  private ImportOutcome create(
      ImportContext context, LibrisRequest request, Partner partner, State state) {
    ReportedLender lender = lender(context, request);
    BrokerData data = BrokerDataMapping.of(request, request.number());
    BorrowingOrderDetails order =
        new BorrowingOrderDetails(
            RequestChannel.ORDER,
            request.isCopy(),
            true,
            request.patron().numbers().stream().findFirst().orElse(null),
            null,
            false,
            lender,
            data);
    BorrowingRequest created =
        workflow
            .announce(
                new AnnounceRequestCommand(
                    partner,
                    null,
                    request.number(),
                    patrons.match(context.librisPartner(), request),
                    RequestedCitationMapping.of(request, context.titles()),
                    RequestFormat.PHYSICAL,
                    RequestFormatEvidence.NONE,
                    context.librisPartner().library(request.requestingLibrary()),
                    null,
                    order))
            .request();
    workflow.update(new BorrowingStatusUpdate(created, state, lender, data, true));
    List<Fact> facts = new ArrayList<>();
    facts.add(MessageFact.LIBRIS_BORROWING_BEGINS.with(request.status().shown()));
    created.warnings().stream()
        .filter(warning -> warning.kind() == RequestWarningKind.PATRON_NOT_MATCHED)
        .map(warning -> MessageFact.LIBRIS_PATRON_NOT_MATCHED.with(warning.why()))
        .forEach(facts::add);
    return new ImportOutcome(Effect.CREATED, facts);
  }

  /** The library that the request is at, with the shelf where it has the title. */
  private ReportedLender lender(ImportContext context, LibrisRequest request) {
    return libraries
        .named(context, request.activeLibrary())
        .map(library -> ReportedLender.of(library, location(request, request.activeLibrary())))
        .orElse(ReportedLender.UNKNOWN);
  }

  private static String location(LibrisRequest request, String sigel) {
    return request.recipients().stream()
        .filter(recipient -> sigel.equals(recipient.libraryCode()))
        .map(Recipient::location)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static State state(ImportContext context, LibrisRequest request) {
    return context
        .librisPartner()
        .meaning(request)
        .map(BorrowingRequestImport::state)
        .orElse(State.UNKNOWN);
  }

  static State state(LibrisStatus status) {
    return switch (status) {
      case SENT, READ, PASSED_ON -> State.OPEN;
      case CONDITIONAL -> State.CONDITIONAL;
      case CONDITION_ACCEPTED -> State.CONDITIONAL_ACCEPTED;
      case WILL_SUPPLY -> State.WILL_SUPPLY;
      case SHIPPED -> State.SHIPPED;
      case UNFILLED -> State.NOT_SUPPLIED;
      case CANCELED -> State.CANCELED;
      case CANCEL_REFUSED -> State.CANCEL_REFUSED;
    };
  }
}
