package org.interlend.api.requests;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.interlend.api.common.BodyChecks;
import org.interlend.partners.RequestFormat;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.requests.search.Facet;
import org.interlend.requests.search.RequestFilter;
import org.interlend.requests.search.RequestPhase;

/** The parameters that the lists of both sides have; an absent parameter filters nothing. */
public abstract class RequestListParameters {

  @Parameter(description = "Code of the partner")
  @QueryParam("partner")
  private String partner;

  @Parameter(description = "The broker's request id, exactly")
  @QueryParam("externalId")
  private String externalId;

  @Parameter(description = "Protocol of the partner")
  @QueryParam("protocol")
  private BrokerProtocol protocol;

  @Parameter(description = "The broker's own status, exactly")
  @QueryParam("brokerStatus")
  private String brokerStatus;

  @Parameter(description = "Account of staff to which they are assigned; - for none")
  @QueryParam("assignedTo")
  private String assignedTo;

  @QueryParam("format")
  private RequestFormat format;

  @Parameter(description = "Only open or only finished requests")
  @QueryParam("phase")
  @DefaultValue("ALL")
  private RequestPhase phase;

  /**
   * The filter without the conditions that only one side has.
   *
   * @param status the side's facet of statuses
   */
  RequestFilter filter(Facet status, Set<? extends Enum<?>> statuses, String barcode, String text) {
    return RequestFilter.ALL
        .externalId(BodyChecks.orNull(externalId))
        .barcode(BodyChecks.orNull(barcode))
        .text(BodyChecks.orNull(text))
        .phase(BodyChecks.or(phase, RequestPhase.ALL))
        .with(Facet.PARTNER, BodyChecks.orNull(partner))
        .with(Facet.FORMAT, format)
        .with(Facet.PROTOCOL, protocol)
        .with(Facet.BROKER_STATUS, BodyChecks.orNull(brokerStatus))
        .with(Facet.ASSIGNED_TO, BodyChecks.orNull(assignedTo))
        .with(status, statuses.toArray(Enum<?>[]::new));
  }
}
