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
import org.interlend.console.CurrentUser;
import org.interlend.console.Permission;
import org.interlend.jobs.Jobs;
import org.interlend.jobs.RunOptions;

/** The jobs with their latest runs. */
@Named
@ViewScoped
public class JobList implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Jobs jobs;
  @Inject private ActionRunner actionRunner;
  @Inject private CurrentUser currentUser;

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

    static Row of(Jobs.View job) {
      return new Row(
          job.name(),
          job.label(Locale.ENGLISH),
          words(job.every()),
          job.ranAt(),
          job.ranForMillis() == null ? null : "%.1f s".formatted(job.ranForMillis() / 1000.0),
          job.running(),
          job.failed(),
          job.result(Locale.ENGLISH),
          job.dueAt(),
          job.forPartners());
    }

    private static String words(Duration every) {
      if (every.toHours() >= 24) {
        return "once a day";
      }
      return every.toHours() >= 1
          ? "every %s".formatted(every.toHours() == 1 ? "hour" : every.toHours() + " hours")
          : "every %d minutes".formatted(every.toMinutes());
    }
  }

  @PostConstruct
  void read() {
    rows = jobs.list(Locale.ENGLISH).stream().map(Row::of).toList();
  }

  public List<Row> rows() {
    return rows;
  }

  public void run(String name) {
    actionRunner.at(
        () -> {
          currentUser.require(Permission.RUN_JOBS);
          Jobs.View done = jobs.runNow(name, RunOptions.NONE).job();
          actionRunner.done(done.label(Locale.ENGLISH) + ": " + done.result(Locale.ENGLISH) + ".");
        });
    read();
  }
}
