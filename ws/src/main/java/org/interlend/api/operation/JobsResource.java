package org.interlend.api.operation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interlend.api.access.Roles;
import org.interlend.jobs.Jobs;

/** The scheduled jobs. */
@Path("jobs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs")
public class JobsResource {

  @Inject private Jobs jobs;

  /**
   * A job.
   *
   * @param ranAt start of the latest run, or null
   * @param result result of the latest run as a sentence, or null
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
      Instant dueAt) {

    static JobJson of(Jobs.View job) {
      return new JobJson(
          job.name(),
          job.label(),
          job.every().toSeconds(),
          job.ranAt(),
          job.ranForMillis(),
          job.running(),
          job.failed(),
          job.result(),
          job.dueAt());
    }
  }

  /**
   * @return the jobs by label, each with its latest run
   */
  @GET
  @Operation(summary = "The jobs, each with its latest run")
  public List<JobJson> list() {
    return jobs.list().stream().map(JobJson::of).toList();
  }

  /**
   * Runs a job now and waits until it ends.
   *
   * @return the job with this run; 404 for an unknown name; 409 while it is running
   */
  @POST
  @Path("{name}/runs")
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Operation(summary = "Runs a job now and waits until it ends")
  public JobJson run(@PathParam("name") String name) {
    return JobJson.of(jobs.runNow(name));
  }
}
