package org.interlend.load;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Searches and lookups in turn, each time with other words and numbers. */
final class ListLookups {

  /**
   * @param kind the name under which the report groups it
   * @param address on the server
   * @param due what the answer must contain
   */
  record Look(String kind, String address, String due) {}

  private record Kind(String name, Supplier<String> address, String due) {}

  private static final String LIST = "console/borrowing-requests.xhtml?";
  private static final String API = "api/borrowing-requests?";

  private final int requests;
  private final Random random;
  private final Vocabulary vocabulary;
  private final List<Kind> kinds;

  /**
   * @param requests the number of requests in the database
   */
  ListLookups(int requests, long seed) {
    this.requests = requests;
    this.random = new Random(seed);
    this.vocabulary = new Vocabulary(random);
    this.kinds =
        List.of(
            list("first page", () -> ""),
            list("running", () -> "phase=ACTIVE"),
            list("completed", () -> "phase=COMPLETED"),
            list("page 2 to 50", () -> "page=" + (2 + random.nextInt(49))),
            list("last page", () -> "page=100000"),
            list("by status", () -> "status=LOANED_ITEM_TO_PATRON"),
            list("to receive", () -> "status=SHIPPED_PHYSICALLY,SHIPPED_DIGITALLY"),
            list("by partner", () -> "partner=PARTNER" + (1 + random.nextInt(4))),
            list("by format", () -> "format=DIGITAL"),
            list("by pickup library", () -> "pickup=SCIENCE"),
            list("with a warning", () -> "warning=true"),
            list(
                "partner, status, library",
                () -> "partner=PARTNER1&status=RENEW_REQUESTED&pickup=MAIN"),
            list("sorted by title", () -> "sort=TITLE"),
            list("sorted by title, last first", () -> "sort=TITLE&order=desc"),
            list("sorted by number", () -> "sort=EXTERNAL_ID"),
            list("sorted by status", () -> "sort=STATUS"),
            list("sorted by due date", () -> "sort=DUE"),
            list("running by due date", () -> "phase=ACTIVE&sort=DUE"),
            list("a word of a title", () -> text(vocabulary.rare())),
            list("an author or patron", () -> text(vocabulary.surname())),
            list("a whole name", () -> text(vocabulary.firstName() + " " + vocabulary.surname())),
            list("beginning of a title", () -> text(firstWords(vocabulary.title(), 4))),
            list("a request number", () -> text(RequestRows.number(one()))),
            list("beginning of a number", () -> text(RequestRows.number(one()).substring(0, 8))),
            list("a barcode", () -> text(RequestRows.barcode(one()))),
            list("no hit", () -> text("qxz" + random.nextInt(1000))),
            list("a very common word", () -> text("the")),
            list("a very common beginning", () -> text(letter())),
            list("common word, by title", () -> text("history") + "&sort=TITLE"),
            list("two common words", () -> text("modern history")),
            list("common word, running", () -> text("the") + "&phase=ACTIVE"),
            find("request number", () -> RequestRows.number(one())),
            find("barcode", () -> RequestRows.barcode(one())),
            find("card number", () -> DatabaseFiller.card(random.nextInt(requests / 10))),
            find("nothing", () -> "qxz" + random.nextInt(1000)),
            api("first page", () -> ""),
            api("by status", () -> "status=OVERDUE_REQUEST"),
            api("by number", () -> "externalId=" + RequestRows.number(one())),
            api("by barcode", () -> "barcode=" + RequestRows.barcode(one())),
            api("by partner, running", () -> "partner=PARTNER2&phase=ACTIVE"),
            api(
                "by patron",
                () -> "patron=U" + (DatabaseFiller.FIRST + random.nextInt(requests / 10))),
            api("by text", () -> text(vocabulary.rare())),
            api("by a very common word", () -> text("the")),
            report("a year by month", 1, "month"),
            report("a year by partner", 1, "partner"),
            report("four years by patron group", 4, "patronGroup"),
            new Kind("report: the page", () -> "console/reports.xhtml", "Reports"));
  }

  private static Kind list(String name, Supplier<String> query) {
    return new Kind("list: " + name, () -> LIST + query.get(), "Borrowing requests");
  }

  private static Kind find(String name, Supplier<String> number) {
    return new Kind("find: " + name, () -> "console/find.xhtml?q=" + number.get(), "Sign out");
  }

  private static Kind api(String name, Supplier<String> query) {
    return new Kind("API: " + name, () -> API + query.get(), "\"rows\"");
  }

  private static Kind report(String name, int years, String by) {
    var today = LocalDate.now();
    var period = "from=%s&to=%s&by=%s".formatted(today.minusYears(years), today, by);
    return new Kind("report: " + name, () -> "api/statistics?" + period, "fillRate");
  }

  private static String text(String typed) {
    return "text=" + Reader.encoded(typed);
  }

  private static String firstWords(String text, int count) {
    var words = List.of(text.split(" "));
    return String.join(" ", words.subList(0, Math.min(count, words.size())));
  }

  private String letter() {
    return Character.toString("abcdefghilmnoprstuvw".charAt(random.nextInt(20)));
  }

  private int one() {
    return random.nextInt(requests);
  }

  /** The next lookup. */
  Look next(int turn) {
    var kind = kinds.get(turn % kinds.size());
    return new Look(kind.name(), kind.address().get(), kind.due());
  }
}
