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

  /** What is below {@link OperatorSetting#PATH}. */
  private static final List<String> ENDPOINTS = List.of("/ncip/", "/api/", "/sru/", "/health/");

  private SettingsCheck() {}

  /**
   * Prints what is wrong, and ends with status 1 if anything is.
   *
   * @param options those with which the server starts, in one string; without them its ports are
   *     not tried
   */
  public static void main(String[] options) {
    problems(Arrays.stream(options).findFirst().flatMap(PortBindCheck::problem))
        .ifPresent(
            problems -> {
              System.err.println(problems);
              System.exit(1);
            });
  }

  /**
   * @param another what is wrong with the values together, in a line
   * @throws IllegalStateException with a message for the operator when anything is wrong
   */
  public static void refuse(Optional<String> another) {
    problems(another)
        .ifPresent(
            problems -> {
              throw new IllegalStateException(problems);
            });
  }

  /** What is wrong with the settings, in a line each; empty when nothing is. */
  static Optional<String> problems(Optional<String> another) {
    List<String> problems =
        Stream.concat(
                Arrays.stream(OperatorSetting.values()).map(OperatorSetting::problem),
                Stream.of(consolePathTaken(), another))
            .flatMap(Optional::stream)
            .toList();
    return problems.isEmpty()
        ? Optional.empty()
        : Optional.of("Interlend cannot start: " + String.join("\n", problems));
  }

  /** Console and endpoints are two applications, each with a path of its own. */
  private static Optional<String> consolePathTaken() {
    if (OperatorSetting.PATH.problem().isPresent()
        || OperatorSetting.CONSOLE_PATH.problem().isPresent()) {
      return Optional.empty();
    }
    String endpoints = path(OperatorSetting.PATH);
    String console = path(OperatorSetting.CONSOLE_PATH);
    boolean taken =
        console.equals(endpoints)
            || ENDPOINTS.stream().anyMatch(each -> (console + "/").startsWith(endpoints + each));
    return taken
        ? Optional.of(
            "%s is %s. It must differ from %s and not lead to one of its endpoints (/ncip, /api, /sru, /health)."
                .formatted(
                    OperatorSetting.CONSOLE_PATH.variable(),
                    OperatorSetting.CONSOLE_PATH.required(),
                    OperatorSetting.PATH.variable()))
        : Optional.empty();
  }

  private static String path(OperatorSetting setting) {
    return setting.required().replaceFirst("/+$", "");
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
