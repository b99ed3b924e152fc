package org.interlend.requests.action;

import java.util.Set;
import org.interlend.requests.reason.ReasonStep;

/**
 * What both sides declare of an action, apart from its rule.
 *
 * @param asks what the command may say
 * @param because the step whose reasons staff choose from, or null
 */
public record ActionDeclaration(
    ActionRole role, Set<ActionParameter> asks, Set<ActionEntryPoint> places, ReasonStep because) {

  public static ActionDeclaration by(ActionRole role) {
    return new ActionDeclaration(role, Set.of(), Set.of(), null);
  }

  public ActionDeclaration asks(ActionParameter... inputs) {
    return new ActionDeclaration(role, Set.of(inputs), places, because);
  }

  public ActionDeclaration at(ActionEntryPoint... places) {
    return new ActionDeclaration(role, asks, Set.of(places), because);
  }

  /** Staff choose a reason for the action. */
  public ActionDeclaration because(ReasonStep step) {
    return new ActionDeclaration(role, asks, places, step);
  }
}
