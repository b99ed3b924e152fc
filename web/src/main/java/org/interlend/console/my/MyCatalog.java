package org.interlend.console.my;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.interlend.Actor;
import org.interlend.catalog.CatalogSearch;
import org.interlend.catalog.LocalBib;
import org.interlend.catalog.TitleFilter;
import org.interlend.circulation.PlaceTitleHoldCommand;
import org.interlend.circulation.TitleHoldWorkflow;
import org.interlend.circulation.hold.Hold;
import org.interlend.circulation.hold.TitleHolds;
import org.interlend.console.PageAddress;
import org.interlend.persistence.Page;
import org.interlend.persistence.TransactionTemplate;
import org.interlend.text.Text;

/** The library's own titles, on which the signed-in patron can place holds. */
@Named
@ViewScoped
public class MyCatalog implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final int SHOWN = 25;
  private static final int MAX_LENGTH = 200;

  @Inject private CurrentPatron account;
  @Inject private CatalogSearch search;
  @Inject private TitleHolds titleHolds;
  @Inject private TitleHoldWorkflow workflow;
  @Inject private TransactionTemplate transaction;
  @Inject private PatronActionRunner actionRunner;

  private TitleFilter query;
  private String pickup;
  private List<Found> found = List.of();
  private boolean more;

  /** A title as the patron sees it. */
  public record Found(long id, String title, String author, String published)
      implements Serializable {

    static Found of(LocalBib bib) {
      return new Found(
          bib.id(), bib.citation().title(), bib.citation().author(), bib.citation().published());
    }
  }

  @PostConstruct
  void read() {
    query = new TitleFilter(typed("title"), typed("author"), typed("number"), null, false);
    if (!query.isEmpty() && account.signedIn()) {
      Page<Found> page = transaction.required(() -> search.search(query, 0, SHOWN).map(Found::of));
      found = page.rows();
      more = page.total() > found.size();
    }
  }

  private static String typed(String parameter) {
    return Text.fit(PageAddress.text(parameter), MAX_LENGTH);
  }

  /** Leads patrons who have not signed in to the sign-in. */
  public void enter() {
    if (!account.signedIn()) {
      PageAddress.goTo("my/");
    }
  }

  /** Places a hold on a title. */
  public void place(long id) {
    actionRunner.run(
        () -> {
          Hold placed =
              workflow.place(
                  new PlaceTitleHoldCommand(
                      account.primaryId(), id, Text.fit(pickup, MAX_LENGTH), null, Actor.PATRON));
          Map<Long, Long> positions =
              transaction.required(() -> titleHolds.positions(List.of(placed)));
          actionRunner.leave("holds.placed", positions.getOrDefault(placed.id(), 1L));
        });
  }

  public boolean asked() {
    return !query.isEmpty();
  }

  public TitleFilter query() {
    return query;
  }

  /** The first titles that match. */
  public List<Found> found() {
    return found;
  }

  /** Whether more titles match than are shown. */
  public boolean more() {
    return more;
  }

  /** Code of the library where the patron collects it; null for that of the copy. */
  public String getPickup() {
    return pickup;
  }

  public void setPickup(String pickup) {
    this.pickup = pickup;
  }
}
