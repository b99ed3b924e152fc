package org.interlend.api.messages;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interlend.WorkflowException;
import org.interlend.api.access.ApiUser;
import org.interlend.api.access.Requires;
import org.interlend.api.common.BodyChecks;
import org.interlend.api.common.Listing;
import org.interlend.api.common.PageParameters;
import org.interlend.exchange.Exchange;
import org.interlend.exchange.ExchangeFilter;
import org.interlend.exchange.Journal;
import org.interlend.exchange.Outcome;
import org.interlend.exchange.PatronDataMask;
import org.interlend.exchange.dryrun.MessageReprocessing;
import org.interlend.security.Permission;
import org.interlend.staff.PatronDataVisibility;

/** The journal of messages exchanged with brokers. */
@Path("messages")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Messages")
public class MessagesResource {

  @Inject private Journal journal;
  @Inject private MessageReprocessing reprocessing;
  @Inject private PatronDataMask mask;
  @Inject private ApiUser apiUser;

  /** The filter of a list; an absent parameter filters nothing. */
  public static class Filter {

    @Parameter(description = "Code of the partner")
    @QueryParam("partner")
    private String partner;

    @Parameter(description = "The NCIP service, such as AcceptItem")
    @QueryParam("service")
    private String service;

    @QueryParam("outcome")
    private Outcome outcome;

    @Parameter(description = "The broker's request id, exactly")
    @QueryParam("requestId")
    private String requestId;

    @Parameter(description = "Beginning of a request id or barcode, or a whole reference")
    @QueryParam("text")
    private String text;

    @Parameter(description = "Only messages from this moment on")
    @QueryParam("since")
    private Instant since;

    @Parameter(description = "Only messages earlier than this moment")
    @QueryParam("before")
    private Instant before;

    @Parameter(
        description = "Only refused and failed messages of partners that staff have not handled")
    @QueryParam("unhandled")
    private boolean unhandled;

    ExchangeFilter filter() {
      return new ExchangeFilter(
          BodyChecks.orNull(partner),
          BodyChecks.orNull(service),
          outcome == null ? Set.of() : Set.of(outcome),
          BodyChecks.orNull(requestId),
          BodyChecks.orNull(text),
          since,
          before,
          unhandled);
    }
  }

  /**
   * @return messages, latest first, without their text
   */
  @GET
  @PermitAll
  @Operation(summary = "Messages, latest first, without their text")
  public Listing<ListedMessageJson> list(
      @BeanParam Filter filter, @BeanParam PageParameters paging) {
    PatronDataVisibility sees = apiUser.sees();
    return Listing.of(
        journal.list(filter.filter(), paging.first(), paging.rows()),
        paging,
        exchange -> ListedMessageJson.of(exchange, sees));
  }

  /**
   * @param id this system's number of the message
   * @return the message and its answer as sent, with secrets masked, and with patron data masked
   *     for callers who may not read patrons; 404 for an unknown number
   */
  @GET
  @PermitAll
  @Path("{id: [0-9]{1,18}}")
  @Operation(summary = "A message with its answer as sent, secrets masked")
  public MessageJson get(@PathParam("id") long id) {
    return journal.find(id).map(this::full).orElseThrow(NotFoundException::new);
  }

  /**
   * Records that staff have done what was to be done about a refused or failed message of a
   * partner, and about its repetitions. The same call again changes nothing.
   *
   * @return the message; 404 for an unknown number; 409 when it was neither refused nor failed
   */
  @PUT
  @Path("{id: [0-9]{1,18}}/handled")
  @Requires(Permission.HANDLE_MESSAGES)
  @Operation(summary = "Marks a refused message, and its repetitions, as handled")
  public ListedMessageJson handle(@PathParam("id") long id) {
    return ListedMessageJson.of(journal.handle(id, apiUser.name()), apiUser.sees());
  }

  /**
   * Processes a refused message once more, in a transaction of its own, after its cause has been
   * corrected. The partner is not told. A success marks the refused message as handled.
   *
   * @return the new message with its answer; its outcome may be PROBLEM again. 404 for an unknown
   *     number; 409 when the message cannot be processed without the partner
   */
  @POST
  @Path("{id: [0-9]{1,18}}/process")
  @Requires(Permission.PROCESS_MESSAGES)
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  @Operation(summary = "Processes a refused message once more, and answers with the new message")
  public MessageJson process(@PathParam("id") long id) {
    return full(reprocessing.process(id, apiUser.name()));
  }

  private MessageJson full(Exchange exchange) {
    return MessageJson.of(
        exchange,
        apiUser.sees(),
        mask,
        reprocessing.obstacle(exchange).map(WorkflowException::getMessage).orElse(null));
  }
}
