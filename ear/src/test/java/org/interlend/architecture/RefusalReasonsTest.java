package org.interlend.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reasons of refusals and their sentences, as the sources show them. */
class RefusalReasonsTest {

  private static final String LIBRARY = "ejb/src/main/resources/org/interlend/Problems.properties";
  private static final String CONSOLE =
      "web/src/main/resources/org/interlend/console/Problems.properties";

  private static final Pattern ENUM =
      Pattern.compile("enum \\w+ implements RefusalReason \\{(.*?);", Pattern.DOTALL);
  private static final Pattern CONSTANT = Pattern.compile("(?m)^ {2}([A-Z][A-Z0-9_]+)(?:\\(|,$|$)");
  private static final Pattern REFUSAL = Pattern.compile("new WorkflowException\\(");
  private static final Pattern REASON = Pattern.compile("\\w+Reason\\.([A-Z0-9_]+)");
  private static final Pattern VALUE = Pattern.compile("\\{(\\d)[,}]");
  private static final Pattern SENTENCE = Pattern.compile("\"[^\"]*\\w \\w[^\"]*\"");

  @ParameterizedTest
  @CsvSource({"ejb, " + LIBRARY, "web, " + CONSOLE})
  void eachReasonHasOneSentence(String module, String bundle) throws IOException {
    List<String> reasons =
        sources(module)
            .flatMap(source -> ENUM.matcher(source).results())
            .flatMap(found -> CONSTANT.matcher(found.group(1)).results())
            .map(found -> found.group(1))
            .toList();
    assertThat(reasons)
        .isNotEmpty()
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(sentences(bundle).stringPropertyNames())
        .allSatisfy(reason -> assertThat(reason).hasSizeLessThanOrEqualTo(40));
  }

  @Test
  void eachRefusalGivesTheValuesOfItsSentence() throws IOException {
    Properties sentences = sentences(LIBRARY);
    sentences.putAll(sentences(CONSOLE));
    List<String> wrong =
        Stream.of("ejb", "ws", "web")
            .flatMap(RefusalReasonsTest::sources)
            .flatMap(RefusalReasonsTest::refusals)
            .filter(arguments -> REASON.matcher(arguments.get(0)).matches())
            .filter(arguments -> !fits(arguments, sentences))
            .map(arguments -> String.join(", ", arguments))
            .toList();
    assertThat(wrong).isEmpty();
  }

  @Test
  void noRefusalHasASentenceAmongItsValues() {
    assertThat(
            Stream.of("ejb", "ws", "web")
                .flatMap(RefusalReasonsTest::sources)
                .flatMap(RefusalReasonsTest::refusals)
                .flatMap(List::stream)
                .filter(argument -> SENTENCE.matcher(argument).find()))
        .isEmpty();
  }

  /** Whether the sentence uses all values but the first, which the problem may keep to itself. */
  private static boolean fits(List<String> arguments, Properties sentences) {
    int last = arguments.size() - 2;
    int used =
        REASON
            .matcher(arguments.get(0))
            .replaceAll("$1")
            .transform(reason -> VALUE.matcher(sentences.getProperty(reason)))
            .results()
            .map(found -> Integer.parseInt(found.group(1)))
            .reduce(-1, Math::max);
    return used == last || used < 0 && last == 0;
  }

  /** The arguments of each refusal in a source. */
  private static Stream<List<String>> refusals(String source) {
    return REFUSAL.matcher(source).results().map(MatchResult::end).map(at -> arguments(source, at));
  }

  private static List<String> arguments(String source, int from) {
    List<String> all = new ArrayList<>();
    int begin = from;
    boolean quoted = false;
    for (int at = from, depth = 1; depth > 0; at++) {
      char c = source.charAt(at);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && c == '(') {
        depth++;
      } else if (!quoted && c == ')') {
        depth--;
      }
      if (depth == 0 || depth == 1 && c == ',' && !quoted) {
        all.add(source.substring(begin, at).strip());
        begin = at + 1;
      }
    }
    return all;
  }

  private static Properties sentences(String bundle) throws IOException {
    Properties sentences = new Properties();
    try (var file = Files.newBufferedReader(Path.of("..", bundle))) {
      sentences.load(file);
    }
    return sentences;
  }

  private static Stream<String> sources(String module) {
    return SourcesTest.sources(module).map(SourcesTest::text);
  }
}
