package org.interlend;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlend.requests.action.ActionParameter;
import org.interlend.requests.action.RequestAction;
import org.interlend.security.Role;

/** The table of declared actions in a guide. */
public final class ActionTable {

  private ActionTable() {}

  /** Administrators may take every action of staff. */
  private static String who(RequestAction<?> action) {
    if (action.permission() == null) {
      return "Patron";
    }
    Set<Role> roles = EnumSet.copyOf(action.permission().roles());
    roles.remove(Role.ADMINISTRATOR);
    return Role.labels(roles, Locale.ENGLISH);
  }

  /**
   * @param statuses labels of the statuses in which an action is possible
   */
  public static <A extends RequestAction<?>> String of(
      A[] actions, Function<A, Stream<String>> statuses) {
    return "| Action | Who | While the request is | Asks for |\n|---|---|---|---|\n"
        + Arrays.stream(actions)
            .map(
                action ->
                    "| %s | %s | %s | %s |\n"
                        .formatted(
                            action.label(),
                            who(action),
                            statuses.apply(action).collect(Collectors.joining(", ")),
                            Arrays.stream(ActionParameter.values())
                                .filter(action::asks)
                                .map(ActionParameter::label)
                                .collect(Collectors.joining(", "))))
            .collect(Collectors.joining());
  }
}
