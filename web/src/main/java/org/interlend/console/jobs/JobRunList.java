package org.interlend.console.jobs;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.interlend.console.ActionRunner;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.PageAddress;
import org.interlend.exchange.MessageSentence;
import org.interlend.jobs.JobRunOptions;
import org.interlend.jobs.JobRunReport;
import org.interlend.jobs.Jobs;
import org.interlend.jobs.PartnerJobRun;
import org.interlend.security.Permission;
import org.interlend.text.Fact;
import org.interlend.text.Text;

/** The past runs of a job that works for partners, and a run or its preview now. */
@Named
@ViewScoped
public class JobRunList implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final int SHOWN = 50;

  @Inject private ConsoleTexts texts;
  @Inject private Jobs jobs;
  @Inject private ActionRunner actionRunner;

  private String job;
  private String label;
  private List<String> partners = List.of();
  private List<Row> rows = List.of();
  private String partner;
  private JobRunReport shown;

  /** A run of the list. */
  public record Row(Instant ranAt, String took, String partner, JobRunReport report)
      implements Serializable {

    static Row of(PartnerJobRun run, Locale locale) {
      return new Row(
          run.ranAt(),
          JobList.inSeconds(run.ranForMillis(), locale),
          run.partnerCode(),
          run.report());
    }
  }

  @PostConstruct
  void open() {
    job = PageAddress.text("job");
    actionRunner.open(
        () -> {
          label = jobs.label(job, texts.locale());
          partners = jobs.partners(job);
          read();
        });
  }

  private void read() {
    rows = jobs.history(job, SHOWN).stream().map(run -> Row.of(run, texts.locale())).toList();
  }

  /** Runs the job for the partner, or for all if none is chosen. */
  public void run() {
    shown = null;
    take(false);
  }

  /** Shows what a run would do. */
  public void preview() {
    take(true);
  }

  private void take(boolean preview) {
    actionRunner.run(
        Permission.RUN_JOBS,
        () -> {
          Jobs.Done done = jobs.runNow(job, new JobRunOptions(Text.given(partner), preview));
          if (preview) {
            shown = done.report();
          } else {
            actionRunner.done(
                texts.jobs(
                    "done", done.job().label(texts.locale()), done.job().result(texts.locale())));
          }
        });
    read();
  }

  /** What the job does; null when there is no such job. */
  public String label() {
    return label;
  }

  /** The codes of the partners that it works for. */
  public List<String> partners() {
    return partners;
  }

  public List<Row> rows() {
    return rows;
  }

  /** The preview, or null. */
  public JobRunReport shown() {
    return shown;
  }

  /** Why, in the reader's language. */
  public String sentence(Fact why) {
    return MessageSentence.of(why, texts.locale());
  }

  /** The code of the chosen partner; empty for all. */
  public String getPartner() {
    return partner;
  }

  public void setPartner(String partner) {
    this.partner = partner;
  }
}
