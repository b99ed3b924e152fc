package org.interlend.requests;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.interlend.partners.libris.LibrisLink;
import org.interlend.partners.libris.LibrisSettings;
import org.interlend.partners.slnp.SlnpTemplate;
import org.interlend.requests.broker.BrokerStatus;

/** The broker's own page of a request, where staff do what its messages cannot. */
public final class BrokerPage {

  /** The value of a Libris request with its internal number. */
  private static final String REQUEST_ID = "request_id";

  private BrokerPage() {}

  /**
   * @param lending whether this library is the lender
   * @return its address; empty when the broker has no such page
   */
  public static Optional<String> of(ResourceSharingRequest<?> request, boolean lending) {
    return switch (request.partner().protocol()) {
      case NCIP -> Optional.empty();
      case SLNP ->
          request
              .partner()
              .slnp()
              .flatMap(settings -> settings.historyUrl())
              .map(
                  template ->
                      template.filledAddress(
                          Map.of(SlnpTemplate.Field.BESTELL_ID, request.brokerNumber()),
                          LocalDate.EPOCH));
      case LIBRIS ->
          request.partner().libris().map(settings -> ofLibris(request, settings, lending));
    };
  }

  private static String ofLibris(
      ResourceSharingRequest<?> request, LibrisSettings settings, boolean lending) {
    BrokerStatus status = request.broker().status();
    return LibrisLink.toRequest(
        settings.baseUrl(),
        request.brokerNumber(),
        request.broker().values().text(REQUEST_ID).orElse(null),
        lending,
        settings.meaning(status.code(), status.text()).orElse(null));
  }
}
