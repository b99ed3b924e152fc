package org.interlend.jobs;

import java.util.Locale;
import java.util.stream.Stream;
import org.interlend.text.Fact;
import org.interlend.text.Sentences;

/** Says in a reader's language what a run of a job came to. */
final class JobResultSentence {

  private static final String BUNDLE = "org.interlend.jobs.Jobs";

  private JobResultSentence() {}

  /**
   * @param job its name
   */
  static String of(String job, JobResult result, Locale locale) {
    return switch (result.outcome()) {
      case SWITCHED_OFF -> say("switched-off", locale, result.detail());
      case FAILED -> say("failed", locale, result.detail());
      case DONE -> {
        String done = say(job, locale, result.done(), result.alsoDone());
        yield result.notDone() == 0 ? done : say("not-done", locale, done, result.notDone());
      }
    };
  }

  private static String say(String key, Locale locale, Object... values) {
    return Sentences.of(BUNDLE, key, locale, Stream.of(values).map(Fact::text).toList());
  }
}
