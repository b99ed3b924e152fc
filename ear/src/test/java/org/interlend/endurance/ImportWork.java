package org.interlend.endurance;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.interlend.support.ApiClient;
import org.interlend.support.Marc;

/** Loads files of titles into the catalog, in the background of the servers. */
final class ImportWork extends Worker {

  private static final int RECORDS = 3_000;
  private static final int PAUSES = 150;

  private int turns;

  ImportWork(Site site, Ledger ledger) {
    super(site, ledger);
  }

  /** A refused file may be loaded twice; then its titles are updated, not doubled. */
  @Override
  void turn() {
    String prefix = "NIGHT" + ++turns;
    byte[] file = file(prefix);
    call(
        "import",
        server ->
            new ApiClient(server, "admin", "interlend")
                .post("catalog", "application/xml", file, "Prefer", "respond-async"));
    ledger().imported(prefix, RECORDS);
    for (int n = 0; n < PAUSES; n++) {
      pause();
    }
  }

  private static byte[] file(String prefix) {
    return Marc.collection(
        IntStream.range(0, RECORDS)
            .mapToObj(
                n ->
                    Marc.book(prefix + "X" + n, "Volume " + n + " of " + prefix)
                        .copy("STACKS", "N " + n, prefix + "-" + n)
                        .xml())
            .collect(Collectors.joining("\n")));
  }
}
