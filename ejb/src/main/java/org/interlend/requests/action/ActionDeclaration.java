package org.interlend.requests.action;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.interlend.requests.reason.ReasonStep;

/**
 * What both sides declare of an action, apart from its rule.
 *
 * @param asks what the command may say
 * @param because the step whose reasons staff choose from, or null
 * @param method the workflow's method that takes the action
 * @param <W> the workflow of the side
 */
public record ActionDeclaration<W>(
    ActionRole role,
    Set<ActionInput> asks,
    Set<ActionPlace> places,
    ReasonStep because,
    BiFunction<W, ActionCommand, List<ActionResult>> method) {

  /** An action whose result concerns the request as a whole. */
  public static <W> ActionDeclaration<W> by(ActionRole role, BiConsumer<W, ActionCommand> method) {
    return giving(
        role,
        (workflow, command) -> {
          method.accept(workflow, command);
          return List.of();
        });
  }

  /** An action with a result for each item. */
  public static <W> ActionDeclaration<W> giving(
      ActionRole role, BiFunction<W, ActionCommand, List<ActionResult>> method) {
    return new ActionDeclaration<>(role, Set.of(), Set.of(), null, method);
  }

  public ActionDeclaration<W> asks(ActionInput... inputs) {
    return new ActionDeclaration<>(role, Set.of(inputs), places, because, method);
  }

  public ActionDeclaration<W> at(ActionPlace... places) {
    return new ActionDeclaration<>(role, asks, Set.of(places), because, method);
  }

  /** Staff choose a reason for the action. */
  public ActionDeclaration<W> because(ReasonStep step) {
    return new ActionDeclaration<>(role, asks, places, step, method);
  }
}
