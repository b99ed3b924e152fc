package org.interlend.console.lending;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlend.catalog.CatalogSearch;
import org.interlend.catalog.ItemStatus;
import org.interlend.catalog.LocalBib;
import org.interlend.catalog.LocalItem;
import org.interlend.catalog.TitleFilter;
import org.interlend.console.ActionRunner;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.CurrentUser;
import org.interlend.console.PageAddress;
import org.interlend.console.requests.RequestSummary;
import org.interlend.lending.LendingWorkflow;
import org.interlend.lending.request.LendingAction;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingRequests;
import org.interlend.lending.request.LendingStatus;
import org.interlend.persistence.Page;
import org.interlend.requests.action.ActionCommand;
import org.interlend.security.Permission;

/** The page on which staff select an item for a lending request. */
@Named
@ViewScoped
public class CopyChoicePage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int TITLES = 10;
  private static final int COPIES = 100;
  private static final int WORDS = 4;

  /** A title with items to select from. */
  public record Title(
      long id, String title, String author, String publication, List<Copy> copies, boolean more)
      implements Serializable {}

  /** An item; the catalog does not say whether it has holds. */
  public record Copy(
      String barcode,
      String location,
      String library,
      String callNumber,
      String description,
      ItemStatus status)
      implements Serializable {
    public boolean onShelf() {
      return status == ItemStatus.AVAILABLE;
    }
  }

  @Inject private LendingRequests requests;
  @Inject private LendingWorkflow workflow;
  @Inject private CatalogSearch search;
  @Inject private ActionRunner actionRunner;
  @Inject private ConsoleTexts texts;
  @Inject private CurrentUser currentUser;

  private RequestSummary<LendingStatus> summary;
  private String askedBy;
  private TitleFilter query;
  private List<Title> found;
  private long total;
  private String barcode;

  @PostConstruct
  void find() {
    query = query(PageAddress.text("title"));
    actionRunner.open(this::read);
  }

  private void read() {
    LendingRequest request = requests.get(PageAddress.key("request"));
    summary = RequestSummary.of(request, currentUser.sees(), texts);
    askedBy = LendingRequestView.Order.numbers(request.requested().named(), texts);
    if (query.isEmpty()) {
      if (request.requested().isFound()) {
        found = titles(List.of(request.requested().bib()));
        total = 1;
        return;
      }
      query =
          query(
              Optional.ofNullable(request.work().title())
                  .map(CopyChoicePage::beginning)
                  .orElse(null));
    }
    Page<LocalBib> page = search.search(query, 0, TITLES);
    found = titles(page.rows());
    total = page.total();
  }

  /** The beginning of a title finds it more often than the whole title. */
  private static String beginning(String title) {
    return Stream.of(title.split("\\s+")).limit(WORDS).collect(Collectors.joining(" "));
  }

  private static TitleFilter query(String title) {
    return new TitleFilter(
        title, PageAddress.text("author"), PageAddress.text("number"), null, true);
  }

  private List<Title> titles(List<LocalBib> bibs) {
    Map<Long, List<LocalItem>> copies =
        search.copies(bibs, COPIES).stream()
            .collect(Collectors.groupingBy(item -> item.holding().bib().id()));
    long shown = copies.values().stream().mapToLong(List::size).sum();
    return bibs.stream()
        .map(bib -> title(bib, copies.getOrDefault(bib.id(), List.of()), shown >= COPIES))
        .toList();
  }

  private static Title title(LocalBib bib, List<LocalItem> items, boolean more) {
    var citation = bib.citation();
    return new Title(
        bib.id(),
        bib.title(),
        citation.author(),
        citation.publication(),
        items.stream().map(CopyChoicePage::copy).toList(),
        more);
  }

  private static Copy copy(LocalItem item) {
    var location = item.holding().location();
    return new Copy(
        item.barcode(),
        location.name(),
        location.library().name(),
        item.holding().callNumber(),
        item.description(),
        item.status());
  }

  /** Selects the item that was typed or scanned. */
  public void chooseTyped() {
    choose(barcode == null ? null : barcode.strip());
  }

  public void choose(String copy) {
    boolean done =
        actionRunner.run(
            Permission.SUPPLY,
            () ->
                workflow.take(
                    LendingAction.CHOOSE_COPY,
                    ActionCommand.on(summary.id(), currentUser.actor()).barcode(copy)),
            ActionRunner.in("scan"));
    if (done) {
      actionRunner.leave(
          texts.lending("taken." + LendingAction.CHOOSE_COPY, summary.partner().name(), copy),
          "lending-request.xhtml?id=" + summary.id());
    }
  }

  /** The request; null when it does not exist. */
  public RequestSummary<LendingStatus> summary() {
    return summary;
  }

  /** The numbers by which the partner requested it, each with its kind. */
  public String askedBy() {
    return askedBy;
  }

  public TitleFilter query() {
    return query;
  }

  public List<Title> found() {
    return found;
  }

  /** Number of titles found; the page shows the first ones. */
  public long total() {
    return total;
  }

  /** Barcode of the item in hand. */
  public String getBarcode() {
    return barcode;
  }

  public void setBarcode(String barcode) {
    this.barcode = barcode;
  }
}
