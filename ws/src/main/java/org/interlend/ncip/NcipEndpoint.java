package org.interlend.ncip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.executable.ExecutableType;
import jakarta.validation.executable.ValidateOnExecution;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;
import org.interlend.exchange.MessageProtocol;
import org.interlend.message.ExchangeReference;
import org.interlend.ncip.remote.RemoteClientResolver;
import org.interlend.ncip.wire.Limits;

/**
 * NCIP over HTTP (Z39.83-2): one message in the body of a POST, one in the response. The path may
 * end in a partner's address token.
 */
// One instance, and no search for what to validate: both would cost each message.
@Path("/")
@ApplicationScoped
@ValidateOnExecution(type = ExecutableType.NONE)
public class NcipEndpoint {

  private static final String XML = "application/xml; charset=UTF-8";

  @Inject private NcipProcessor processor;
  @Inject private RemoteClientResolver clients;
  @Context private HttpServletRequest http;

  /**
   * @param body the message, in any wrapping and encoding; the content type is only a hint
   * @return 200 with an NCIP message, also for a refusal; 413 when the message is too large
   */
  @POST
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.APPLICATION_XML)
  public Response post(InputStream body) throws IOException {
    return answer(body, null);
  }

  /**
   * A path that clients of version 1 may be configured with; each message is answered in its own
   * version.
   */
  @POST
  @Path("v1")
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.APPLICATION_XML)
  public Response postVersionOne(InputStream body) throws IOException {
    return answer(body, null);
  }

  /** The same at a partner's own path. */
  @POST
  @Path("{token}")
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.APPLICATION_XML)
  public Response post(@PathParam("token") String token, InputStream body) throws IOException {
    return answer(body, token);
  }

  private Response answer(InputStream body, String token) throws IOException {
    byte[] bytes = body.readNBytes(Limits.BODY_BYTES + 1);
    RawMessage received =
        new RawMessage(
            bytes, http.getContentType(), MessageProtocol.NCIP2_HTTP, token, clients.of(http));
    return Response.ok(processor.process(received), XML)
        .header(ExchangeReference.HEADER, received.reference())
        .build();
  }

  /** Tells a person who opens the address in a browser what it is for. */
  @GET
  @Produces(MediaType.TEXT_PLAIN)
  public Response explain() {
    return Response.status(Status.METHOD_NOT_ALLOWED)
        .header("Allow", "POST")
        .entity("This address is for brokers: send an NCIP message with POST.")
        .build();
  }
}
