package org.interlend.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Counts the units of work in progress outside of HTTP requests, for which the application server
 * itself waits. While the server ends, no unit begins, and a long one ends where it can be
 * continued later.
 */
@ApplicationScoped
public class WorkInProgress {

  private ServerPhase phase = ServerPhase.STARTING;
  private int units;
  private CompletableFuture<Void> idle = CompletableFuture.completedFuture(null);

  /** A unit of work; closing ends it. */
  public interface Unit extends AutoCloseable {
    @Override
    void close();
  }

  /** Begins a unit; empty while the server ends. */
  public synchronized Optional<Unit> begin() {
    if (phase == ServerPhase.ENDING) {
      return Optional.empty();
    }
    if (units == 0) {
      idle = new CompletableFuture<>();
    }
    units++;
    return Optional.of(this::end);
  }

  /** Runs a unit, unless the server ends. */
  public void run(Runnable work) {
    begin()
        .ifPresent(
            unit -> {
              try (unit) {
                work.run();
              }
            });
  }

  private synchronized void end() {
    units--;
    if (units == 0) {
      idle.complete(null);
    }
  }

  /** Begins a phase of the server. */
  public synchronized void enter(ServerPhase next) {
    phase = next;
  }

  public synchronized ServerPhase phase() {
    return phase;
  }

  /** Whether clients may go on after their next answer. */
  public boolean isRunning() {
    return phase() == ServerPhase.RUNNING;
  }

  /** Whether a long unit has to end at its next step. */
  public boolean isEnding() {
    return phase() == ServerPhase.ENDING;
  }

  /** How many units are in progress. */
  public synchronized int units() {
    return units;
  }

  /** Completes when no unit is in progress. */
  public synchronized CompletionStage<Void> whenIdle() {
    return idle;
  }
}
