package org.interlend.api.problem;

import static jakarta.ws.rs.core.Response.Status.BAD_GATEWAY;
import static jakarta.ws.rs.core.Response.Status.BAD_REQUEST;
import static jakarta.ws.rs.core.Response.Status.CONFLICT;
import static jakarta.ws.rs.core.Response.Status.FORBIDDEN;
import static jakarta.ws.rs.core.Response.Status.INTERNAL_SERVER_ERROR;
import static jakarta.ws.rs.core.Response.Status.NOT_FOUND;
import static jakarta.ws.rs.core.Response.Status.REQUEST_ENTITY_TOO_LARGE;
import static jakarta.ws.rs.core.Response.Status.SERVICE_UNAVAILABLE;
import static jakarta.ws.rs.core.Response.Status.TOO_MANY_REQUESTS;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.NoContentException;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.Response.StatusType;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.interlend.ProblemKind;
import org.interlend.WorkflowException;
import org.interlend.patrons.PatronNotErasableException;
import org.interlend.persistence.DatabaseFailure;
import org.interlend.persistence.RootCause;

/** The one place that maps refusals and failures to HTTP problems. */
public final class Problems {

  /** How a call is authenticated, for one that is not. */
  public static final String SIGN_IN_HINT =
      "Sign in with the name and password of a staff account (HTTP Basic), or with an API token"
          + " (Bearer).";

  /** What a call is told that came while the database is away. */
  public static final String DATABASE_AWAY =
      "The database does not answer. Nothing was changed; try again in a moment.";

  private static final System.Logger LOG = System.getLogger(Problems.class.getName());

  private static final String INTEGRITY_VIOLATED = "23";
  private static final String DUPLICATE = "23505";

  private static final int MAX_CAUSES = 20;

  private Problems() {}

