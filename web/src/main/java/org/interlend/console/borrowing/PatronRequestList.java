package org.interlend.console.borrowing;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.interlend.borrowing.patronrequest.PatronRequestQueue;
import org.interlend.borrowing.patronrequest.PatronRequestWorkflow;
import org.interlend.borrowing.patronrequest.PatronRequests;
import org.interlend.console.LazyRows;
import org.interlend.console.PageAddress;
import org.interlend.console.Tab;
import org.interlend.console.scan.BatchActionPage;
import org.interlend.console.scan.ScanLine;
import org.interlend.requests.reason.ReasonCodes;
import org.interlend.requests.reason.ReasonStep;
import org.interlend.security.Permission;
import org.interlend.settings.SettingsGroup;
import org.interlend.text.Text;

/** What patrons have requested on the library's form, and what staff have to do about it. */
@Named
@ViewScoped
public class PatronRequestList extends BatchActionPage {
  private static final long serialVersionUID = 1L;

  /** What staff enter for the ticked ones. */
  public static final class Fields implements SettingsGroup {
    private static final long serialVersionUID = 1L;

    /** The number of the order at the broker. */
    private String number;

    /** Code of the reason for canceling. */
    private String reason;

    /** What the patron is told besides the reason. */
    private String note;
  }

  @Inject private PatronRequests requests;
  @Inject private PatronRequestWorkflow workflow;
  @Inject private ReasonCodes reasons;

  private PatronRequestQueue stage;
  private LazyRows<PatronRequestRow> rows;
  private List<Tab> tabs;
  private Fields fields = new Fields();

  @PostConstruct
  void read() {
    PatronRequestQueue requested = PageAddress.choice(PatronRequestQueue.class, "show");
    stage = requested == null ? PatronRequestQueue.TO_BE_ORDERED : requested;
    rows =
        new LazyRows<>(
            (first, size) ->
                requests
                    .list(stage.filter(), first, size)
                    .map(row -> PatronRequestRow.of(row, currentUser.sees(), texts.locale())));
    count();
  }

  private void count() {
    tabs =
        Tab.all(
            stage,
            each -> requests.count(each.filter()),
            "patron-requests.xhtml?show=",
            texts.locale());
  }

  /** Records that staff have ordered the selected ones, with the number of the order. */
  public void order() {
    boolean ordered =
        eachTicked(
            Permission.RECEIVE,
            row -> {
              workflow.order(row.id(), Text.given(fields.number), currentUser.actor());
              return ScanLine.done(
                  row.number(), texts.desk("patronRequests.ordered"), Text.given(fields.number));
            });
    if (ordered) {
      fields.number = null;
    }
    count();
  }

  /** Cancels the selected ones, for the chosen reason. */
  public void cancel() {
    boolean canceled =
        eachTicked(
            Permission.RECEIVE,
            row -> {
              transaction.required(
                  () -> reasons.requireChosen(ReasonStep.CANCEL, Text.given(fields.reason)));
              workflow.cancel(
                  row.id(),
                  Text.given(fields.reason),
                  Text.given(fields.note),
                  currentUser.actor());
              return ScanLine.done(row.number(), texts.desk("patronRequests.canceled"), null);
            });
    if (canceled) {
      fields.reason = null;
      fields.note = null;
    }
    count();
  }

  /** The borrowing requests are what the patrons have requested. */
  public void confirm() {
    eachTicked(
        Permission.RECEIVE,
        row -> {
          workflow.confirm(row.id(), currentUser.actor());
          return ScanLine.done(row.number(), texts.desk("patronRequests.confirmed"), null);
        });
    count();
  }

  /** The borrowing requests are other ones. */
  public void refuseTicked() {
    eachTicked(
        Permission.RECEIVE,
        row -> {
          workflow.refuse(row.id(), currentUser.actor());
          return ScanLine.done(row.number(), texts.desk("patronRequests.refused"), null);
        });
    count();
  }

  public List<Tab> tabs() {
    return tabs;
  }

  public PatronRequestQueue stage() {
    return stage;
  }

  /** Whether staff can do something with the rows of this tab. */
  public boolean open() {
    return stage != PatronRequestQueue.ENDED && currentUser.may(Permission.RECEIVE);
  }

  public LazyRows<PatronRequestRow> rows() {
    return rows;
  }

  public Fields getFields() {
    return fields;
  }
}
