package org.interlend.console.institution;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.interlend.institution.Desk;
import org.interlend.institution.Institutions;
import org.interlend.institution.Library;
import org.interlend.persistence.TransactionTemplate;

/** The libraries, ordered by name. */
@Named
@RequestScoped
public class LibraryList {

  /**
   * A library of the list.
   *
   * @param desks the names of its desks
   * @param holdShelves how many of them have a hold shelf
   */
  public record Row(
      String code,
      String name,
      List<String> address,
      boolean resourceSharing,
      boolean active,
      int locations,
      List<String> desks,
      long holdShelves) {

    static Row of(Library library) {
      return new Row(
          library.code(),
          library.name(),
          library.address(),
          library.resourceSharing(),
          library.active(),
          library.locations().size(),
          library.desks().stream().map(Desk::name).toList(),
          library.desks().stream().filter(Desk::holdShelf).count());
    }
  }

  @Inject private Institutions institutions;
  @Inject private TransactionTemplate transaction;

  private List<Row> rows;

  @PostConstruct
  void read() {
    rows = transaction.required(() -> institutions.libraries().stream().map(Row::of).toList());
  }

  public List<Row> rows() {
    return rows;
  }
}
