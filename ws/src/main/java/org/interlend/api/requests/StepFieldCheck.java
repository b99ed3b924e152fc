package org.interlend.api.requests;

import static org.interlend.requests.action.ActionParameter.DESK;
import static org.interlend.requests.action.ActionParameter.ITEM;
import static org.interlend.requests.action.ActionParameter.NOTE;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.interlend.api.common.ObjectMapperProvider;
import org.interlend.api.problem.FieldError;
import org.interlend.api.problem.InvalidFieldException;
import org.interlend.requests.action.ActionParameter;
import org.interlend.requests.action.RequestAction;

/**
 * The fields of a step. Every step may have an item, a desk and a note, whether it needs them or
 * not; of the others it takes those that its action asks for.
 */
final class StepFieldCheck {

  private StepFieldCheck() {}

  /**
   * @param body the step as it was read
   * @throws InvalidFieldException for fields with a value that the step does not take
   */
  static void require(RequestAction<?> step, Record body) {
    require(step.name(), taken(step), body);
  }

  /**
   * @param step its name
   * @param fields those that the step takes
   * @param body the step as it was read
   * @throws InvalidFieldException for fields with a value that the step does not take
   */
  static void require(String step, Collection<String> fields, Record body) {
    SortedSet<String> taken = new TreeSet<>(fields);
    taken.add("step");
    List<FieldError> others =
        ObjectMapperProvider.MAPPER.<JsonNode>valueToTree(body).properties().stream()
            .filter(field -> isGiven(field.getValue()))
            .map(Map.Entry::getKey)
            .filter(field -> !taken.contains(field))
            .map(
                field ->
                    new FieldError(
                        field,
                        "is not known with %s; known are %s"
                            .formatted(step, String.join(", ", taken))))
            .toList();
    if (!others.isEmpty()) {
      throw new InvalidFieldException(others);
    }
  }

  private static boolean isGiven(JsonNode value) {
    return value.isBoolean() ? value.booleanValue() : !value.asText("").isEmpty();
  }

  private static Set<String> taken(RequestAction<?> step) {
    Set<String> taken = new HashSet<>();
    Stream.concat(Stream.of(ITEM, DESK, NOTE), step.declaration().asks().stream())
        .map(StepFieldCheck::of)
        .forEach(taken::addAll);
    if (step.because() != null) {
      taken.add("reasonCode");
    }
    return taken;
  }

  private static List<String> of(ActionParameter parameter) {
    return switch (parameter) {
      case ITEM -> List.of("barcode");
      case NOTE -> List.of("reason", "note");
      case DESK -> List.of("desk");
      case DUE_DATE -> List.of("dueDate");
      case LOAN_PERIOD -> List.of("guaranteedDueDate", "maximumDueDate");
      case PATRON -> List.of("patron");
      case PICKUP_LIBRARY -> List.of("pickupLibrary");
      case ANSWER -> List.of("answer");
    };
  }
}
