package org.interlend.console.search;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.search.BorrowingSearch;
import org.interlend.catalog.CatalogSearch;
import org.interlend.catalog.LocalBib;
import org.interlend.catalog.TitleFilter;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.CurrentUser;
import org.interlend.console.PageAddress;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.search.LendingSearch;
import org.interlend.patrons.Patron;
import org.interlend.patrons.PatronFilter;
import org.interlend.patrons.Patrons;
import org.interlend.persistence.TransactionTemplate;
import org.interlend.requests.search.RequestFilter;
import org.interlend.security.Permission;
import org.interlend.text.Labeled;
import org.interlend.text.Text;

/**
 * What the search box finds by titles and names, where no record has exactly the number: the first
 * few of each kind, with a link to all of them.
 */
@Named
@RequestScoped
public class TitleAndNameSearch {
  private static final int FEW = 5;

  /**
   * A record that was found.
   *
   * @param note what else tells it from others
   * @param page its page with the query
   */
  public record Hit(String label, String note, String page) {}

  /**
   * The records of one kind.
   *
   * @param name of the kind
   * @param list the page with all of them
   * @param more whether the list has more than these
   */
  public record Hits(String name, List<Hit> rows, String list, boolean more) {}

  @Inject private BorrowingSearch borrowing;
  @Inject private LendingSearch lending;
  @Inject private Patrons patrons;
  @Inject private CatalogSearch catalog;
  @Inject private TransactionTemplate transaction;
  @Inject private CurrentUser currentUser;
  @Inject private ConsoleTexts texts;

  private List<Hits> kinds = List.of();

  @PostConstruct
  void find() {
    String query = PageAddress.text("q");
    if (query != null) {
      kinds = transaction.required(() -> kinds(query));
    }
  }

  private List<Hits> kinds(String query) {
    String encoded = PageAddress.encoded(query);
    RequestFilter filter = RequestFilter.ALL.text(query).byName(currentUser.sees().isWhole());
    return Stream.of(
            hits(
                texts.desk("found.borrowing"),
                borrowing.latest(filter, FEW + 1),
                this::hit,
                "borrowing-requests.xhtml?text=" + encoded),
            hits(
                texts.desk("found.lendingRequests"),
                lending.latest(filter, FEW + 1),
                this::hit,
                "lending-requests.xhtml?text=" + encoded),
            hits(
                texts.desk("found.patrons"),
                patrons(query),
                this::hit,
                "patrons.xhtml?text=" + encoded),
            hits(
                texts.desk("found.catalog"),
                catalog.search(new TitleFilter(query, null, null, null, true), 0, FEW + 1).rows(),
                this::hit,
                "catalog.xhtml?title=" + encoded))
        .filter(kind -> !kind.rows().isEmpty())
        .toList();
  }

  private List<Patron> patrons(String query) {
    return currentUser.may(Permission.READ_PATRONS)
        ? patrons.list(PatronFilter.of(query), 0, FEW + 1).rows()
        : List.of();
  }

  private <R> Hits hits(String name, List<R> found, Function<R, Hit> hit, String list) {
    return new Hits(name, found.stream().limit(FEW).map(hit).toList(), list, found.size() > FEW);
  }

  private Hit hit(BorrowingRequest request) {
    return new Hit(
        request.requestedTitle(),
        Text.joined(", ", request.externalId(), request.partner().name(), label(request.status())),
        "borrowing-request.xhtml?id=" + request.id());
  }

  private Hit hit(LendingRequest request) {
    return new Hit(
        request.requestedTitle(),
        Text.joined(", ", request.externalId(), request.partner().name(), label(request.status())),
        "lending-request.xhtml?id=" + request.id());
  }

  private Hit hit(Patron patron) {
    return new Hit(
        patron.shelfName(),
        Text.joined(", ", patron.cardNumber(), patron.group()),
        "patron.xhtml?id=" + PageAddress.encoded(patron.primaryId()));
  }

  private Hit hit(LocalBib bib) {
    return new Hit(
        bib.citation().title(),
        Text.joined(", ", bib.citation().author(), bib.citation().published()),
        "title.xhtml?id=" + bib.id());
  }

  private String label(Labeled status) {
    return status.label(texts.locale());
  }

  /** The kinds of which something was found. */
  public List<Hits> kinds() {
    return kinds;
  }
}
