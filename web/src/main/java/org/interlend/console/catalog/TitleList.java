package org.interlend.console.catalog;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.interlend.catalog.CatalogSearch;
import org.interlend.catalog.TitleFilter;
import org.interlend.console.LazyRows;
import org.interlend.console.PageAddress;

/** Searches the library's own titles. */
@Named
@ViewScoped
public class TitleList implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private CatalogSearch search;

  private TitleFilter query;
  private boolean tooMany;
  private LazyRows<TitleRow> rows;

  @PostConstruct
  void read() {
    query =
        new TitleFilter(
            PageAddress.text("title"),
            PageAddress.text("author"),
            PageAddress.text("number"),
            PageAddress.text("callNumber"),
            true);
    tooMany = asked() && search.search(query, 0, 1).total() >= CatalogSearch.MAX_TITLES;
    rows = new LazyRows<>((first, size) -> search.search(query, first, size).map(TitleRow::of));
  }

  public TitleFilter query() {
    return query;
  }

  /** Whether there is a search. */
  public boolean asked() {
    return !query.isEmpty();
  }

  /** Whether there may be more titles than are shown. */
  public boolean tooMany() {
    return tooMany;
  }

  public LazyRows<TitleRow> rows() {
    return rows;
  }
}
