package org.interlend.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlend.borrowing.patronrequest.PatronRequestStage;
import org.interlend.borrowing.patronrequest.PatronRequests;
import org.interlend.borrowing.receiving.ReceivingQueue;
import org.interlend.borrowing.renewal.RenewalQueue;
import org.interlend.borrowing.renewal.RenewalQueue.Stage;
import org.interlend.borrowing.request.BorrowingStatus;
import org.interlend.borrowing.returning.ReturnQueue;
import org.interlend.borrowing.search.BorrowingSearch;
import org.interlend.circulation.hold.CirculationCounts;
import org.interlend.circulation.hold.HoldShelfQueries;
import org.interlend.console.borrowing.RequestRow;
import org.interlend.console.messages.MessageRow;
import org.interlend.exchange.ExchangeFilter;
import org.interlend.exchange.Journal;
import org.interlend.exchange.outbox.Outbox;
import org.interlend.requests.search.RequestFilter;
import org.interlend.requests.search.RequestPhase;

/** The home page: counts of today's work. */
@Named
@RequestScoped
public class Home {
  private static final int SHOWN = 6;

  /**
   * A count with a link to its list.
   *
   * @param tone a color class of the style sheet
   */
  public record Tile(
      String name, String hint, long count, String address, String icon, String tone) {
    /**
     * @param key of the name, and with {@code .hint} of the hint
     */
    public static Tile of(
        ConsoleTexts texts, String key, long count, String address, String icon, String tone) {
      return new Tile(
          texts.home("tile." + key),
          texts.home("tile." + key + ".hint"),
          count,
          address,
          icon,
          tone);
    }

    /** Those of the tiles that have work, or those that have none. */
    public static List<Tile> withWork(boolean work, List<Tile> tiles) {
      return tiles.stream().filter(tile -> (tile.count > 0) == work).toList();
    }
  }

  @Inject private BorrowingSearch requests;
  @Inject private ReceivingQueue expected;
  @Inject private ReturnQueue returnQueue;
  @Inject private RenewalQueue renewals;
  @Inject private PatronRequests patronRequests;
  @Inject private HoldShelfQueries holdShelfQueries;
  @Inject private Journal journal;
  @Inject private Outbox outbox;
  @Inject private InOneTransaction transaction;
  @Inject private ConsoleTexts texts;
  @Inject private CurrentUser currentUser;

  private List<Tile> tiles;
  private List<RequestRow> warnings;
  private List<MessageRow> failures;

  @PostConstruct
  void read() {
    transaction.run(
        () -> {
          tiles =
              tiles(
                  requests.countByStatus(),
                  holdShelfQueries.counts(),
                  journal.count(ExchangeFilter.needingHandling()),
                  outbox.counts().failed());
          warnings =
              requests.withWarning(SHOWN).stream()
                  .map(request -> RequestRow.of(request, currentUser.sees(), texts.locale()))
                  .toList();
          failures =
              journal.list(ExchangeFilter.needingHandling(), 0, SHOWN).rows().stream()
                  .map(exchange -> MessageRow.of(exchange, currentUser.sees(), texts))
                  .toList();
        });
  }

  private List<Tile> tiles(
      Map<BorrowingStatus, Long> byStatus, CirculationCounts desks, long failed, long undelivered) {
    long unmatched =
        requests.count(
            RequestFilter.ALL
                .activity(RequestPhase.ACTIVE)
                .with(BorrowingSearch.PATRON, "MISSING"));
    Tile patrons =
        tile(
            "patronMatch",
            unmatched,
            "borrowing-requests.xhtml?activity=ACTIVE&patronMatch=MISSING",
            "pi-user",
            "red");
    List<Tile> usual = usual(byStatus, desks, failed, undelivered);
    return unmatched == 0 ? usual : Stream.concat(Stream.of(patrons), usual.stream()).toList();
  }

  private List<Tile> usual(
      Map<BorrowingStatus, Long> byStatus, CirculationCounts desks, long failed, long undelivered) {
    return List.of(
        tile(
            "assigned",
            requests.count(
                RequestFilter.ALL
                    .activity(RequestPhase.ACTIVE)
                    .with(BorrowingSearch.ASSIGNED_TO, currentUser.username())),
            "borrowing-requests.xhtml?activity=ACTIVE&assignedTo="
                + Address.encoded(currentUser.username()),
            "pi-user-edit",
            "violet"),
        patronRequests("patronRequests", PatronRequestStage.TO_BE_ORDERED),
        patronRequests("patronRequestsToConfirm", PatronRequestStage.TO_BE_CONFIRMED),
        tile("receive", expected.count(), "receive.xhtml", "pi-inbox", "blue"),
        tile("holdShelf", desks.onShelf(), "hold-shelf.xhtml", "pi-bookmark", "amber"),
        tile("expiring", desks.expiringToday(), "hold-shelf.xhtml?show=TODAY", "pi-clock", "amber"),
        tile("expired", desks.expired(), "expired.xhtml", "pi-calendar-times", "red"),
        tile("sendBack", returnQueue.count(null, null), "send-back.xhtml", "pi-send", "violet"),
        renewals("renewalsWaiting", "pi-question-circle", Stage.WAITING),
        renewals("renewalsAsked", "pi-hourglass", Stage.ASKED),
        queue("recalled", "pi-replay", "red", byStatus, BorrowingStatus.RECALLED_BY_PARTNER),
        tile("loans", desks.loans(), "loans.xhtml", "pi-book", "green"),
        tile(
            "overdue",
            desks.overdue(),
            "loans.xhtml?overdue=true&to=PATRON",
            "pi-exclamation-triangle",
            "red"),
        tile("failures", failed, "messages.xhtml?unhandled=true", "pi-times-circle", "red"),
        tile("undelivered", undelivered, "outbox.xhtml?status=FAILED", "pi-envelope", "red"));
  }

  private Tile patronRequests(String name, PatronRequestStage stage) {
    long count = patronRequests.count(stage.filter());
    return tile(name, count, "patron-requests.xhtml?show=" + stage, "pi-file-edit", "blue");
  }

  private Tile renewals(String name, String icon, Stage stage) {
    return tile(name, renewals.count(stage), "renewals.xhtml?show=" + stage, icon, "blue");
  }

  /** The requests in these statuses. */
  private Tile queue(
      String name,
      String icon,
      String tone,
      Map<BorrowingStatus, Long> byStatus,
      BorrowingStatus... statuses) {
    String codes = Arrays.stream(statuses).map(Enum::name).collect(Collectors.joining(","));
    long count =
        Arrays.stream(statuses).mapToLong(status -> byStatus.getOrDefault(status, 0L)).sum();
    return tile(name, count, "borrowing-requests.xhtml?status=" + codes, icon, tone);
  }

  private Tile tile(String name, long count, String address, String icon, String tone) {
    return Tile.of(texts, name, count, address, icon, tone);
  }

  /** The lists with work to do. */
  public List<Tile> tiles() {
    return Tile.withWork(true, tiles);
  }

  /** The lists without work. */
  public List<Tile> idle() {
    return Tile.withWork(false, tiles);
  }

  /** The latest open requests with a warning. */
  public List<RequestRow> warnings() {
    return warnings;
  }

  /** The latest refused or failed messages that staff have not handled. */
  public List<MessageRow> failures() {
    return failures;
  }
}
