package org.interlend.console.partners;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.CurrentUser;
import org.interlend.console.PageAddress;
import org.interlend.console.Tab;
import org.interlend.exchange.health.PartnerHealth;
import org.interlend.exchange.health.PartnersHealth;
import org.interlend.partners.Partner;
import org.interlend.partners.PartnerStatus;
import org.interlend.partners.Partners;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.persistence.TransactionTemplate;

/** The partners, ordered by name. */
@Named
@RequestScoped
public class PartnerList {
  @Inject private ConsoleTexts texts;
  @Inject private Partners partners;
  @Inject private PartnersHealth partnersHealth;
  @Inject private TransactionTemplate transaction;
  @Inject private CurrentUser currentUser;

  /** The key of the tab with the libraries that brokers have named. */
  private static final String STUBS = "STUBS";

  private List<PartnerRow> rows;
  private List<PartnerRow> stubs;
  private String tab;

  @PostConstruct
  void read() {
    tab = Objects.requireNonNullElse(PageAddress.text("show"), "");
    transaction.required(
        () -> {
          Map<String, PartnerHealth> health = partnersHealth.ofAll();
          rows = rowsOf(partners.list(), health);
          stubs = rowsOf(partners.stubs(), health);
        });
  }

  private List<PartnerRow> rowsOf(List<Partner> found, Map<String, PartnerHealth> health) {
    return found.stream()
        .map(
            partner ->
                PartnerRow.of(
                    partner, health.get(partner.code()), currentUser.sees(), texts.locale()))
        .toList();
  }

  /** Those of the selected tab. */
  public List<PartnerRow> rows() {
    if (tab.equals(STUBS)) {
      return stubs;
    }
    return tab.isEmpty()
        ? rows
        : rows.stream().filter(row -> row.protocol().name().equals(tab)).toList();
  }

  /** The selections, if there is more than one. */
  public List<Tab> tabs() {
    List<Tab> tabs = new ArrayList<>();
    for (BrokerProtocol protocol : BrokerProtocol.values()) {
      long count = rows.stream().filter(row -> row.protocol() == protocol).count();
      if (count > 0) {
        tabs.add(tab(protocol.name(), protocol.label(texts.locale()), count));
      }
    }
    if (!stubs.isEmpty()) {
      tabs.add(tab(STUBS, texts.partners("partners.named"), stubs.size()));
    }
    if (tabs.size() > 1) {
      tabs.add(0, tab("", texts.shell("common.all"), rows.size()));
      return tabs;
    }
    return List.of();
  }

  /**
   * @param key as in the address of the page; empty for all
   */
  private Tab tab(String key, String label, long count) {
    String address = key.isEmpty() ? "partners.xhtml" : "partners.xhtml?show=" + key;
    return new Tab(label, count, key.equals(tab), address);
  }

  /** Whether the list shows the libraries that brokers have named. */
  public boolean showsStubs() {
    return tab.equals(STUBS);
  }

  /** The active ones whose messages used to succeed and now only fail. */
  public List<PartnerRow> failing() {
    return active().filter(row -> row.health().all().onlyFails()).toList();
  }

  /** The active ones as which every client may send messages. */
  public List<PartnerRow> open() {
    return active().filter(PartnerRow::open).toList();
  }

  private Stream<PartnerRow> active() {
    return rows.stream().filter(row -> row.status() == PartnerStatus.ACTIVE);
  }
}
