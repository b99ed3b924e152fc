package org.interlend.console.reasons;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.interlend.console.ConsoleTexts;
import org.interlend.persistence.TransactionTemplate;
import org.interlend.requests.reason.ReasonCode;
import org.interlend.requests.reason.ReasonCodes;

/** The reasons, ordered by step and code. */
@Named
@RequestScoped
public class ReasonList {

  @Inject private ReasonCodes reasons;
  @Inject private ConsoleTexts texts;
  @Inject private TransactionTemplate transaction;

  private List<ReasonCode> rows;

  @PostConstruct
  void read() {
    rows = transaction.required(reasons::list);
  }

  public List<ReasonCode> rows() {
    return rows;
  }

  /** The reason in the language of the page. */
  public String label(ReasonCode reason) {
    return reason.label(texts.locale());
  }
}
