package org.interlend.console.partners;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.CurrentUser;
import org.interlend.console.PageAddress;
import org.interlend.exchange.health.PartnersHealth;
import org.interlend.persistence.TransactionTemplate;

/** Health of the message exchange with the partner in the address. */
@Named
@RequestScoped
public class PartnerHealthPanel {
  @Inject private ConsoleTexts texts;
  @Inject private PartnersHealth health;
  @Inject private TransactionTemplate transaction;
  @Inject private CurrentUser currentUser;

  private HealthView view;

  @PostConstruct
  void read() {
    String code = PageAddress.text("code");
    if (code != null) {
      view =
          transaction.required(
              () ->
                  health
                      .of(code)
                      .map(known -> HealthView.of(known, currentUser.sees(), texts.locale()))
                      .orElse(null));
    }
  }

  /** Null when the partner does not exist. */
  public HealthView view() {
    return view;
  }
}
