package org.interlend.console.partners;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.interlend.console.Choice;
import org.interlend.console.InOneTransaction;
import org.interlend.partners.Partners;

/** Active partners whose record is open: anyone may send messages as one of them. */
@Named
@RequestScoped
public class OpenPartners {
  @Inject private Partners partners;
  @Inject private InOneTransaction transaction;

  private List<Choice> rows;

  @PostConstruct
  void read() {
    rows =
        transaction.get(
            () ->
                partners.openToAnyone().stream()
                    .map(partner -> new Choice(partner.code(), partner.name()))
                    .toList());
  }

  /** Their codes and names. */
  public List<Choice> rows() {
    return rows;
  }
}
