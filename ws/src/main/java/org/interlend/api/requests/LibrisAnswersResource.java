package org.interlend.api.requests;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interlend.ProblemKind;
import org.interlend.WorkflowException;
import org.interlend.api.access.ApiUser;
import org.interlend.api.access.Requires;
import org.interlend.api.common.BodyChecks;
import org.interlend.api.common.LibraryTime;
import org.interlend.api.problem.Problem;
import org.interlend.api.problem.Problems;
import org.interlend.lending.LenderAnswerSender;
import org.interlend.lending.LenderAnswerSender.LenderAnswer;
import org.interlend.lending.request.LendingRequests;
import org.interlend.partners.libris.LibrisLenderResponse;
import org.interlend.persistence.TransactionTemplate;
import org.interlend.requests.action.ActionCommand;
import org.interlend.security.Permission;

/** The library's answers to Libris as a lender. */
@Path("lending-requests/{id: [0-9]{1,18}}/libris-answers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Lending requests")
public class LibrisAnswersResource {

  @Inject private LenderAnswerSender answers;
  @Inject private LendingRequests requests;
  @Inject private TransactionTemplate transaction;
  @Inject private LibraryTime time;
  @Inject private ApiUser apiUser;

  /** An answer. */
  @Schema(name = "LibrisAnswer", description = "An answer to Libris")
  public record AnswerBody(
      @NotNull @Min(1) @Max(9) @Schema(description = "The number of the response in Libris")
          Integer responseId,
      @Size(max = LenderAnswer.TEXT) @Schema(description = "For the requesting library")
          String text,
      @Schema(description = "Whether the requesting library may ask for a reservation")
          boolean mayReserve) {}

  /** Why Libris refuses an answer, and the request with its state there. */
  @Schema(
      name = "LibrisRefusal",
      description = "Why Libris refuses an answer, and the request with its state there")
  public record Refused(@JsonUnwrapped Problem problem, LendingRequestJson request) {}

  /**
   * Answers the request in Libris, and takes the step that the answer stands for.
   *
   * @return the updated request; 409 with the request as it stands there, when Libris refuses the
   *     answer; 502 when it cannot be reached
   */
  @POST
  @Requires(Permission.SUPPLY)
  @Operation(summary = "Answers a request in Libris")
  @APIResponseSchema(
      value = LendingRequestJson.class,
      responseCode = "200",
      responseDescription = "The updated request")
  @APIResponse(
      responseCode = "409",
      description =
          "Libris refuses the answer; the problem has the request as it stands there. Or the step"
              + " is not possible here",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Refused.class)))
  @APIResponse(responseCode = "502", description = "Libris cannot be reached")
  public Response answer(@PathParam("id") long id, @Valid @NotNull AnswerBody body) {
    LenderAnswer answer =
        new LenderAnswer(
            LibrisLenderResponse.of(body.responseId()).orElseThrow(),
            BodyChecks.orNull(body.text()),
            body.mayReserve());
    try {
      answers.answer(answer, ActionCommand.on(id, apiUser.actor()));
      return Response.ok(request(id)).build();
    } catch (WorkflowException refused) {
      if (refused.kind() != ProblemKind.BROKER_REFUSED) {
        throw refused;
      }
      return Response.status(Response.Status.CONFLICT)
          .type(MediaType.valueOf(Problem.MEDIA_TYPE))
          .entity(new Refused(Problems.of(refused), request(id)))
          .build();
    }
  }

  private LendingRequestJson request(long id) {
    return transaction.requiresNew(
        () -> LendingRequestJson.of(requests.get(id), time, apiUser.sees()));
  }
}
