package org.interlend.jobs;

/**
 * What a run of a job came to. The sentence about it is in {@code Jobs.properties}, by the job's
 * name.
 *
 * @param done how many records it dealt with
 * @param alsoDone how many of a second kind, where the job has one
 * @param notDone how many it could not deal with; the next run tries them again
 * @param detail the setting that switches it off, or the failure; else null
 */
public record JobResult(Outcome outcome, int done, int alsoDone, int notDone, String detail) {

  /** How a run ended. */
  public enum Outcome {
    DONE,
    /** A setting says that there is nothing to do. */
    SWITCHED_OFF,
    FAILED
  }

  /** Whether it has failed, or could not deal with some of the records. */
  public boolean leavesUndone() {
    return outcome == Outcome.FAILED || notDone > 0;
  }

  public static JobResult done(int records) {
    return new JobResult(Outcome.DONE, records, 0, 0, null);
  }

  /**
   * @param setting the variable that says so
   */
  public static JobResult switchedOff(String setting) {
    return new JobResult(Outcome.SWITCHED_OFF, 0, 0, 0, setting);
  }

  /** Only the kind of failure is kept: its message could name a patron. */
  public static JobResult failed(Throwable failure) {
    return new JobResult(Outcome.FAILED, 0, 0, 0, failure.getClass().getSimpleName());
  }
}
