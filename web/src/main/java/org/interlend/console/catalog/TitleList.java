package org.interlend.console.catalog;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.interlend.catalog.CatalogQuery;
import org.interlend.catalog.CatalogSearch;
import org.interlend.console.LazyRows;
import org.interlend.console.PageAddress;
import org.interlend.persistence.Page;
import org.interlend.persistence.TransactionTemplate;

/** Searches the library's own titles. */
@Named
@ViewScoped
public class TitleList implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private CatalogSearch search;
  @Inject private TransactionTemplate transaction;

  private String title;
  private String author;
  private String number;
  private String callNumber;
  private boolean asked;
  private boolean tooMany;
  private LazyRows<TitleRow> rows;

  @PostConstruct
  void read() {
    title = PageAddress.text("title");
    author = PageAddress.text("author");
    number = PageAddress.text("number");
    callNumber = PageAddress.text("callNumber");
    asked = !query().isEmpty();
    tooMany = asked && search.search(query(), 0, 1).total() >= CatalogSearch.MAX_TITLES;
    rows = new LazyRows<>(this::page);
  }

  private CatalogQuery query() {
    return new CatalogQuery(title, author, number, callNumber, true);
  }

  private Page<TitleRow> page(int first, int size) {
    return transaction.required(() -> search.search(query(), first, size).map(TitleRow::of));
  }

  public String title() {
    return title;
  }

  public String author() {
    return author;
  }

  public String number() {
    return number;
  }

  public String callNumber() {
    return callNumber;
  }

  /** Whether there is a search. */
  public boolean asked() {
    return asked;
  }

  /** Whether there may be more titles than are shown. */
  public boolean tooMany() {
    return tooMany;
  }

  public LazyRows<TitleRow> rows() {
    return rows;
  }
}
