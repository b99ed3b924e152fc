package org.interlend.slnp.command;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.interlend.WorkflowException;
import org.interlend.catalog.TitleIdentifier;
import org.interlend.exchange.MessageWarning;
import org.interlend.institution.Institutions;
import org.interlend.institution.Library;
import org.interlend.lending.LendingWorkflow;
import org.interlend.lending.locate.LendingOrderDetails;
import org.interlend.lending.locate.RequestItemCommand;
import org.interlend.lending.locate.RequestItemResult;
import org.interlend.lending.request.LendingReason;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingRequests;
import org.interlend.lending.request.RequestedMaterial;
import org.interlend.lending.request.RequestedMaterial.TitleNumber;
import org.interlend.partners.Partner;
import org.interlend.partners.PartnerReason;
import org.interlend.partners.RequestFormat;
import org.interlend.partners.protocol.AskedLibraryResolver;
import org.interlend.partners.protocol.OwnSigel;
import org.interlend.partners.slnp.SlnpSettings;
import org.interlend.partners.slnp.SlnpSettings.LendingMode;
import org.interlend.requests.RequestChannel;
import org.interlend.requests.broker.RemoteLibrary;
import org.interlend.slnp.LendingPflNumber;
import org.interlend.slnp.SlnpAnswer;
import org.interlend.slnp.SlnpRequest;
import org.interlend.slnp.wire.SlnpError;
import org.interlend.slnp.wire.SlnpException;

/**
 * An order for an item of this library (AFL). By the partner's record it is refused if nothing can
 * be lent, becomes a lending request, or both.
 */
@ApplicationScoped
class LendingOrderHandler {

  private static final Set<LendingReason> NO_COPY =
      EnumSet.of(LendingReason.NO_COPY_ON_SHELF, LendingReason.COPIES_MAY_NOT_LEAVE);

  @Inject private LendingWorkflow workflow;
  @Inject private LendingRequests requests;
  @Inject private OrderedTitleLookup orderedTitle;
  @Inject private Institutions institutions;
  @Inject private AskedLibraryResolver askedLibraryResolver;
  @Inject private SlnpRemoteLibraryResolver libraries;

  SlnpAnswer place(SlnpRequest request, SlnpOrder order) {
    Partner partner = request.partner();
    if (!partner.lendingSupported()) {
      throw new WorkflowException(PartnerReason.PARTNER_NOT_FOR_LENDING, partner.code());
    }
    SlnpSettings settings = request.settings();
    Optional<LendingRequest> known = known(partner, order);
    known.ifPresent(LendingOrderHandler::refuseEnded);
    Optional<Library> asked =
        askedLibraryResolver.find(
            settings.libraries(), order.supplier(settings.ownSigels()).map(OwnSigel::library));
    OrderedTitleLookup.Found found = orderedTitle.find(order, settings, asked.orElse(null));
    if (settings.lendingMode() != LendingMode.CREATE_ONLY && known.isEmpty()) {
      known = refuseUnavailable(partner, order, found);
    }
    if (settings.lendingMode() == LendingMode.PROBE_ONLY) {
      return SlnpOrder.accepted(
          order.number().orElse(null), false, order.value("ExternReferenz").orElse(""), List.of());
    }
    return create(request, order, known.orElse(null), found);
  }

  private static void refuseEnded(LendingRequest known) {
    if (known.status().isFinal() && !known.status().isSupplied()) {
      throw new SlnpException(SlnpError.ORDER_ENDED, known.externalId());
    }
  }

  /**
   * Refuses an order for which nothing can be lent.
   *
   * @return the request of the order, if a copy of it has taken the item meanwhile
   */
  private Optional<LendingRequest> refuseUnavailable(
      Partner partner, SlnpOrder order, OrderedTitleLookup.Found found) {
    Optional<SlnpException> refusal = found.unavailable();
    return refusal.isEmpty()
        ? Optional.empty()
        : Optional.of(known(partner, order).orElseThrow(refusal::get));
  }

  private Optional<LendingRequest> known(Partner partner, SlnpOrder order) {
    return order.number().flatMap(number -> requests.find(partner, number));
  }

  private SlnpAnswer create(
      SlnpRequest request, SlnpOrder order, LendingRequest known, OrderedTitleLookup.Found found) {
    List<MessageWarning> warnings = new ArrayList<>();
    RequestItemResult done =
        workflow.request(
            new RequestItemCommand(
                request.partner(),
                known,
                order.number().orElse(null),
                null,
                requestedMaterial(order),
                RequestFormat.PHYSICAL,
                order.neededBefore(institutions.get().timeZone(), warnings),
                new LendingOrderDetails(
                    RequestChannel.ORDER,
                    order.isCopy(),
                    borrower(request),
                    found.asked(),
                    found.titles(),
                    request.settings().numberPrefix(),
                    order.brokerDataOfLoan())));
    if (isTakenMeanwhile(request.settings(), done)) {
      throw found.copiesLent();
    }
    return SlnpOrder.accepted(
        done.request().externalId(), done.replay(), LendingPflNumber.of(done.request()), warnings);
  }

  /**
   * Whether another order took the last copy after this one was checked. What staff choose is not
   * taken.
   */
  static boolean isTakenMeanwhile(SlnpSettings settings, RequestItemResult done) {
    return settings.lendingMode() == LendingMode.PROBE_AND_CREATE
        && NO_COPY.contains(done.withoutCopy());
  }

  private static RequestedMaterial requestedMaterial(SlnpOrder order) {
    return new RequestedMaterial(
        order.citation().citation().title(),
        order.citation().citation().author(),
        order.citation().part(),
        order
            .titleNumber()
            .map(number -> List.of(new TitleNumber(TitleIdentifier.Kind.SYSTEM, number)))
            .orElse(List.of()),
        List.of());
  }

  private RemoteLibrary borrower(SlnpRequest request) {
    return libraries.find(request, request.command().require("SigelNB"));
  }
}
