package org.interlend.console.partners;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.interlend.console.Choice;
import org.interlend.partners.Partners;
import org.interlend.persistence.TransactionTemplate;

/** The partners that filters and forms offer. */
@Named
@RequestScoped
public class PartnerNames {

  @Inject private Partners partners;
  @Inject private TransactionTemplate transaction;

  private List<Choice> all;

  /** All partners, by name. */
  public List<Choice> all() {
    if (all == null) {
      all =
          transaction.required(
              () ->
                  partners.list().stream()
                      .map(partner -> new Choice(partner.code(), partner.name()))
                      .toList());
    }
    return all;
  }

  /** The name of a partner; the code of one that has been deleted. */
  public String name(String code) {
    return all().stream()
        .filter(choice -> choice.value().equals(code))
        .map(Choice::label)
        .findFirst()
        .orElse(code);
  }
}
