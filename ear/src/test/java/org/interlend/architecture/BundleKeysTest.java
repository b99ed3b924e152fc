package org.interlend.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A key that stands twice in a bundle has its last text everywhere. */
class BundleKeysTest {

  /** Each bundle of each module in each language. */
  static Stream<Path> bundles() throws IOException {
    Stream.Builder<Path> bundles = Stream.builder();
    for (String module : List.of("ejb", "ws", "web")) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src/main/resources"))) {
        files.filter(file -> file.toString().endsWith(".properties")).forEach(bundles);
      }
    }
    return bundles.build();
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void eachKeyIsThereOnce(Path bundle) throws IOException {
    Set<Object> repeated = new TreeSet<>();
    Properties texts =
        new Properties() {
          @Override
          public Object put(Object key, Object text) {
            Object former = super.put(key, text);
            if (former != null) {
              repeated.add(key);
            }
            return former;
          }
        };
    try (var reader = Files.newBufferedReader(bundle)) {
      texts.load(reader);
    }
    assertThat(repeated).isEmpty();
  }
}
