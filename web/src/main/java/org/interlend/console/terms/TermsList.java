package org.interlend.console.terms;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.interlend.circulation.Terms;
import org.interlend.console.House;
import org.interlend.console.InOneTransaction;

/** The terms of use by their codes. */
@Named
@RequestScoped
public class TermsList {

  @Inject private Terms terms;
  @Inject private House house;
  @Inject private InOneTransaction transaction;

  private List<TermsRow> rows;

  @PostConstruct
  void read() {
    rows =
        transaction.get(
            () -> terms.list().stream().map(each -> TermsRow.of(each, house.currency())).toList());
  }

  public List<TermsRow> rows() {
    return rows;
  }
}
