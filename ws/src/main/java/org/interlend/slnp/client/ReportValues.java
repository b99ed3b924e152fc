package org.interlend.slnp.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingRequests;
import org.interlend.exchange.outbox.OutgoingMessageContent;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingRequests;
import org.interlend.lending.request.LendingStatus;
import org.interlend.partners.Partner;
import org.interlend.partners.protocol.OwnSigel;
import org.interlend.partners.protocol.SigelComparison;
import org.interlend.partners.slnp.SlnpStatus;
import org.interlend.partners.slnp.SlnpTextTemplate.Field;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.ResourceSharingRequest;
import org.interlend.requests.broker.BrokerData;
import org.interlend.requests.broker.RemoteLibrary;
import org.interlend.requests.reason.ReasonCode;
import org.interlend.slnp.LendingPflNumber;

/** The values that the templates of reports can contain. */
@ApplicationScoped
class ReportValues {

  /** Other systems put this word into the note of a cancellation for a wrong citation. */
  private static final String ABORT = "#ABORT#";

  @Inject private BorrowingRequests borrowingRequests;
  @Inject private LendingRequests lendingRequests;

  Map<Field, String> of(OutgoingMessageContent about, Partner partner, SlnpStatus status) {
    Map<Field, String> values = new EnumMap<>(Field.class);
    if (status == SlnpStatus.RETURN) {
      borrowingRequests
          .find(partner, about.requestId())
          .ifPresent(request -> borrowed(request, partner, values));
    } else {
      lendingRequests
          .find(partner, about.requestId(), about.itemId())
          .ifPresent(
              request -> {
                lent(request, partner, values);
                values.put(Field.REASON, reason(request, about.reason()));
              });
    }
    values.putIfAbsent(Field.REASON, about.reason());
    values.putIfAbsent(Field.BESTELL_ID, about.requestId());
    values.put(Field.STATUS, status.word());
    values.put(Field.BARCODE, about.itemId());
    return values;
  }

  private static void borrowed(
      BorrowingRequest request, Partner partner, Map<Field, String> values) {
    common(request, values);
    values.put(Field.PFL_NUMMER, request.number());
    values.put(Field.SIGNATUR, request.description().callNumber());
    values.put(Field.SIGEL_GB, request.lender().map(RemoteLibrary::code).orElse(null));
    values.put(Field.OWN_SIGEL, own(partner, values.get(Field.SIGEL_NB)));
  }

  private static void lent(LendingRequest request, Partner partner, Map<Field, String> values) {
    common(request, values);
    BrokerData broker = request.broker();
    values.put(Field.PFL_NUMMER, LendingPflNumber.of(request));
    values.put(Field.SIGNATUR, request.requested().callNumber());
    request.borrower().ifPresent(library -> values.putIfAbsent(Field.SIGEL_NB, library.code()));
    String asked =
        Optional.ofNullable(request.askedLibrary())
            .flatMap(
                library ->
                    partner.slnp().orElseThrow().ownSigels().stream()
                        .filter(sigel -> sigel.library().equals(library.code()))
                        .map(OwnSigel::sigel)
                        .findFirst())
            .orElse(broker.values().text("SigelGB").orElse(null));
    String own = own(partner, asked);
    values.put(Field.OWN_SIGEL, own);
    values.put(Field.SIGEL_GB, own);
  }

  /** After a wrong citation the order is to be corrected, and not passed on to the next library. */
  private static String reason(LendingRequest request, String told) {
    boolean wrong =
        request.history().stream()
            .filter(line -> line.event() == HistoryEventKind.REQUEST_REJECTED)
            .reduce((earlier, later) -> later)
            .filter(line -> request.status() == LendingStatus.REJECTED)
            .filter(line -> line.states(ReasonCode.WRONG_CITATION))
            .isPresent();
    return wrong ? told + " " + ABORT : told;
  }

  private static void common(ResourceSharingRequest<?> request, Map<Field, String> values) {
    BrokerData broker = request.broker();
    broker.values().text("BestellId").ifPresent(number -> values.put(Field.BESTELL_ID, number));
    broker.values().text("SigelNB").ifPresent(sigel -> values.put(Field.SIGEL_NB, sigel));
    values.put(Field.EXTERN_REFERENZ, broker.reference());
  }

  /** Our Sigel as the order names it if it is one of ours, else our first one. */
  private static String own(Partner partner, String named) {
    var ours = partner.slnp().orElseThrow().ownSigels();
    return Optional.ofNullable(named)
        .flatMap(sigel -> SigelComparison.SLNP.find(ours, sigel))
        .or(() -> ours.stream().findFirst())
        .map(OwnSigel::sigel)
        .orElse(null);
  }
}
