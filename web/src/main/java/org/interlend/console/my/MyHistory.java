package org.interlend.console.my;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.interlend.borrowing.search.BorrowingSearch;
import org.interlend.jobs.RetentionPeriod;
import org.interlend.persistence.TransactionTemplate;
import org.interlend.requests.search.RequestFilter;
import org.interlend.requests.search.RequestPhase;

/**
 * The signed-in patron's finished requests, as long as the library keeps them. One whose file can
 * still be opened is among the current ones.
 */
@Named
@RequestScoped
public class MyHistory {

  private static final int SHOWN = 50;

  @Inject private CurrentPatron account;
  @Inject private BorrowingSearch requests;
  @Inject private MyLoansAndRequests lists;
  @Inject private TransactionTemplate transaction;
  @Inject private MyLanguage language;

  private List<Past> past;

  /**
   * A finished request.
   *
   * @param standing how it ended, in words for patrons
   */
  public record Past(String title, String author, String standing, Instant closedAt) {}

  @PostConstruct
  void read() {
    RequestFilter finished =
        RequestFilter.ALL.patron(account.primaryId()).phase(RequestPhase.COMPLETED);
    past =
        transaction.required(
            () ->
                requests.latest(finished, SHOWN).stream()
                    .filter(request -> !lists.shows(request))
                    .map(
                        request -> {
                          MyRequestRow shown =
                              MyRequestRow.of(request, Optional.empty(), null, language);
                          return new Past(
                              shown.title(), shown.author(), shown.standing(), request.closedAt());
                        })
                    .toList());
  }

  /** How long the requests are the patron's; null where they stay so. */
  public String kept() {
    return RetentionPeriod.PATRON_DATA
        .days()
        .map(days -> language.text("history.kept", days))
        .orElse(null);
  }

  /** The latest first. */
  public List<Past> list() {
    return past;
  }
}
