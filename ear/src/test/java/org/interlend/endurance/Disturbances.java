package org.interlend.endurance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What goes wrong, in turn: one disturbance at a time, after which all is put right again. */
final class Disturbances {

  private static final Duration A_MOMENT = Duration.ofSeconds(3);
  private static final Duration FROZEN = Duration.ofSeconds(15);
  private static final Duration CLOCK_STEP = Duration.ofMinutes(10);
  private static final int BLOCK = 1 << 20;

  private interface Disturbance {
    void happen() throws Exception;
  }

  private final Site site;
  private final Map<String, Disturbance> all = new LinkedHashMap<>();
  private final Map<String, Integer> happened = new LinkedHashMap<>();
  private int turns;

  Disturbances(Site site) {
    this.site = site;
    all.put("first server killed", () -> kill(0));
    all.put("database restarted", this::restartDatabase);
    all.put("second server stopped and started", () -> site.servers().get(1).restart());
    all.put("database frozen", this::freeze);
    all.put("second server killed", () -> kill(1));
    all.put("first server stopped and started", () -> site.servers().get(0).restart());
    if (Site.canStepClock()) {
      all.put("clock of the second server ten minutes fast", () -> site.stepClock(CLOCK_STEP));
      all.put(
          "clock of the second server ten minutes slow",
          () -> site.stepClock(CLOCK_STEP.negated()));
      all.put("clock of the second server right", () -> site.stepClock(Duration.ZERO));
    }
    site.disk().ifPresent(disk -> all.put("disk of the database full", () -> fill(disk)));
  }

  void next() throws Exception {
    List<String> names = new ArrayList<>(all.keySet());
    String name = names.get(turns++ % names.size());
    System.out.println(name);
    all.get(name).happen();
    happened.merge(name, 1, Integer::sum);
  }

  void report() {
    System.out.println("disturbances: " + happened);
  }

  private void kill(int server) throws InterruptedException {
    site.servers().get(server).kill();
    Thread.sleep(A_MOMENT.toMillis());
    site.servers().get(server).start();
  }

  private void restartDatabase() throws InterruptedException {
    site.postgres().stop();
    Thread.sleep(A_MOMENT.toMillis());
    site.postgres().start();
  }

  private void freeze() throws InterruptedException {
    site.postgres().freeze();
    try {
      Thread.sleep(FROZEN.toMillis());
    } finally {
      site.postgres().thaw();
    }
  }

  /** PostgreSQL may end when it cannot write, and is started again once there is room. */
  private void fill(Path disk) throws InterruptedException {
    Path file = disk.resolve("filler");
    try (var out = Files.newOutputStream(file)) {
      byte[] block = new byte[BLOCK];
      while (true) {
        out.write(block);
      }
    } catch (IOException full) {
      Thread.sleep(FROZEN.toMillis());
    } finally {
      delete(file);
    }
    site.postgres().stop();
    site.postgres().start();
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
