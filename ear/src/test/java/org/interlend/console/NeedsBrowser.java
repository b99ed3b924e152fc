package org.interlend.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A test that drives the console in a browser. Without a browser it is skipped, and the build
 * reports the number of skipped tests at its end; with {@code CI=true} the build fails.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsBrowser.Condition.class)
public @interface NeedsBrowser {

  /** Skips the test without a browser, and writes a line for the build to count. */
  final class Condition implements ExecutionCondition {

    private static final Path SKIPPED = Path.of("target", "skipped-browser-tests.txt");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      if (InstalledBrowser.find().isPresent()) {
        return ConditionEvaluationResult.enabled("There is a browser");
      }
      if ("true".equals(System.getenv("CI"))) {
        throw new IllegalStateException(
            "There is no browser, and CI=true: " + InstalledBrowser.HOW_TO_GET_ONE);
      }
      note(context.getUniqueId());
      return ConditionEvaluationResult.disabled(
          "There is no browser: " + InstalledBrowser.HOW_TO_GET_ONE);
    }

    private static void note(String test) {
      try {
        Files.writeString(
            SKIPPED, test + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
