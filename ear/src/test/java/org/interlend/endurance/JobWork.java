package org.interlend.endurance;

import java.util.List;
import java.util.stream.StreamSupport;
import org.interlend.support.ApiClient;

/** An administrator who runs every job now and then, and looks at lists and statistics. */
final class JobWork extends Worker {

  private static final int PAUSES = 40;
  private static final List<String> LISTS =
      List.of(
          "counts",
          "borrowing-requests",
          "lending-requests",
          "messages",
          "statistics?from=2026-01-01&to=2026-12-31");

  JobWork(Site site, Ledger ledger) {
    super(site, ledger);
  }

  @Override
  void turn() {
    for (String list : LISTS) {
      call("list", server -> new ApiClient(server, "admin", "interlend").get(list));
    }
    var jobs = call("list", server -> new ApiClient(server, "admin", "interlend").get("jobs"));
    for (var job : StreamSupport.stream(jobs.json().spliterator(), false).toList()) {
      String name = job.path("name").asText();
      call(
          "job",
          server -> new ApiClient(server, "admin", "interlend").post("jobs/" + name + "/runs", ""));
    }
    for (int n = 0; n < PAUSES; n++) {
      pause();
    }
  }
}
