package org.interlend.requests.action;

import java.time.Instant;
import java.util.List;
import org.interlend.WorkflowProblem;
import org.interlend.requests.reason.ReasonStep;
import org.interlend.text.Labeled;

/**
 * A step that staff or a patron may take on a request. Each side declares its own in an enum: who
 * takes it, in which statuses, what it asks for, and which method of the workflow does it. Pages,
 * lists, the management API and the guides are drawn from the declarations, in their order.
 *
 * @param <R> the requests of the side
 * @param <W> the workflow of the side
 */
public interface RequestAction<R, W> extends Labeled {

  ActionDeclaration<W> declaration();

  /** Whether the action is possible now. */
  boolean allows(R request);

  /** Whether the action is possible now, also where that ends with time. */
  default boolean allows(R request, Instant now) {
    return allows(request);
  }

  /** Why the action is refused. */
  WorkflowProblem refusal(R request);

  /**
   * @throws WorkflowProblem {@link #refusal} when the action is not possible now
   */
  default void require(R request) {
    if (!allows(request)) {
      throw refusal(request);
    }
  }

  /** Takes the action; for the workflow, in its transaction. */
  default List<ActionResult> take(W workflow, ActionCommand command) {
    return declaration().method().apply(workflow, command);
  }

  default ActionRole role() {
    return declaration().role();
  }

  default boolean asks(ActionInput input) {
    return declaration().asks().contains(input);
  }

  /** The step whose reasons staff choose from, or null. */
  default ReasonStep because() {
    return declaration().because();
  }

  default boolean isAt(ActionPlace place) {
    return declaration().places().contains(place);
  }
}
