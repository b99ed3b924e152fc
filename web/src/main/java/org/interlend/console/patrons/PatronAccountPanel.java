package org.interlend.console.patrons;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Clock;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.interlend.Actor;
import org.interlend.Money;
import org.interlend.WorkflowException;
import org.interlend.audit.AuditAction;
import org.interlend.audit.AuditRecorder;
import org.interlend.audit.AuditSubject;
import org.interlend.circulation.account.AccountEntry;
import org.interlend.circulation.account.AccountWorkflow;
import org.interlend.circulation.account.ChargeCommand;
import org.interlend.circulation.account.PatronAccounts;
import org.interlend.circulation.account.PayCommand;
import org.interlend.circulation.account.PaymentMethod;
import org.interlend.circulation.account.SettleCommand;
import org.interlend.console.ActionRunner;
import org.interlend.console.ConsoleReason;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.CurrentUser;
import org.interlend.console.InstitutionView;
import org.interlend.console.PageAddress;
import org.interlend.patrons.Patron;
import org.interlend.patrons.Patrons;
import org.interlend.persistence.TransactionTemplate;
import org.interlend.security.Permission;
import org.interlend.settings.SettingsGroup;
import org.interlend.text.Text;

/** The account on the patron's page, with the desk's actions. */
@Named
@ViewScoped
public class PatronAccountPanel implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What staff enter of payments and of a new charge. */
  public static final class Fields implements SettingsGroup {
    private static final long serialVersionUID = 1L;

    /** How the patron pays now. */
    private PaymentMethod method = PaymentMethod.CASH;

    @Size(max = 500)
    private String note;

    private String amount;
  }

  private static final int LATEST = 10;

  /** The parameter with the method of the last payment; the patron may go on paying by it. */
  private static final String METHOD = "method";

  @Inject private ConsoleTexts texts;
  @Inject private Patrons patrons;
  @Inject private PatronAccounts accounts;
  @Inject private AccountWorkflow workflow;
  @Inject private AuditRecorder audit;
  @Inject private InstitutionView institutionView;
  @Inject private TransactionTemplate transaction;
  @Inject private ActionRunner actionRunner;
  @Inject private CurrentUser currentUser;
  @Inject private Clock clock;

  private String patron;
  private List<AccountEntryRow> open = List.of();
  private List<AccountEntryRow> settled = List.of();
  private final Map<Long, String> notes = new HashMap<>();
  private final Map<Long, String> parts = new HashMap<>();
  private Fields fields = new Fields();

  @PostConstruct
  void read() {
    patron = PageAddress.text("id");
    fields.method =
        Objects.requireNonNullElse(PageAddress.choice(PaymentMethod.class, METHOD), fields.method);
    transaction.required(() -> patrons.find(patron).ifPresent(this::read));
  }

  private void read(Patron found) {
    open = rows(accounts.open(found));
    settled = rows(accounts.settled(found, LATEST));
  }

  private List<AccountEntryRow> rows(List<AccountEntry> entries) {
    return entries.stream()
        .map(entry -> AccountEntryRow.of(entry, clock.instant(), texts.locale()))
        .toList();
  }

  /** Records that the patron has paid an entry. */
  public void pay(long entry) {
    act("paid", () -> paidAsShown(entry));
  }

  /** Records that the patron has paid a part of an entry. */
  public void payPart(long entry) {
    act("paid", () -> noted(AuditAction.PAID, paid(entry, part(entry))));
  }

  private long part(long entry) {
    return minor(Text.given(parts.get(entry)), row(entry).money().currency());
  }

  private AccountEntryRow row(long entry) {
    return open.stream().filter(row -> row.id() == entry).findFirst().orElseThrow();
  }

  private AccountEntry paid(long entry, Long part) {
    return workflow.pay(new PayCommand(patron, entry, part, fields.method, null, by())).entry();
  }

  private String paidAsShown(long entry) {
    return noted(AuditAction.PAID, asShown(paid(entry, null)));
  }

  /** Refuses to settle another amount than the page shows, which rolls the settlement back. */
  private AccountEntry asShown(AccountEntry settled) {
    Money shown = row(settled.id()).money();
    if (!settled.amount().equals(shown)) {
      throw new WorkflowException(ConsoleReason.AMOUNT_CHANGED, null, settled.amount(), shown);
    }
    return settled;
  }

  /** Undoes a payment or a waiver. */
  public void undo(long entry) {
    act(
        "undone",
        () ->
            noted(
                AuditAction.REOPENED, workflow.undo(new SettleCommand(patron, entry, null, by()))));
  }

  /** Records that the patron has paid all open entries that the page shows. */
  public void payAll() {
    act(
        "paid",
        () -> {
          open.forEach(row -> paidAsShown(row.id()));
          return total();
        });
  }

  /** The sum of the open entries, one for each currency. */
  public String total() {
    Map<Currency, Long> sums = new LinkedHashMap<>();
    open.forEach(row -> sums.merge(row.money().currency(), row.money().minor(), Long::sum));
    return texts.money(
        sums.entrySet().stream().map(sum -> new Money(sum.getValue(), sum.getKey())).toList());
  }

  /** Waives an entry. */
  public void waive(long entry) {
    act(
        "waived",
        () ->
            noted(
                AuditAction.WAIVED,
                asShown(
                    workflow.waive(
                        new SettleCommand(patron, entry, Text.given(notes.get(entry)), by())))));
  }

  /** Enters a charge that staff decide on. */
  public void charge() {
    act(
        "charged",
        ActionRunner.in("charge"),
        () -> noted(AuditAction.CHARGED, workflow.charge(given()).entry()));
  }

  private ChargeCommand given() {
    return new ChargeCommand(
        patron, fields.note, minor(fields.amount, institutionView.currency()), by());
  }

  private static long minor(String typed, Currency currency) {
    return Optional.ofNullable(typed)
        .flatMap(text -> Money.read(text, currency))
        .map(Money::minor)
        .orElseThrow(() -> new WorkflowException(ConsoleReason.NO_AMOUNT, typed));
  }

  private String noted(AuditAction act, AccountEntry entry) {
    audit.note(act, AuditSubject.patron(patron), entry.amount());
    return texts.money(entry.amount());
  }

  private void act(String key, Supplier<String> step) {
    act(key, problem -> null, step);
  }

  private void act(
      String key, Function<WorkflowException, String> component, Supplier<String> step) {
    boolean done =
        actionRunner.run(
            Permission.SETTLE,
            () ->
                actionRunner.done(texts.patrons("account.done." + key, transaction.required(step))),
            component);
    if (done) {
      actionRunner.carryOver();
      PageAddress.goTo(
          "patron.xhtml?id=%s&%s=%s".formatted(PageAddress.encoded(patron), METHOD, fields.method));
    }
  }

  private Actor by() {
    return currentUser.actor();
  }

  /** Open entries, oldest first. */
  public List<AccountEntryRow> open() {
    return open;
  }

  /** Paid or waived entries, latest first. */
  public List<AccountEntryRow> settled() {
    return settled;
  }

  /** Reasons for waiving entries, by their numbers. */
  public Map<Long, String> getNotes() {
    return notes;
  }

  /** The parts that are paid of entries, by their numbers. */
  public Map<Long, String> getParts() {
    return parts;
  }

  public Fields getFields() {
    return fields;
  }
}
