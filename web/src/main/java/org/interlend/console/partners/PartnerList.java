package org.interlend.console.partners;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.interlend.console.InOneTransaction;
import org.interlend.partners.Partners;

/** The partners by name. */
@Named
@RequestScoped
public class PartnerList {
  @Inject private Partners partners;
  @Inject private InOneTransaction transaction;

  private List<PartnerRow> rows;

  @PostConstruct
  void read() {
    rows = transaction.get(() -> partners.list().stream().map(PartnerRow::of).toList());
  }

  public List<PartnerRow> rows() {
    return rows;
  }
}
