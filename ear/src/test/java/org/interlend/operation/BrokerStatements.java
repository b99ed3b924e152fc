package org.interlend.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.operation.MessageStatements.least;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.interlend.libris.LibrisOrder;
import org.interlend.libris.LibrisPartner;
import org.interlend.libris.LibrisServer;
import org.interlend.load.MetricsReader;
import org.interlend.slnp.SlnpPartner;
import org.interlend.slnp.ZflOrder;
import org.interlend.support.ApiClient;
import org.interlend.support.InterlendServer;
import org.interlend.support.Marc;
import org.interlend.support.NcipMessage;

/** Counts the SQL statements of SLNP commands, and of requests in imports from Libris. */
final class BrokerStatements implements AutoCloseable {

  private static final String PATRON = "P0043188";
  private static final int FEW = 10;

  /** As many requests more as a block of keys has, so that blocks count alike. */
  private static final int MORE = 50;

  private final InterlendServer server;
  private final SlnpPartner zfl;

  BrokerStatements(InterlendServer server) {
    this.server = server;
    zfl = SlnpPartner.open(server);
  }

  /**
   * The statements of each SLNP command.
   *
   * @param atMost see {@link MessageStatements#least}
   */
  Map<String, Long> ofCommands(int readings, Map<String, Long> atMost) throws Exception {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (var command : commands().entrySet()) {
      counts.put(
          command.getKey(),
          least(
              server,
              readings,
              atMost.getOrDefault(command.getKey(), Long.MAX_VALUE),
              command.getValue(),
              this::give));
    }
    return counts;
  }

  private void give(ZflOrder order) {
    try (var client = zfl.connect()) {
      assertThat(client.ask(order).get(0)).matches("(240|6).*");
    }
  }

  private Map<String, Supplier<ZflOrder>> commands() {
    Map<String, Supplier<ZflOrder>> commands = new LinkedHashMap<>();
    commands.put("PFL", () -> ZflOrder.pfl(ZflOrder.freshNumber(), PATRON));
    commands.put("AFL", this::orderOfOwnTitle);
    commands.put("data change", this::dataChange);
    commands.put(
        "patron", () -> ZflOrder.command("SLNPAlleBenutzerDaten").with("BenutzerNummer", PATRON));
    return commands;
  }

  private ZflOrder orderOfOwnTitle() {
    var title = NcipMessage.fresh("PPN").replaceAll("\\W", "");
    var loaded =
        new ApiClient(server, "admin", "interlend")
            .post(
                "catalog",
                "application/xml",
                Marc.collection(
                    Marc.book(title, "Counted " + title)
                        .copy("STACKS", "TEC 1", NcipMessage.fresh("CNT"))));
    assertThat(loaded.status()).isEqualTo(200);
    return ZflOrder.afl(ZflOrder.freshNumber()).with("TitelId", title);
  }

  private ZflOrder dataChange() {
    var number = ZflOrder.freshNumber();
    try (var client = zfl.connect()) {
      assertThat(client.ask(ZflOrder.pfl(number, PATRON))).hasSize(4);
    }
    return ZflOrder.command("SLNPPFLDatenAenderung")
        .with("BestellId", number)
        .with("SigelGB", "DE-9003");
  }

  /** The statements of one request in an import from Libris. */
  Map<String, Double> ofImports() throws Exception {
    Map<String, Double> counts = new LinkedHashMap<>();
    for (boolean ours : new boolean[] {true, false}) {
      var few = imports(ours, FEW);
      var more = imports(ours, FEW + MORE);
      var most = imports(ours, FEW + 2 * MORE);
      var kind = ours ? "order" : "request";
      counts.put("new " + kind, each(few[0], more[0]));
      counts.put("new %s in a long list".formatted(kind), each(more[0], most[0]));
      counts.put("unchanged " + kind, each(few[1], more[1]));
    }
    return counts;
  }

  private static double each(double few, double more) {
    return (more - few) / MORE;
  }

  /** The statements of the first import and of one that changes nothing. */
  private double[] imports(boolean ours, int requests) throws Exception {
    try (var libris = new LibrisServer();
        var partner = LibrisPartner.open(server, libris)) {
      for (int n = 0; n < requests; n++) {
        libris.has(
            (ours
                    ? LibrisOrder.from(partner.sigel(), partner.sigel() + "A")
                    : LibrisOrder.from(partner.sigel() + "A", partner.sigel()))
                .with("user_id", PATRON));
      }
      var before = MetricsReader.statements(server);
      assertReports(partner.run(), "created", requests);
      var imported = MetricsReader.statements(server);
      assertReports(partner.run(), "unchanged", requests);
      return new double[] {imported - before, MetricsReader.statements(server) - imported};
    }
  }

  private static void assertReports(JsonNode report, String what, int requests) {
    assertThat(report.path(what).asInt()).as(report.toString()).isEqualTo(requests);
  }

  @Override
  public void close() {
    zfl.close();
  }
}
