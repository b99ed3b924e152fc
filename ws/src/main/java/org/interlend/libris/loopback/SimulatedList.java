package org.interlend.libris.loopback;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.interlend.catalog.LocalBib;
import org.interlend.exchange.simulator.BrokerSimulator.SimulationStep;
import org.interlend.partners.libris.LibrisStatusMapping;

/** A list with one request, as Libris would answer it. */
record SimulatedList(SimulationStep step, LibrisStatusMapping status) {

  private static final String AUTHOR = "The broker simulator";

  /**
   * An order of this library.
   *
   * @param ours Sigel of this library, or null
   * @param lender Sigel of the other one
   */
  byte[] orderOf(String ours, String lender) {
    ObjectNode request = request(ours, lender);
    request.put("user_id", step.user());
    return list(request.put("title", step.title()).put("author", AUTHOR));
  }

  /**
   * A request to this library.
   *
   * @param title the title that is asked for; empty when it is not known
   */
  byte[] requestOf(String requester, String ours, Optional<LocalBib> title) {
    ObjectNode request = request(requester, ours);
    request.put("user_id", step.user());
    request.put("title", title.map(LocalBib::title).orElse(step.title()));
    title.flatMap(LocalBib::recordNumber).ifPresent(number -> request.put("bib_id", number));
    return list(request);
  }

  private ObjectNode request(String requester, String active) {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request
        .put("lf_number", step.request())
        .put("status", status.text())
        .put("status_code", status.code())
        .put("media_type", "Lån")
        .put("media_type_code", "1")
        .put("requesting_library", requester)
        .put("active_library", active);
    request
        .putArray("recipients")
        .addObject()
        .put("library_code", active)
        .put("is_active_library", true);
    return request;
  }

  private static byte[] list(ObjectNode request) {
    ObjectNode list = JsonNodeFactory.instance.objectNode();
    list.putArray("ill_requests").add(request);
    return list.toString().getBytes(UTF_8);
  }
}
