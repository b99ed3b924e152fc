package org.interlend.console.accounts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.interlend.borrowing.search.BorrowingSearch;
import org.interlend.console.Choice;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.PageAddress;
import org.interlend.lending.search.LendingSearch;
import org.interlend.requests.search.Facet;
import org.interlend.requests.search.RequestFilter;
import org.interlend.requests.search.RequestPhase;

/** The open requests that are assigned to an account. */
@RequestScoped
class AssignedRequests {

  @Inject private BorrowingSearch borrowing;
  @Inject private LendingSearch lending;
  @Inject private ConsoleTexts texts;

  /** How many there are of each side that has any, with the address of the list. */
  List<Choice> of(String account) {
    RequestFilter open =
        RequestFilter.ALL.phase(RequestPhase.ACTIVE).with(Facet.ASSIGNED_TO, account);
    String list = "?phase=ACTIVE&assignedTo=" + PageAddress.encoded(account);
    List<Choice> lists = new ArrayList<>();
    long borrowed = borrowing.backlog(open).count();
    if (borrowed > 0) {
      lists.add(
          new Choice(
              "borrowing-requests.xhtml" + list, texts.accounts("assigned.borrowing", borrowed)));
    }
    long lent = lending.backlog(open).count();
    if (lent > 0) {
      lists.add(
          new Choice("lending-requests.xhtml" + list, texts.accounts("assigned.lending", lent)));
    }
    return lists;
  }
}
