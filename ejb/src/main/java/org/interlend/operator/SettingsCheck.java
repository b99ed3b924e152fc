package org.interlend.operator;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks the operator's settings before anything uses them. The start script runs it, so that the
 * process ends with a wrong setting; where another script starts the server, the application does.
 */
public final class SettingsCheck {

  private SettingsCheck() {}

  /** Prints what is wrong, and ends with status 1 if anything is. */
  public static void main(String[] arguments) {
    problems()
        .ifPresent(
            problems -> {
              System.err.println(problems);
              System.exit(1);
            });
  }

  /**
   * @throws IllegalStateException with a message for the operator when anything is wrong
   */
  public static void refuse() {
    problems()
        .ifPresent(
            problems -> {
              throw new IllegalStateException(problems);
            });
  }

  /** What is wrong with the settings, in a line each; empty when nothing is. */
  static Optional<String> problems() {
    List<String> problems =
        Arrays.stream(OperatorSetting.values())
            .map(OperatorSetting::problem)
            .flatMap(Optional::stream)
            .toList();
    return problems.isEmpty()
        ? Optional.empty()
        : Optional.of("Interlend cannot start: " + String.join("\n", problems));
  }

  /**
   * The variables that look like settings and are none, such as misspelled ones.
   *
   * @param variables the names of all environment variables
   */
  public static Set<String> unknown(Set<String> variables) {
    Set<String> known =
        Arrays.stream(OperatorSetting.values())
            .flatMap(
                setting ->
                    Stream.concat(Stream.of(setting.variable()), setting.formerVariable().stream()))
            .collect(Collectors.toSet());
    return variables.stream()
        .filter(name -> name.startsWith("INTERLEND_") && !known.contains(name))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
