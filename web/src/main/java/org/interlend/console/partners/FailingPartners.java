package org.interlend.console.partners;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.interlend.console.CurrentUser;
import org.interlend.console.InOneTransaction;
import org.interlend.exchange.PartnerHealth;
import org.interlend.exchange.PartnersHealth;
import org.interlend.partners.Partner;
import org.interlend.partners.Partners;

/** Active partners whose messages used to succeed and now only fail. */
@Named
@RequestScoped
public class FailingPartners {
  @Inject private Partners partners;
  @Inject private PartnersHealth partnersHealth;
  @Inject private InOneTransaction transaction;
  @Inject private CurrentUser currentUser;

  private List<PartnerRow> rows;

  @PostConstruct
  void read() {
    rows = transaction.get(this::failing);
  }

  private List<PartnerRow> failing() {
    List<Partner> active = partners.list().stream().filter(Partner::active).toList();
    Map<String, PartnerHealth> health = partnersHealth.ofAll();
    return active.stream()
        .filter(partner -> health.get(partner.code()).onlyFails())
        .map(partner -> PartnerRow.of(partner, health.get(partner.code()), currentUser.sees()))
        .toList();
  }

  public List<PartnerRow> rows() {
    return rows;
  }
}
