package org.interlend.console.patrons;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.CurrentUser;
import org.interlend.console.LazyRows;
import org.interlend.console.PageAddress;
import org.interlend.console.Times;
import org.interlend.patrons.PatronFilter;
import org.interlend.patrons.Patrons;
import org.interlend.security.Permission;

/** The list of patrons, ordered by name. */
@Named
@ViewScoped
public class PatronList implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private ConsoleTexts texts;
  @Inject private Patrons patrons;
  @Inject private Times times;
  @Inject private CurrentUser currentUser;

  private PatronFilter filter;
  private LazyRows<PatronRow> rows;

  @PostConstruct
  void read() {
    currentUser.enter(Permission.READ_PATRONS);
    filter = PatronQuery.of(PageAddress::text);
    rows =
        new LazyRows<>(
            (first, size) ->
                patrons
                    .list(filter, first, size)
                    .map(patron -> PatronRow.of(patron, times.today(), texts.locale())));
  }

  public PatronFilter filter() {
    return filter;
  }

  public boolean filtered() {
    return !query().isEmpty();
  }

  /** The query string of the list; empty for all patrons. */
  public String query() {
    return PatronQuery.parameters(filter).address();
  }

  public LazyRows<PatronRow> rows() {
    return rows;
  }
}
