package org.interlend.jobs;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The ends of runs of this server that could not be stored, as in a long outage of the database:
 * their jobs are locked until it is done, or until their locks end, which nothing extends any more.
 */
class UnsavedJobEnds {

  private static final Logger LOG = System.getLogger(UnsavedJobEnds.class.getName());

  private final Map<String, Runnable> ends = new ConcurrentHashMap<>();

  /**
   * Stores the end of a run, and keeps it for {@link #storeAll} if that fails.
   *
   * @throws RuntimeException or an error: the failure
   */
  void store(String job, Runnable end) {
    try {
      end.run();
    } catch (RuntimeException | Error failure) {
      ends.put(job, end);
      throw failure;
    }
  }

  /** Stores what was kept; what fails again is kept, and delays no other job. */
  void storeAll() {
    ends.forEach(
        (job, end) -> {
          try {
            end.run();
            ends.remove(job, end);
          } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "The end of the job {0} is not stored yet: {1}", job, failure);
          }
        });
  }
}
