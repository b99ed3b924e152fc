package org.interlend.libris.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interlend.catalog.Citation;
import org.interlend.catalog.TitleIdentifier;
import org.interlend.exchange.MessageFact;
import org.interlend.institution.Library;
import org.interlend.lending.LendingStatusUpdate;
import org.interlend.lending.LendingStatusUpdate.State;
import org.interlend.lending.LendingWorkflow;
import org.interlend.lending.locate.LendingOrderDetails;
import org.interlend.lending.locate.RequestItemCommand;
import org.interlend.lending.locate.RequestItemResult;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.RequestedMaterial;
import org.interlend.lending.request.RequestedMaterial.TitleNumber;
import org.interlend.libris.client.LibrisPartner;
import org.interlend.libris.importing.ImportOutcome.Effect;
import org.interlend.libris.reading.LibrisRequest;
import org.interlend.partners.Partner;
import org.interlend.partners.RequestFormat;
import org.interlend.partners.protocol.AskedLibraryResolver;
import org.interlend.requests.RequestChannel;
import org.interlend.requests.broker.BrokerData;
import org.interlend.requests.broker.RemoteLibrary;

/** Imports a request for which the institution is the lender. */
@ApplicationScoped
class LendingRequestImport {

  @Inject private LendingWorkflow workflow;
  @Inject private LibrisRemoteLibraryResolver libraries;
  @Inject private AskedLibraryResolver askedLibraryResolver;
  @Inject private Clock clock;

  /**
   * @param known the request with its number, if there is one
   */
  ImportOutcome apply(
      ImportContext context,
      LibrisRequest request,
      Partner partner,
      Optional<LendingRequest> known) {
    State state = LenderStatusMapping.of(context.librisPartner(), request);
    if (known.isEmpty()) {
      return LenderStatusMapping.isBegun(state)
          ? create(context, request, partner, state)
          : ImportOutcome.of(Effect.SKIPPED, MessageFact.LIBRIS_REQUEST_ENDED.with());
    }
    LendingRequest lending = known.get();
    LendingStatusUpdate update =
        new LendingStatusUpdate(
            lending,
            state,
            asked(context, request),
            BrokerDataMapping.ofLoan(request, lending.externalId()),
            false);
    if (lending.status().isFinal() && !update.asksAgain(clock.instant())) {
      return ImportOutcome.of(Effect.UNCHANGED);
    }
    String before = lending.broker().status().words();
    return ImportOutcome.reported(workflow.update(update), before, request);
  }

  private ImportOutcome create(
      ImportContext context, LibrisRequest request, Partner partner, State state) {
    Library asked = asked(context, request);
    BrokerData data = BrokerDataMapping.ofLoan(request, request.number());
    RemoteLibrary borrower = libraries.named(context, request.requestingLibrary()).orElse(null);
    RequestItemResult done =
        workflow.request(
            new RequestItemCommand(
                partner,
                null,
                request.number(),
                null,
                requestedMaterial(request),
                RequestFormat.PHYSICAL,
                null,
                new LendingOrderDetails(
                    RequestChannel.ORDER, request.isCopy(), borrower, asked, null, null, data)));
    workflow.update(new LendingStatusUpdate(done.request(), state, asked, data, true));
    return ImportOutcome.of(
        Effect.CREATED, MessageFact.LIBRIS_LENDING_BEGINS.with(request.status().shown()));
  }

  private Library asked(ImportContext context, LibrisRequest request) {
    LibrisPartner librisPartner = context.librisPartner();
    return askedLibraryResolver
        .find(
            librisPartner.settings().libraries(),
            Optional.ofNullable(librisPartner.library(request.activeLibrary())))
        .orElse(null);
  }

  /** The record's number in Libris is the control number of a catalog that takes its records. */
  private static RequestedMaterial requestedMaterial(LibrisRequest request) {
    Citation citation = RequestedCitationMapping.citation(request);
    List<TitleNumber> numbers = new ArrayList<>();
    add(numbers, TitleIdentifier.Kind.SYSTEM, citation.systemNumber());
    add(numbers, TitleIdentifier.Kind.ISBN, citation.isbn());
    add(numbers, TitleIdentifier.Kind.ISSN, citation.issn());
    return new RequestedMaterial(
        citation.title(),
        citation.author(),
        RequestedCitationMapping.part(request),
        numbers,
        List.of());
  }

  private static void add(List<TitleNumber> numbers, TitleIdentifier.Kind kind, String value) {
    if (value != null) {
      numbers.add(new TitleNumber(kind, value));
    }
  }
}
