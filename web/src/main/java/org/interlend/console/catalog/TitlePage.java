package org.interlend.console.catalog;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.interlend.Actor;
import org.interlend.catalog.CatalogSearch;
import org.interlend.catalog.LocalBib;
import org.interlend.catalog.LocalItem;
import org.interlend.catalog.TitleIdentifier;
import org.interlend.circulation.HoldWorkflow;
import org.interlend.circulation.PlaceHoldCommand;
import org.interlend.circulation.PlaceTitleHoldCommand;
import org.interlend.circulation.TitleHoldWorkflow;
import org.interlend.circulation.hold.Hold;
import org.interlend.circulation.hold.Holds;
import org.interlend.circulation.hold.TitleHolds;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.loan.Loans;
import org.interlend.console.ActionRunner;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.CurrentUser;
import org.interlend.console.LazyRows;
import org.interlend.console.PageAddress;
import org.interlend.lending.LendingWorkflow;
import org.interlend.lending.RecallPreview;
import org.interlend.persistence.Page;
import org.interlend.persistence.TransactionTemplate;
import org.interlend.security.Permission;
import org.interlend.settings.SettingsGroup;
import org.interlend.text.Text;

/** One own title with its items; staff can place holds on them. */
@Named
@ViewScoped
public class TitlePage implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What staff enter for a hold. */
  public static final class Fields implements SettingsGroup {
    private static final long serialVersionUID = 1L;

    private String barcode;
    private String patron;
    private String pickup;

    /** The last day on which the patron still wants any copy. */
    private LocalDate wantedUntil;
  }

  @Inject private ConsoleTexts texts;
  @Inject private CatalogSearch search;
  @Inject private Loans loans;
  @Inject private Holds holds;
  @Inject private HoldWorkflow workflow;
  @Inject private TitleHoldWorkflow titleHolds;
  @Inject private TitleHolds queue;
  @Inject private LendingWorkflow lending;
  @Inject private CurrentUser currentUser;
  @Inject private ActionRunner actionRunner;
  @Inject private TransactionTemplate transaction;

  private long id;
  private TitleRow title;
  private List<TitleIdentifier> numbers;
  private String language;
  private String record;
  private LazyRows<CopyRow> copies;
  private RecallPreview recall;
  private Fields fields = new Fields();

  @PostConstruct
  void read() {
    id = PageAddress.number("id").orElse(0L);
    copies = new LazyRows<>(this::page);
    actionRunner.open(() -> read(search.bib(id)));
  }

  private void read(LocalBib bib) {
    title = TitleRow.of(bib);
    numbers = search.numbers(bib);
    language = bib.citation().language();
    record = search.marcXml(bib).map(MarcText::of).orElse(null);
    Page<LocalItem> first = search.items(bib, 0, 2);
    fields.barcode = first.total() == 1 ? first.rows().get(0).barcode() : null;
  }

  private Page<CopyRow> page(int first, int size) {
    Page<LocalItem> page = search.items(search.bib(id), first, size);
    Map<Long, Loan> lent =
        loans.running(page.rows()).stream()
            .collect(Collectors.toMap(loan -> loan.item().id(), loan -> loan, (a, b) -> a));
    Map<Long, List<Hold>> waited =
        holds.of(page.rows()).stream()
            .filter(hold -> hold.status().open())
            .collect(Collectors.groupingBy(hold -> hold.item().id()));
    return page.map(
        item ->
            CopyRow.of(
                item,
                lent.get(item.id()),
                waited.getOrDefault(item.id(), List.of()),
                currentUser.sees(),
                texts.locale()));
  }

  /** Places a hold for a patron; asks first if that recalls an item from a partner. */
  public void placeHold() {
    placeUnlessItRecallsAnother(null);
  }

  /** The barcode of the copy for which the hold would wait. */
  private String expectedCopy() {
    return Text.given(fields.barcode) == null
        ? titleHolds.expectedCopy(Text.given(fields.patron), id).barcode()
        : Text.given(fields.barcode);
  }

  /** Places the hold, although it recalls the item; asks again if it would recall another. */
  public void placeAndRecall() {
    placeUnlessItRecallsAnother(recall);
  }

  /**
   * @param agreed the recall to which staff have agreed, or null
   */
  private void placeUnlessItRecallsAnother(RecallPreview agreed) {
    boolean possible =
        actAtFields(() -> recall = lending.recallByHold(expectedCopy()).orElse(null));
    if (possible && (recall == null || recall.equals(agreed))) {
      recall = null;
      place();
    }
  }

  private void place() {
    actAtFields(
        () -> {
          actionRunner.done(transaction.required(() -> placed(hold())));
          fields.patron = null;
        });
  }

  private Hold hold() {
    Actor by = currentUser.actor();
    return Text.given(fields.barcode) == null
        ? titleHolds.place(
            new PlaceTitleHoldCommand(
                Text.given(fields.patron), id, Text.given(fields.pickup), fields.wantedUntil, by))
        : workflow.place(
            new PlaceHoldCommand(
                Text.given(fields.patron),
                Text.given(fields.barcode),
                Text.given(fields.pickup),
                by));
  }

  private String placed(Hold hold) {
    return texts.catalog(
        "title.hold.placed",
        hold.item().barcode(),
        hold.patron().fullName(),
        hold.pickupLibrary().name(),
        queue.positions(List.of(hold)).getOrDefault(hold.id(), 1L));
  }

  /** Takes a step; a refusal is shown at the field that it is about. */
  private boolean actAtFields(Runnable act) {
    return actionRunner.run(Permission.LEND, act, ActionRunner.in("hold"));
  }

  /** The recall that staff have to confirm, or null. */
  public RecallPreview recall() {
    return recall;
  }

  public TitleRow title() {
    return title;
  }

  public List<TitleIdentifier> numbers() {
    return numbers;
  }

  /** The language code, or null. */
  public String language() {
    return language;
  }

  /** The MARC record, one line for each field, or null. */
  public String record() {
    return record;
  }

  public LazyRows<CopyRow> copies() {
    return copies;
  }

  public Fields getFields() {
    return fields;
  }
}
