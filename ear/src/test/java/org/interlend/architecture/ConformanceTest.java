package org.interlend.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The codes of conformance cases in the display names of tests, and the list that explains them.
 */
class ConformanceTest {

  private static final Path TESTS = Path.of("src", "test", "java");
  private static final Path LIST = Path.of("..", "docs", "conformance.md");
  private static final Pattern LISTED = Pattern.compile("(?m)^\\| (C\\d\\w+) \\|");
  private static final Pattern NAME = Pattern.compile("@DisplayName\\(\\s*\"((?:C\\d\\w+ )+)");

  @Test
  void theListExplainsTheCodesOfTheTestsAndEachCaseHasATest() throws IOException {
    Set<String> listed = found(LISTED, Files.readString(LIST));
    Set<String> used = new TreeSet<>();
    try (var files = Files.walk(TESTS)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        found(NAME, Files.readString(file))
            .forEach(codes -> used.addAll(List.of(codes.strip().split(" "))));
      }
    }
    assertThat(used).isEqualTo(listed);
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
