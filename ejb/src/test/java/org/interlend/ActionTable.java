package org.interlend;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlend.requests.action.ActionParameter;
import org.interlend.requests.action.RequestAction;

/** The table of declared actions in a guide. */
public final class ActionTable {

  private ActionTable() {}

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
                            action.role().label(),
                            statuses.apply(action).collect(Collectors.joining(", ")),
                            Arrays.stream(ActionParameter.values())
                                .filter(action::asks)
                                .map(ActionParameter::label)
                                .collect(Collectors.joining(", "))))
            .collect(Collectors.joining());
  }
}
