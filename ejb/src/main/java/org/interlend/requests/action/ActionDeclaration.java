package org.interlend.requests.action;

import java.util.Set;
import org.interlend.requests.reason.ReasonStep;
import org.interlend.security.Permission;

/**
 * What both sides declare of an action, apart from its rule.
 *
 * @param permission of the staff who take it; null when the patron does
 * @param asks what the command may say
 * @param because the step whose reasons staff choose from, or null
 */
public record ActionDeclaration(
    Permission permission,
    Set<ActionParameter> asks,
    Set<ActionEntryPoint> places,
    ReasonStep because) {

  /** An action of staff who have the permission. */
  public static ActionDeclaration by(Permission permission) {
    return new ActionDeclaration(permission, Set.of(), Set.of(), null);
  }

  /** An action that patrons take on their own requests, and staff do not. */
  public static ActionDeclaration byPatron() {
    return new ActionDeclaration(null, Set.of(), Set.of(), null);
  }

  public ActionDeclaration asks(ActionParameter... inputs) {
    return new ActionDeclaration(permission, Set.of(inputs), places, because);
  }

  public ActionDeclaration at(ActionEntryPoint... places) {
    return new ActionDeclaration(permission, asks, Set.of(places), because);
  }

  /** Staff choose a reason for the action. */
  public ActionDeclaration because(ReasonStep step) {
    return new ActionDeclaration(permission, asks, places, step);
  }
}
