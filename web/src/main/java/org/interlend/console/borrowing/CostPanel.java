package org.interlend.console.borrowing;

import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Currency;
import java.util.List;
import org.interlend.Money;
import org.interlend.WorkflowException;
import org.interlend.borrowing.BorrowingCosts;
import org.interlend.borrowing.request.BorrowingRequests;
import org.interlend.console.ActionRunner;
import org.interlend.console.ConsoleReason;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.CurrentUser;
import org.interlend.console.InstitutionView;
import org.interlend.console.PageAddress;
import org.interlend.console.settings.Currencies;
import org.interlend.persistence.TransactionTemplate;
import org.interlend.security.Permission;

/** What a borrowing request costs the library, on the request's page. */
@Named
@ViewScoped
public class CostPanel implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private ConsoleTexts texts;
  @Inject private BorrowingRequests requests;
  @Inject private BorrowingCosts costs;
  @Inject private InstitutionView institutionView;
  @Inject private TransactionTemplate transaction;
  @Inject private ActionRunner actionRunner;
  @Inject private CurrentUser currentUser;

  private long request;
  private String shown;
  private String amount;
  private String currency;

  @PostConstruct
  void read() {
    request = PageAddress.number("id").orElse(0L);
    Money cost = known();
    shown = cost == null ? null : cost.shown(texts.locale());
    amount = cost == null ? null : cost.plain(texts.locale());
    currency = (cost == null ? institutionView.currency() : cost.currency()).getCurrencyCode();
  }

  /** The page itself says that there is no such request. */
  private Money known() {
    try {
      return transaction.required(() -> requests.get(request).cost().orElse(null));
    } catch (WorkflowException unknown) {
      return null;
    }
  }

  public void save() {
    boolean saved =
        actionRunner.change(
            Permission.RECEIVE,
            () -> costs.enter(request, given(), currentUser.actor()),
            ActionRunner.in("cost"));
    if (saved) {
      actionRunner.leave(texts.borrowing("cost.saved"), "borrowing-request.xhtml?id=" + request);
    }
  }

  private Money given() {
    if (amount == null || amount.isBlank()) {
      return null;
    }
    return Money.read(amount, Currency.getInstance(currency))
        .orElseThrow(() -> new WorkflowException(ConsoleReason.NO_AMOUNT, amount));
  }

  /** The cost with its currency; null while it is not known. */
  public String shown() {
    return shown;
  }

  public List<SelectItem> currencies() {
    return Currencies.choices(currency, texts.locale());
  }

  public String getAmount() {
    return amount;
  }

  public void setAmount(String amount) {
    this.amount = amount;
  }

  public String getCurrency() {
    return currency;
  }

  public void setCurrency(String currency) {
    this.currency = currency;
  }
}
