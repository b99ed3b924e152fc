package org.interlend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** EclipseLink silently ignores a fetch join that starts at the alias of another join. */
class FetchJoinsTest {

  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final Pattern QUERY =
      Pattern.compile("\"\"\"(.*?)\"\"\"|\"([^\"\n]*)\"", Pattern.DOTALL);
  private static final Pattern ROOT = Pattern.compile("\\bfrom\\s+(?:\\w+|%s)\\s+(\\w+)");
  private static final Pattern FETCHED = Pattern.compile("join\\s+fetch\\s+(\\w+)\\.[\\w.]+");

  @Test
  void fetchJoinsStartAtTheSelectedEntity() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      List<String> fetched =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .flatMap(file -> QUERY.matcher(text(file)).results().map(MatchResult::group))
              .filter(query -> query.contains("join fetch"))
              .toList();
      assertThat(fetched).isNotEmpty();
      assertThat(fetched).allSatisfy(FetchJoinsTest::fetchesFromItsRoot);
    }
  }

  private static void fetchesFromItsRoot(String query) {
    var root = ROOT.matcher(query);
    assertThat(root.find()).as(query).isTrue();
    assertThat(FETCHED.matcher(query).results().map(each -> each.group(1)))
        .as(query)
        .containsOnly(root.group(1));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