  /**
   * @param thrown any exception of a resource or of the body's reader
   * @return the problem to answer; an internal failure is logged under the reference that the
   *     problem contains
   */
  public static Problem of(Throwable thrown) {
    return chain(thrown)
        .map(Problems::recognized)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> ours(thrown));
  }

  private static Optional<Problem> recognized(Throwable thrown) {
    if (thrown instanceof WorkflowException refusal) {
      return Optional.of(of(refusal));
    }
    if (thrown instanceof InvalidFieldException fields) {
      return Optional.of(Problem.of(BAD_REQUEST, fields.getMessage(), fields.errors()));
    }
    if (thrown instanceof ConstraintViolationException violated) {
      return recognized(
          new InvalidFieldException(Violations.describe(violated.getConstraintViolations())));
    }
    if (thrown instanceof JsonProcessingException unreadable) {
      return recognized(new InvalidFieldException(List.of(JsonFieldErrors.describe(unreadable))));
    }
    if (thrown instanceof BodyTooLargeException tooLarge) {
      return Optional.of(Problem.of(REQUEST_ENTITY_TOO_LARGE, tooLarge.getMessage()));
    }
    if (thrown instanceof RefusedCallException refused) {
      return Optional.of(Problem.of(FORBIDDEN, refused.getMessage()));
    }
    if (thrown instanceof NoContentException) {
      return recognized(new InvalidFieldException("", "is missing"));
    }
    if (thrown instanceof SQLException) {
      Optional<String> violated =
          DatabaseFailure.states(thrown)
              .filter(state -> state.startsWith(INTEGRITY_VIOLATED))
              .findFirst();
      if (violated.isPresent()) {
        return violated.map(Problems::violated);
      }
    }
    if (thrown instanceof SQLException && DatabaseFailure.isTimeout(thrown)) {
      LOG.log(
          System.Logger.Level.WARNING, "A statement of the management API took too long", thrown);
      return Optional.of(
          Problem.of(
              SERVICE_UNAVAILABLE,
              "The database took too long to answer, and nothing was changed. Try again later; a"
                  + " search can be narrowed."));
    }
    if (thrown instanceof SQLException && DatabaseFailure.isAway(thrown)) {
      LOG.log(
          System.Logger.Level.WARNING,
          "A call of the management API was refused: {0}",
          RootCause.message(thrown));
      return Optional.of(Problem.of(SERVICE_UNAVAILABLE, DATABASE_AWAY));
    }
    if ((thrown instanceof SQLException || thrown instanceof OptimisticLockException)
        && DatabaseFailure.isConflict(thrown)) {
      return Optional.of(
          Problem.of(CONFLICT, "Another user changed the same record just now. Try again.")
              .because(ProblemKind.CHANGED_MEANWHILE.name()));
    }
    if (thrown instanceof WebApplicationException http
        && http.getResponse().getStatusInfo().getFamily() != Status.Family.SERVER_ERROR
        && !causedBySomethingKnown(http)) {
      return Optional.of(ofHttp(http));
    }
    return Optional.empty();
  }

  private static boolean causedBySomethingKnown(Throwable thrown) {
    return chain(thrown).skip(1).anyMatch(cause -> recognized(cause).isPresent());
  }

  private static Problem of(WorkflowException refusal) {
    return Problem.of(statusOf(refusal.kind()), refusal.getMessage(), errors(refusal))
        .because(refusal.kind().name());
  }

  private static List<FieldError> errors(WorkflowException refusal) {
    if (refusal instanceof PatronNotErasableException needed) {
      return needed.obstacles().stream()
          .map(
              obstacle -> new FieldError(obstacle.kind().name(), obstacle.sentence(Locale.ENGLISH)))
          .toList();
    }
    return refusal
        .field()
        .map(field -> List.of(new FieldError(field, refusal.getMessage())))
        .orElse(List.of());
  }

  /** The HTTP status of each kind of refusal. */
  public static StatusType statusOf(ProblemKind kind) {
    return switch (kind) {
      case UNKNOWN_PATRON, UNKNOWN_ITEM, UNKNOWN_REQUEST, UNKNOWN_CODE -> NOT_FOUND;
      case AMBIGUOUS_PATRON,
          PATRON_BLOCKED,
          PARTNER_NOT_FOR_THIS_SIDE,
          PARTNER_INCOMPLETE,
          BARCODE_IN_USE,
          ITEM_NOT_ON_LOAN,
          ITEM_ON_LOAN,
          ITEM_HELD_FOR_ANOTHER,
          ITEM_NOT_FOR_LOAN,
          NOT_RENEWABLE,
          RENEWALS_USED_UP,
          ITEM_ON_HOLD,
          DUPLICATE_REQUEST,
          TOO_LATE_TO_CANCEL,
          STEP_SWITCHED_OFF,
          ILLEGAL_MOVE,
          PATRON_NOT_ERASABLE,
          CHANGED_MEANWHILE,
          BROKER_REFUSED ->
          CONFLICT;
      case BROKER_UNREACHABLE -> BAD_GATEWAY;
      case FILE_TOO_LARGE -> REQUEST_ENTITY_TOO_LARGE;
      case PASSWORD_REFUSED -> UnprocessableContentStatus.STATUS;
      case TOO_MANY_ATTEMPTS -> TOO_MANY_REQUESTS;
      case PATRON_AUTHENTICATION_FAILED, TOO_MANY_WRONG_PINS, MISSING_DATA, INVALID_DATA ->
          BAD_REQUEST;
    };
  }

  private static Problem violated(String sqlState) {
    return Problem.of(
        CONFLICT,
        sqlState.equals(DUPLICATE)
            ? "Another record has the same code or number. If both were saved at the same moment, try"
                + " again."
            : "Other records still need what this would delete.");
  }

  private static Problem ofHttp(WebApplicationException http) {
    var status = http.getResponse().getStatusInfo();
    String detail =
        switch (status.getStatusCode()) {
          case 401 -> SIGN_IN_HINT;
          case 404 -> "There is nothing at this address.";
          case 405 -> "This address does not support this method.";
          case 406 -> "The header Accept allows no format in which this address can answer.";
          case 412 ->
              "The record is not as the header If-Match or If-None-Match requires: it has changed since it was read, was deleted, or exists already. Read it again, and repeat the change with the ETag of that answer if there is one.";
          case 415 ->
              "The header Content-Type is missing, or names a format in which this address takes no body.";
          default -> "The call cannot be understood.";
        };
    return Problem.of(status, detail);
  }

  private static Problem ours(Throwable thrown) {
    String reference = UUID.randomUUID().toString().substring(0, 8);
    LOG.log(System.Logger.Level.ERROR, "Failure " + reference + " in the management API", thrown);
    return Problem.of(
            INTERNAL_SERVER_ERROR,
            "An internal error occurred and nothing was changed. Search the log for %s."
                .formatted(reference))
        .referredToAs(reference);
  }

  /** The exception and its causes, outermost first. */
  private static Stream<Throwable> chain(Throwable thrown) {
    return Stream.iterate(thrown, t -> t != null, Throwable::getCause).limit(MAX_CAUSES);
  }
}
