package org.interlend.requests;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.interlend.Side;
import org.interlend.partners.libris.LibrisSettings;
import org.interlend.partners.slnp.SlnpTextTemplate;
import org.interlend.requests.broker.BrokerStatus;

/** The broker's own page of a request, where staff do what its messages cannot. */
public final class BrokerPageLink {

  /** The value of a Libris request with its internal number. */
  private static final String REQUEST_ID = "request_id";

  /** The value of an SLNP order with the server's number. */
  private static final String ORDER_ID = "BestellId";

  private static final String API = "/api";

  private BrokerPageLink() {}

  /**
   * @param side of this library
   * @return its address; empty when the broker has no such page
   */
  public static Optional<String> of(ResourceSharingRequest<?> request, Side side) {
    return switch (request.partner().protocol()) {
      case NCIP -> Optional.empty();
      case SLNP ->
          request
              .partner()
              .slnp()
              .flatMap(settings -> settings.historyUrl())
              .filter(template -> isNumberOfTheirs(request))
              .map(
                  template ->
                      template.filledAddress(
                          Map.of(SlnpTextTemplate.Field.BESTELL_ID, request.brokerNumber()),
                          LocalDate.EPOCH));
      case LIBRIS -> request.partner().libris().map(settings -> ofLibris(request, settings, side));
    };
  }

  /** A number of ours stands for the one that a portal sends with every order. */
  private static boolean isNumberOfTheirs(ResourceSharingRequest<?> request) {
    return request.broker().values().text(ORDER_ID).stream()
        .allMatch(request.brokerNumber()::equals);
  }

  /** Where staff do what the API of Libris does not offer; the pages are beside the API. */
  private static String ofLibris(
      ResourceSharingRequest<?> request, LibrisSettings settings, Side side) {
    String api = settings.baseUrl();
    String pages = api.endsWith(API) ? api.substring(0, api.length() - API.length()) : api;
    Optional<String> id = request.broker().values().text(REQUEST_ID);
    Optional<String> action = librisAction(request.broker().status(), settings, side);
    return id.isEmpty() || action.isEmpty()
        ? "%s/lf.php?action=search&search_string=%s"
            .formatted(pages, encoded(request.brokerNumber()))
        : "%s/lf.php?action=%s&id=%s".formatted(pages, action.get(), encoded(id.get()));
  }

  /** What staff do next; empty where the request is to be searched for. */
  private static Optional<String> librisAction(
      BrokerStatus status, LibrisSettings settings, Side side) {
    if (side == Side.LENDING) {
      return Optional.of("incoming");
    }
    return settings
        .meaning(status.code(), status.text())
        .map(
            meaning ->
                switch (meaning) {
                  case UNFILLED -> "notfullfilled";
                  case CONDITIONAL -> "may_reserve";
                  default -> null;
                });
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
