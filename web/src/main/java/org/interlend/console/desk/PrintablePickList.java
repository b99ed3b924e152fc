package org.interlend.console.desk;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.interlend.console.CurrentDesk;
import org.interlend.console.InstitutionView;
import org.interlend.console.Times;
import org.interlend.persistence.Page;

/** The pick list for printing, grouped by location. */
@Named
@RequestScoped
public class PrintablePickList {

  @Inject private PickListReader picks;
  @Inject private CurrentDesk currentDesk;
  @Inject private InstitutionView institutionView;
  @Inject private Times times;
  @Inject private Clock clock;

  /** The picks at one location. */
  public record Shelf(PickRow.Place place, List<PickRow> rows) {}

  private List<Shelf> shelves;
  private long total;
  private int shown;

  @PostConstruct
  void read() {
    Page<PickRow> page =
        picks.page(PickQuery.read().filter(currentDesk.library()), 0, Page.MAX_ROWS);
    total = page.total();
    shown = page.rows().size();
    shelves =
        page.rows().stream()
            .collect(Collectors.groupingBy(PickRow::place, LinkedHashMap::new, Collectors.toList()))
            .entrySet()
            .stream()
            .map(shelf -> new Shelf(shelf.getKey(), shelf.getValue()))
            .toList();
  }

  public List<Shelf> shelves() {
    return shelves;
  }

  public long total() {
    return total;
  }

  /** How many picks exceed the report's limit. */
  public long more() {
    return total - shown;
  }

  public String foot() {
    return "%s, %s".formatted(institutionView.name(), times.moment(clock.instant()));
  }
}
