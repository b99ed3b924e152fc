package org.interlend.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each job has a name and a sentence about what it did; other languages are in BundlesTest. */
class JobTextsTest {

  private static final Pattern NAME =
      Pattern.compile("extends \\w*Job \\{.*?super\\(\\s*\"([a-z-]+)\",", Pattern.DOTALL);

  @Test
  void eachJobHasANameAndASentence() throws IOException {
    List<String> jobs =
        Stream.of("ejb", "ws")
            .flatMap(SourcesTest::sources)
            .map(SourcesTest::text)
            .flatMap(source -> NAME.matcher(source).results())
            .map(found -> found.group(1))
            .toList();
    assertThat(jobs).hasSizeGreaterThan(20).doesNotHaveDuplicates();
    assertThat(keys("text/Labels.properties"))
        .containsAll(jobs.stream().map("Job."::concat).toList());
    assertThat(keys("jobs/Jobs.properties")).containsAll(jobs);
  }

  private static Iterable<String> keys(String bundle) throws IOException {
    Properties texts = new Properties();
    try (var file =
        Files.newBufferedReader(Path.of("../ejb/src/main/resources/org/interlend", bundle))) {
      texts.load(file);
    }
    return texts.stringPropertyNames();
  }
}
