package org.interlend.slnp.command;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interlend.borrowing.BorrowingWorkflow;
import org.interlend.borrowing.receiving.AnnounceRequestCommand;
import org.interlend.borrowing.receiving.AnnouncementResult;
import org.interlend.borrowing.receiving.BorrowingOrderDetails;
import org.interlend.borrowing.receiving.ReportedLender;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingRequests;
import org.interlend.exchange.MessageWarning;
import org.interlend.institution.Institutions;
import org.interlend.institution.Library;
import org.interlend.partners.Partner;
import org.interlend.partners.RequestFormat;
import org.interlend.partners.RequestFormatEvidence;
import org.interlend.partners.protocol.AskedLibraryResolver;
import org.interlend.partners.protocol.OwnSigel;
import org.interlend.partners.protocol.SigelComparison;
import org.interlend.partners.slnp.SlnpSettings;
import org.interlend.partners.slnp.SlnpSettings.TemporaryRecords;
import org.interlend.patrons.Patrons;
import org.interlend.requests.RequestChannel;
import org.interlend.slnp.SlnpAnswer;
import org.interlend.slnp.SlnpRequest;
import org.interlend.slnp.wire.SlnpError;
import org.interlend.slnp.wire.SlnpException;

/** An order for a patron of this library (PFL): it becomes a borrowing request. */
@ApplicationScoped
class BorrowingOrderHandler {

  @Inject private BorrowingWorkflow workflow;
  @Inject private BorrowingRequests requests;
  @Inject private Patrons patrons;
  @Inject private Institutions institutions;
  @Inject private AskedLibraryResolver askedLibraryResolver;

  SlnpAnswer place(SlnpRequest request, SlnpOrder order) {
    Partner partner = request.partner();
    String card = request.command().require("BenutzerNummer");
    Optional<String> number = order.number();
    BorrowingRequest known = number.flatMap(given -> requests.find(partner, given)).orElse(null);
    if (known != null && known.status().isCanceled()) {
      throw new SlnpException(SlnpError.ORDER_ENDED, known.externalId());
    }
    List<MessageWarning> warnings = new ArrayList<>();
    AnnouncementResult done =
        workflow.announce(
            new AnnounceRequestCommand(
                partner,
                known,
                number.orElse(null),
                patrons.named(card, partner.patronIdentifier()),
                order.citation(),
                RequestFormat.PHYSICAL,
                RequestFormatEvidence.NONE,
                pickupPlace(request, order),
                order.neededBefore(institutions.get().timeZone(), warnings),
                new BorrowingOrderDetails(
                    RequestChannel.ORDER,
                    order.isCopy(),
                    false,
                    card,
                    request.settings().numberPrefix(),
                    request.settings().temporaryRecords() == TemporaryRecords.AT_ORDER,
                    ReportedLender.UNKNOWN,
                    order.brokerData())));
    warnings.addAll(done.warnings());
    return SlnpOrder.accepted(
        done.request().externalId(), done.replay(), done.request().number(), warnings);
  }

  /**
   * The code of the place if it is known here, else its name, else the library whose Sigel orders.
   */
  private String pickupPlace(SlnpRequest request, SlnpOrder order) {
    Partner partner = request.partner();
    return order
        .value("AusgabeOrtNumerisch")
        .filter(
            code ->
                partner.pickupNames().containsKey(code)
                    || institutions.findLibrary(code).isPresent()
                    || SigelComparison.SLNP.library(institutions.libraries(), code).isPresent())
        .or(() -> order.value("AusgabeOrt"))
        .or(() -> order.value("AusgabeOrtNumerisch"))
        .or(() -> orderingLibrary(request.settings(), order))
        .orElse(null);
  }

  private Optional<String> orderingLibrary(SlnpSettings settings, SlnpOrder order) {
    return askedLibraryResolver
        .find(
            settings.libraries(),
            order
                .value("SigelNB")
                .flatMap(sigel -> SigelComparison.SLNP.find(settings.ownSigels(), sigel))
                .map(OwnSigel::library))
        .map(Library::code);
  }
}
