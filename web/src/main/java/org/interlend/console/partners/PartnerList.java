package org.interlend.console.partners;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.interlend.console.CurrentUser;
import org.interlend.console.InOneTransaction;
import org.interlend.exchange.health.PartnerHealth;
import org.interlend.exchange.health.PartnersHealth;
import org.interlend.partners.Partner;
import org.interlend.partners.PartnerStatus;
import org.interlend.partners.Partners;

/** The partners, ordered by name. */
@Named
@RequestScoped
public class PartnerList {
  @Inject private Partners partners;
  @Inject private PartnersHealth partnersHealth;
  @Inject private InOneTransaction transaction;
  @Inject private CurrentUser currentUser;

  private List<PartnerRow> rows;

  @PostConstruct
  void read() {
    rows = transaction.get(this::list);
  }

  private List<PartnerRow> list() {
    List<Partner> all = partners.list();
    Map<String, PartnerHealth> health = partnersHealth.ofAll();
    return all.stream()
        .map(partner -> PartnerRow.of(partner, health.get(partner.code()), currentUser.sees()))
        .toList();
  }

  public List<PartnerRow> rows() {
    return rows;
  }

  /** The active ones whose messages used to succeed and now only fail. */
  public List<PartnerRow> failing() {
    return active().filter(row -> row.health().all().onlyFails()).toList();
  }

  /** The active ones as which anyone may send messages. */
  public List<PartnerRow> open() {
    return active().filter(PartnerRow::open).toList();
  }

  private Stream<PartnerRow> active() {
    return rows.stream().filter(row -> row.status() == PartnerStatus.ACTIVE);
  }
}
