package org.interlend.api.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interlend.api.access.Requires;
import org.interlend.api.common.LibraryTime;
import org.interlend.api.common.Listing;
import org.interlend.api.common.PageParameters;
import org.interlend.api.problem.InvalidFieldException;
import org.interlend.audit.AttributeChange;
import org.interlend.audit.AuditAction;
import org.interlend.audit.AuditFilter;
import org.interlend.audit.AuditLine;
import org.interlend.audit.AuditLog;
import org.interlend.audit.AuditSubject;
import org.interlend.security.Permission;
import org.interlend.text.Sentences;
import org.interlend.text.Text;

/** The audit: who did what to which record, when, from where. */
@Path("audit")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Requires(Permission.READ_AUDIT)
@Tag(name = "Staff")
public class AuditResource {

  @Inject private AuditLog log;
  @Inject private LibraryTime time;

  /** A line of the audit. */
  @Schema(name = "AuditLine", description = "What an actor did to a record")
  public record AuditLineJson(
      OffsetDateTime at,
      @Schema(
              description =
                  "The account; null for sign-ins under unknown names, \"system\" for jobs")
          String who,
      @Schema(description = "The network address; null when none is known") String from,
      AuditAction what,
      AuditSubject.Kind kind,
      @Schema(description = "Code, number or language of the record; null if it has none")
          String name,
      @Schema(description = "What the action says more: an amount, a file, the way of a sign-in")
          String detail,
      @Schema(description = "How often; more than once only for sign-ins, which are summed by hour")
          long times,
      List<ChangeJson> changes) {}

  /** A value before and after. */
  @Schema(name = "AuditedChange", description = "A value of the record before and after")
  public record ChangeJson(
      String attribute,
      @Schema(description = "null for none; a secret is ***") String before,
      @Schema(description = "null for none; a secret is ***") String after) {

    static ChangeJson of(AttributeChange change) {
      return new ChangeJson(change.attribute(), change.before(), change.after());
    }
  }

  /**
   * @return the lines, latest first; 400 for an unknown kind or action
   */
  @GET
  @Operation(
      summary = "Sign-ins, refused sign-ins and changes of records, latest first",
      description = "Kept for INTERLEND_AUDIT_DAYS. Secrets are never shown.")
  public Listing<AuditLineJson> list(
      @Parameter(description = "Name of an account") @QueryParam("who") String who,
      @Parameter(
              description =
                  "Kinds of records (such as PARTNER, PATRON, ACCOUNT, SIGN_IN) or actions (such as"
                      + " CHANGED, WRONG), separated by commas")
          @QueryParam("what")
          String what,
      @Parameter(description = "Code, number or language of a record") @QueryParam("name")
          String name,
      @Parameter(description = "The first day or moment") @QueryParam("from") String from,
      @Parameter(description = "The last day, or the moment before which") @QueryParam("to")
          String to,
      @BeanParam PageParameters paging) {
    Set<String> wanted = wanted(what);
    AuditFilter filter =
        new AuditFilter(
            Text.given(who),
            among(AuditSubject.Kind.class, wanted),
            among(AuditAction.class, wanted),
            Text.given(name),
            time.beginning("from", from),
            time.before("to", to));
    return Listing.of(log.list(filter, paging.first(), paging.rows()), paging, this::json);
  }

  private AuditLineJson json(AuditLine line) {
    return new AuditLineJson(
        time.at(line.happenedAt()),
        line.doneBy(),
        line.address(),
        line.action(),
        line.subject().kind(),
        line.subject().name(),
        line.detail() == null ? null : Sentences.resolve(line.detail(), Locale.ENGLISH),
        line.times(),
        line.changes().stream().map(ChangeJson::of).toList());
  }

  private static Set<String> wanted(String what) {
    Set<String> known =
        Stream.concat(
                Arrays.stream(AuditSubject.Kind.values()), Arrays.stream(AuditAction.values()))
            .map(Enum::name)
            .collect(Collectors.toSet());
    Set<String> wanted =
        Text.given(what) == null
            ? Set.of()
            : Arrays.stream(what.toUpperCase(Locale.ROOT).split(","))
                .map(String::strip)
                .collect(Collectors.toSet());
    if (!known.containsAll(wanted)) {
      throw new InvalidFieldException(
          "what", known.stream().sorted().collect(Collectors.joining(", ", "must be among ", "")));
    }
    return wanted;
  }

  private static <E extends Enum<E>> Set<E> among(Class<E> type, Set<String> wanted) {
    Set<E> found = EnumSet.allOf(type);
    found.removeIf(value -> !wanted.contains(value.name()));
    return found;
  }
}
