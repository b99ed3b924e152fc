package org.interlend.console.partners;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.interlend.partners.rules.TemporaryItemRules;
import org.interlend.persistence.TransactionTemplate;

/** The rules for arriving items, in the order in which they are applied. */
@Named
@RequestScoped
public class TemporaryItemRuleList {
  @Inject private TemporaryItemRules rules;
  @Inject private TransactionTemplate transaction;

  private List<TemporaryItemRuleRow> rows;

  @PostConstruct
  void read() {
    rows = transaction.required(() -> rules.list().stream().map(TemporaryItemRuleRow::of).toList());
  }

  public List<TemporaryItemRuleRow> rows() {
    return rows;
  }
}
