package org.interlend.console.my;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.interlend.borrowing.patronrequest.PatronRequest;
import org.interlend.borrowing.patronrequest.PatronRequestWorkflow;
import org.interlend.borrowing.patronrequest.PatronRequests;
import org.interlend.partners.CitedWorkField;
import org.interlend.partners.Partners;
import org.interlend.patrons.Patrons;
import org.interlend.persistence.TransactionTemplate;

/** What the signed-in patron has requested on the form and no broker has announced yet. */
@Named
@ViewScoped
public class MyPatronRequests implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private CurrentPatron account;
  @Inject private Patrons patrons;
  @Inject private Partners partners;
  @Inject private PatronRequests requests;
  @Inject private PatronRequestWorkflow workflow;
  @Inject private TransactionTemplate transaction;
  @Inject private PatronActionRunner actionRunner;
  @Inject private MyLanguage language;

  private List<Placed> placed;
  private boolean formOpen;

  /**
   * A patron request as its patron sees it.
   *
   * @param standing the status in words for patrons
   */
  public record Placed(long id, String title, String author, String standing)
      implements Serializable {}

  @PostConstruct
  void read() {
    transaction.required(
        () -> {
          placed =
              requests.open(patrons.get(account.primaryId())).stream().map(this::placed).toList();
          formOpen = !partners.takingRequests().isEmpty();
        });
  }

  private Placed placed(PatronRequest request) {
    return new Placed(
        request.id(),
        request.title(),
        request.work().value(CitedWorkField.AUTHOR),
        language.text("placed." + request.status().name(), request.partner().name()));
  }

  /** The open ones, the oldest first. */
  public List<Placed> list() {
    return placed;
  }

  /** Whether patrons can request on the form. */
  public boolean formOpen() {
    return formOpen;
  }

  public void cancel(long id) {
    actionRunner.runAndLeave("canceled", () -> workflow.cancelOwn(id, account.primaryId()));
  }
}
