package org.interlend.console.terms;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.interlend.circulation.Terms;
import org.interlend.console.InOneTransaction;
import org.interlend.console.InstitutionView;

/** The terms of use, ordered by code. */
@Named
@RequestScoped
public class TermsList {

  @Inject private Terms terms;
  @Inject private InstitutionView institutionView;
  @Inject private InOneTransaction transaction;

  private List<TermsRow> rows;

  @PostConstruct
  void read() {
    rows =
        transaction.get(
            () ->
                terms.list().stream()
                    .map(each -> TermsRow.of(each, institutionView.currency()))
                    .toList());
  }

  public List<TermsRow> rows() {
    return rows;
  }
}
