package org.interlend.api.letters;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
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
import org.interlend.audit.AuditAction;
import org.interlend.audit.AuditRecorder;
import org.interlend.audit.AuditSubject;
import org.interlend.notices.LetterFilter;
import org.interlend.notices.LetterKind;
import org.interlend.notices.LetterReason;
import org.interlend.notices.LetterStatus;
import org.interlend.notices.Letters;
import org.interlend.security.Permission;
import org.interlend.staff.PatronDataVisibility;

/** The letters to patrons and partners. */
@Path("letters")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Letters")
public class LettersResource {

  @Inject private Letters letters;
  @Inject private AuditRecorder audit;
  @Inject private ApiUser apiUser;

  /**
   * @return the letters, latest first
   */
  @GET
  @PermitAll
  @Operation(summary = "Letters to patrons and partners, latest first, without their texts")
  public Listing<LetterJson> list(
      @QueryParam("status") LetterStatus status,
      @QueryParam("kind") LetterKind kind,
      @Parameter(
              description =
                  "Beginnings of words of the patron's name; or the beginning of the primary id, of the"
                      + " partner's name or code, or of the e-mail address")
          @QueryParam("text")
          String text,
      @BeanParam PageParameters paging) {
    PatronDataVisibility sees = apiUser.sees();
    LetterFilter filter =
        new LetterFilter(
            status == null ? Set.of() : Set.of(status),
            kind,
            BodyChecks.orNull(text),
            sees.isWhole());
    return Listing.of(
        letters.list(filter, paging.first(), paging.rows()),
        paging,
        letter -> LetterJson.of(letter, sees));
  }

  /**
   * @return the letter; 404 for an unknown number
   */
  @GET
  @PermitAll
  @Path("{id: [0-9]{1,18}}")
  @Operation(summary = "A letter, without its text")
  public LetterJson get(@PathParam("id") long id) {
    return letters
        .find(id)
        .map(letter -> LetterJson.of(letter, apiUser.sees()))
        .orElseThrow(() -> new WorkflowException(LetterReason.UNKNOWN_LETTER, id));
  }

  /**
   * Sends a letter that failed or had no address to the present address.
   *
   * @return the letter; 404 for an unknown number; 409 when it waits, was sent, is handled or
   *     withdrawn, or has a link for choosing a password; 400 when there is no address
   */
  @POST
  @Path("{id: [0-9]{1,18}}/attempts")
  @Requires(Permission.SEND_LETTERS)
  @Operation(summary = "Sends a letter that failed or had no address to the present address")
  public LetterJson send(@PathParam("id") long id) {
    letters.sendAgain(id);
    audit.note(AuditAction.SENT_AGAIN, AuditSubject.letter(id));
    return get(id);
  }

  /**
   * Marks a letter that failed or had no address as handled: it is not sent. The same call again
   * changes nothing.
   *
   * @return the letter; 404 for an unknown number; 409 when it waits, was sent or is withdrawn
   */
  @PUT
  @Path("{id: [0-9]{1,18}}/handled")
  @Requires(Permission.SEND_LETTERS)
  @Operation(summary = "Marks a letter that failed or had no address as handled: it is not sent")
  public LetterJson handle(@PathParam("id") long id) {
    LetterJson letter = get(id);
    if (letter.status() == LetterStatus.HANDLED) {
      return letter;
    }
    letters.handled(id);
    audit.note(AuditAction.HANDLED, AuditSubject.letter(id));
    return get(id);
  }
}
