package org.interlend.support;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs tasks at the same time, as far as possible. */
public final class Concurrently {

  private Concurrently() {}

  /** The results in the order of the tasks; throws the first failure. */
  public static <T> List<T> run(List<? extends Callable<T>> tasks) {
    var start = new CyclicBarrier(tasks.size());
    var threads = Executors.newFixedThreadPool(tasks.size());
    try {
      var running = new ArrayList<Future<T>>();
      for (var task : tasks) {
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  return task.call();
                }));
      }
      var results = new ArrayList<T>();
      for (var each : running) {
        results.add(each.get());
      }
      return results;
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    } finally {
      threads.shutdownNow();
    }
  }
}
