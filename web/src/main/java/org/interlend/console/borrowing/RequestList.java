package org.interlend.console.borrowing;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.interlend.Page;
import org.interlend.borrowing.BorrowingFilter;
import org.interlend.borrowing.BorrowingFilter.Activity;
import org.interlend.borrowing.BorrowingRequest;
import org.interlend.borrowing.BorrowingRequests;
import org.interlend.borrowing.BorrowingSort;
import org.interlend.borrowing.BorrowingStatus;
import org.interlend.console.Address;
import org.interlend.console.Choice;
import org.interlend.console.InOneTransaction;
import org.interlend.console.LazyRows;
import org.interlend.partners.Format;
import org.interlend.partners.Partners;

/**
 * The list of borrowing requests. Its filter is in the address, so that it can be kept and sent.
 */
@Named
@ViewScoped
public class RequestList implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final Set<BorrowingStatus> TO_RECEIVE =
      EnumSet.of(BorrowingStatus.SHIPPED_PHYSICALLY, BorrowingStatus.SHIPPED_DIGITALLY);

  @Inject private BorrowingRequests requests;
  @Inject private Partners partners;
  @Inject private InOneTransaction transaction;

  private BorrowingFilter filter;
  private LazyRows<RequestRow> rows;
  private List<Choice> partnerChoices;

  @PostConstruct
  void read() {
    Activity activity = Address.choice(Activity.class, "activity");
    filter =
        new BorrowingFilter(
            Address.text("partner"),
            null,
            Address.choices(BorrowingStatus.class, "status"),
            null,
            Address.text("patron"),
            Address.choice(Format.class, "format"),
            Address.text("text"),
            activity == null ? Activity.ALL : activity);
    rows = new LazyRows<>(this::page);
    partnerChoices =
        partners.list().stream()
            .map(partner -> new Choice(partner.code(), partner.name()))
            .toList();
  }

  private Page<RequestRow> page(int first, int size, String sortedBy, boolean descending) {
    BorrowingSort sort =
        sortedBy == null
            ? BorrowingSort.latestFirst()
            : new BorrowingSort(BorrowingSort.Column.valueOf(sortedBy), descending);
    return transaction.get(
        () -> {
          Page<BorrowingRequest> page = requests.list(filter, sort, first, size);
          return new Page<>(page.rows().stream().map(RequestRow::of).toList(), page.total());
        });
  }

  public LazyRows<RequestRow> rows() {
    return rows;
  }

  public BorrowingFilter filter() {
    return filter;
  }

  public boolean filtered() {
    return !filter.equals(BorrowingFilter.all());
  }

  /** The chosen statuses as the address names them. */
  public String statusChoice() {
    return filter.statuses().stream().map(Enum::name).collect(Collectors.joining(","));
  }

  public List<Choice> statusChoices() {
    List<Choice> choices = new ArrayList<>();
    String shipped = TO_RECEIVE.stream().map(Enum::name).collect(Collectors.joining(","));
    choices.add(new Choice(shipped, "To receive (shipped)"));
    choices.addAll(Choice.of(BorrowingStatus.values(), BorrowingStatus::label));
    return choices;
  }

  public List<Choice> partnerChoices() {
    return partnerChoices;
  }

  public List<Choice> formatChoices() {
    return Choice.of(Format.values(), Format::label);
  }

  public List<Choice> activityChoices() {
    return List.of(
        new Choice(Activity.ACTIVE.name(), "Active"),
        new Choice(Activity.COMPLETED.name(), "Completed"));
  }
}
