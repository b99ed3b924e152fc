package org.interlend.endurance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.interlend.support.MailServer;

/** Starts the servers, the load and the disturbances, and audits the database at the end. */
public final class EnduranceProgram {

  private static final int BROKERS = 4;
  private static final Duration STEADY = Duration.ofSeconds(25);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private EnduranceProgram() {}

  /**
   * @param args minutes of load; then a folder on a small disk of its own for the database, or
   *     nothing: then the disk is never full
   */
  public static void main(String[] args) throws Exception {
    var time = MINUTE.multipliedBy(Long.parseLong(args[0]));
    var disk = args.length > 1 ? Path.of(args[1]) : null;
    var folder = Files.createTempDirectory("interlend-endurance-");
    boolean passed;
    try (var mail = MailServer.up();
        var site = new Site(folder, disk, mail)) {
      passed = run(site, mail, Instant.now().plus(time));
    }
    System.exit(passed ? 0 : 1);
  }

  private static boolean run(Site site, MailServer mail, Instant end) throws Exception {
    var ledger = new Ledger();
    var workers = workers(site, ledger);
    workers.forEach(Worker::start);
    var disturbances = new Disturbances(site);
    try {
      while (Instant.now().plus(STEADY).isBefore(end)) {
        Thread.sleep(STEADY.toMillis());
        disturbances.next();
      }
    } finally {
      for (var worker : workers) {
        worker.finish();
      }
    }
    disturbances.report();
    ledger.report();
    return new FinalAudit(site, ledger, mail).passed();
  }

  private static List<Worker> workers(Site site, Ledger ledger) {
    List<Worker> workers = new ArrayList<>();
    for (int n = 0; n < BROKERS; n++) {
      workers.add(new BorrowingWork(site, ledger, n));
    }
    workers.add(new LendingWork(site, ledger));
    workers.add(new ImportWork(site, ledger));
    workers.add(new JobWork(site, ledger));
    return workers;
  }
}
