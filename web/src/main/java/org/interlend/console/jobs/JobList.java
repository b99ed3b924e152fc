package org.interlend.console.jobs;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.interlend.console.ActionRunner;
import org.interlend.console.ConsoleTexts;
import org.interlend.jobs.JobRunOptions;
import org.interlend.jobs.Jobs;
import org.interlend.security.Permission;

/** The jobs with their latest runs. */
@Named
@ViewScoped
public class JobList implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private ConsoleTexts texts;
  @Inject private Jobs jobs;
  @Inject private ActionRunner actionRunner;

  private List<Row> rows;

  /** A job on the page. */
  public record Row(
      String name,
      String label,
      String every,
      Instant ranAt,
      String took,
      boolean running,
      boolean failed,
      String result,
      Instant dueAt,
      boolean forPartners)
      implements Serializable {

    static Row of(Jobs.View job, ConsoleTexts texts) {
      return new Row(
          job.name(),
          job.label(texts.locale()),
          words(job.every(), texts),
          job.ranAt(),
          job.ranForMillis() == null ? null : inSeconds(job.ranForMillis(), texts.locale()),
          job.running(),
          job.failed(),
          job.result(texts.locale()),
          job.dueAt(),
          job.forPartners());
    }

    private static String words(Duration every, ConsoleTexts texts) {
      if (every.toHours() >= 24) {
        return texts.jobs("every.day");
      }
      return every.toHours() >= 1
          ? texts.jobs("every.hours", every.toHours())
          : texts.jobs("every.minutes", every.toMinutes());
    }
  }

  @PostConstruct
  void read() {
    rows = jobs.list(texts.locale()).stream().map(job -> Row.of(job, texts)).toList();
  }

  public List<Row> rows() {
    return rows;
  }

  public void run(String name) {
    actionRunner.run(
        Permission.RUN_JOBS,
        () -> {
          Jobs.View done = jobs.runNow(name, JobRunOptions.NONE).job();
          actionRunner.done(
              texts.jobs("done", done.label(texts.locale()), done.result(texts.locale())));
        });
    read();
  }

  static String inSeconds(long millis, Locale locale) {
    return String.format(locale, "%.1f s", millis / 1000.0);
  }
}
