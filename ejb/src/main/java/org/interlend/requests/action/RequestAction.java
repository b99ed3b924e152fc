package org.interlend.requests.action;

import java.time.Instant;
import org.interlend.WorkflowException;
import org.interlend.requests.reason.ReasonCodes;
import org.interlend.requests.reason.ReasonStep;
import org.interlend.requests.reason.StatedReason;
import org.interlend.security.Permission;
import org.interlend.text.Labeled;

/**
 * A step that staff or a patron may take on a request. Each side declares its own in an enum: who
 * takes it, in which statuses, what it asks for and where it is offered. Pages, lists, the
 * management API and the guides are drawn from the declarations, in their order.
 *
 * @param <R> the requests of the side
 */
public interface RequestAction<R> extends Labeled {

  ActionDeclaration declaration();

  /** Whether the action is possible now. */
  boolean allows(R request);

  /** Whether the action is possible now, also where that ends with time. */
  default boolean allows(R request, Instant now) {
    return allows(request);
  }

  /** Why the action is refused. */
  WorkflowException refusal(R request);

  /**
   * @throws WorkflowException {@link #refusal} when the action is not possible now
   */
  default void require(R request) {
    if (!allows(request)) {
      throw refusal(request);
    }
  }

  /** The permission of the staff who take it; null when the patron does. */
  default Permission permission() {
    return declaration().permission();
  }

  default boolean asks(ActionParameter input) {
    return declaration().asks().contains(input);
  }

  /** The step whose reasons staff choose from, or null. */
  default ReasonStep because() {
    return declaration().because();
  }

  /**
   * The reason that the command states.
   *
   * @throws WorkflowException INVALID_DATA when the library's list does not offer it for this
   *     action
   */
  default StatedReason stated(ReasonCodes reasons, ActionCommand command) {
    return reasons.stated(because(), command.reason(), command.note());
  }

  default boolean isAt(ActionEntryPoint place) {
    return declaration().places().contains(place);
  }
}
