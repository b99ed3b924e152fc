package org.interlend.api.operation;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interlend.api.access.Requires;
import org.interlend.api.common.BodyChecks;
import org.interlend.jobs.JobRunOptions;
import org.interlend.jobs.JobRunReport;
import org.interlend.jobs.Jobs;
import org.interlend.security.Permission;

/** The scheduled jobs. */
@Path("jobs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs")
public class JobsResource {

  private static final int SHOWN = 100;

  @Inject private Jobs jobs;

  /**
   * A job.
   *
   * @param ranAt start of the latest run, or null
   * @param result result of the latest run as a sentence, or null
   * @param report what the run that was just made did with each record; null for jobs that do not
   *     report it, and in the list
   */
  @Schema(name = "Job", description = "Scheduled jobs")
  public record JobJson(
      String name,
      String label,
      long everySeconds,
      Instant ranAt,
      Long ranForMillis,
      boolean running,
      boolean failed,
      String result,
      Instant dueAt,
      JobRunJson.Report report) {

    static JobJson of(Jobs.View job) {
      return of(job, null);
    }

    static JobJson of(Jobs.View job, JobRunReport report) {
      return new JobJson(
          job.name(),
          job.label(Locale.ENGLISH),
          job.every().toSeconds(),
          job.ranAt(),
          job.ranForMillis(),
          job.running(),
          job.failed(),
          job.result(Locale.ENGLISH),
          job.dueAt(),
          report == null ? null : JobRunJson.Report.of(report));
    }
  }

  /**
   * @return the jobs by label, each with its latest run
   */
  @GET
  @PermitAll
  @Operation(summary = "The jobs, each with its latest run")
  public List<JobJson> list() {
    return jobs.list(Locale.ENGLISH).stream().map(JobJson::of).toList();
  }

  /**
   * Runs a job now and waits until it ends.
   *
   * @param partner code of the only partner to work for, for a job that works for partners
   * @param preview whether only to report what a run of such a job would do
   * @return the job with this run; 404 for an unknown name; 409 while it is running
   */
  @POST
  @Path("{name}/runs")
  @Requires(Permission.RUN_JOBS)
  @Operation(summary = "Runs a job now and waits until it ends")
  public JobJson run(
      @PathParam("name") String name,
      @QueryParam("partner") String partner,
      @QueryParam("preview") boolean preview) {
    Jobs.Done done = jobs.runNow(name, new JobRunOptions(BodyChecks.orNull(partner), preview));
    return JobJson.of(done.job(), done.report());
  }

  /**
   * @return the latest runs of a job that works for partners, the last one first; 404 for an
   *     unknown name
   */
  @GET
  @PermitAll
  @Path("{name}/runs")
  @Operation(summary = "The latest runs of a job that works for partners")
  public List<JobRunJson> history(@PathParam("name") String name) {
    return jobs.history(name, SHOWN).stream().map(JobRunJson::of).toList();
  }
}
