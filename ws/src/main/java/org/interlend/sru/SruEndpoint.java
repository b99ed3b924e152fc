package org.interlend.sru;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.interlend.institution.Institutions;
import org.interlend.persistence.DatabaseFailure;

/**
 * SRU 1.1, 1.2 and 2.0 (OASIS searchRetrieve): searches and explain, by GET or by a form in a POST.
 * It is public and returns what a public catalog shows.
 */
@Path("/")
@RequestScoped
public class SruEndpoint {

  private static final Logger LOG = Logger.getLogger(SruEndpoint.class.getName());
  private static final int FORM_BYTES = 64 * 1024;

  @Inject private SruSearch search;
  @Inject private Institutions institutions;
  @Context private HttpServletRequest http;

  /** Always status 200: a diagnostic in the response reports an error. */
  @GET
  public Response get() {
    return answer(SruParameters.of(http.getQueryString()));
  }

  /** The same with the parameters in the body. */
  @POST
  @Consumes(MediaType.WILDCARD)
  public Response post(InputStream body) throws IOException {
    byte[] form = body.readNBytes(FORM_BYTES + 1);
    if (form.length > FORM_BYTES) {
      return refused(
          SruVersion.V2_0,
          new Diagnostic(
              Diagnostic.Kind.TOO_MANY_CHARACTERS_IN_QUERY,
              "%d bytes of form".formatted(FORM_BYTES)));
    }
    return answer(SruParameters.of(new String(form, StandardCharsets.ISO_8859_1)));
  }

  private Response answer(SruParameters parameters) {
    SruVersion version = SruRequest.versionOf(parameters);
    try {
      return SruRequest.isExplain(parameters)
          ? explain(version, parameters)
          : search(SruRequest.of(parameters));
    } catch (SruException problem) {
      return refused(version, problem.diagnostic());
    } catch (RuntimeException failure) {
      return refused(version, failed(failure));
    }
  }

  private static Diagnostic failed(RuntimeException failure) {
    if (DatabaseFailure.isTimeout(failure)) {
      LOG.log(Level.WARNING, "A search was canceled: the database took too long");
      return new Diagnostic(
          Diagnostic.Kind.SYSTEM_TEMPORARILY_UNAVAILABLE,
          "The search takes too long; add a word or a number, or try again later");
    }
    LOG.log(Level.SEVERE, "A search failed", failure);
    return new Diagnostic(Diagnostic.Kind.GENERAL_SYSTEM_ERROR, "The search failed; try it again");
  }

  private Response search(SruRequest request) throws SruException {
    return ok(request.version(), SruWriter.found(request, search.search(request)));
  }

  private Response explain(SruVersion version, SruParameters parameters) throws SruException {
    String record =
        Explain.of(URI.create(http.getRequestURL().toString()), version, institutions.get().name());
    boolean asString = SruRequest.asString(parameters, version);
    return ok(version, SruWriter.explained(version, record, asString));
  }

  private static Response refused(SruVersion version, Diagnostic diagnostic) {
    return ok(version, SruWriter.refused(version, diagnostic));
  }

  private static Response ok(SruVersion version, String answer) {
    return Response.ok(answer.getBytes(StandardCharsets.UTF_8), version.contentType()).build();
  }
}
