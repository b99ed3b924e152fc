package org.interlend.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.container.Commands.DESK;
import static org.interlend.container.Commands.STAFF;
import static org.interlend.container.Commands.newRequest;

import jakarta.inject.Inject;
import java.util.List;
import org.interlend.catalog.Catalog;
import org.interlend.catalog.Citation;
import org.interlend.catalog.LocalItemInput;
import org.interlend.circulation.DeskWorkflow;
import org.interlend.circulation.HoldWorkflow;
import org.interlend.circulation.PlaceHoldCommand;
import org.interlend.circulation.PlaceTitleHoldCommand;
import org.interlend.circulation.ScanInCommand;
import org.interlend.circulation.TitleHoldWorkflow;
import org.interlend.patrons.Patrons;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Holds on a copy that staff cannot find on the hold shelf. */
@InContainer
class MissingCopiesIT {

  @Inject private Catalog catalog;
  @Inject private DeskWorkflow desk;
  @Inject private HoldWorkflow holds;
  @Inject private TitleHoldWorkflow titleHolds;
  @Inject private BrokerMessages broker;
  @Inject private Patrons patrons;
  @Inject private Tables tables;

  private String title;
  private String first;
  private String second;

  @BeforeEach
  void twoPatronsWhoWaitForACopy() {
    title = newRequest();
    copy("A");
    first = patron("P");
    second = patron("Q");
    holds.place(new PlaceHoldCommand(first, title + "-A", null, STAFF));
    holds.place(new PlaceHoldCommand(second, title + "-A", null, STAFF));
    desk.scanIn(new ScanInCommand(title + "-A", DESK, STAFF));
    assertThat(holdOf(first)).isEqualTo("ON_HOLD_SHELF -A");
    assertThat(holdOf(second)).isEqualTo("WAITING -A");
  }

  @Test
  void patronsWaitUntilTheOnlyCopyIsFound() {
    reportMissing();
    assertThat(holdOf(first)).isEqualTo("WAITING -A");
    assertThat(holdOf(second)).isEqualTo("WAITING -A");
    assertThat(lettersTo(first)).containsExactly("READY_FOR_PICKUP", "HOLD_DELAYED");
    assertThat(lettersTo(second)).isEmpty();

    desk.scanIn(new ScanInCommand(title + "-A", DESK, STAFF));
    assertThat(holdOf(first)).isEqualTo("ON_HOLD_SHELF -A");
    assertThat(holdOf(second)).isEqualTo("WAITING -A");
  }

  @Test
  void thePatronOfTheHoldShelfGetsTheOtherCopy() {
    copy("B");

    reportMissing();

    assertThat(holdOf(first)).isEqualTo("WAITING -B");
    assertThat(holdOf(second)).isEqualTo("WAITING -A");
  }

  /** As for a broker that prints the pick slips, so that this library has no move request. */
  @Test
  void aCopyThatIsAllocatedToAPartnerIsNotTheOtherCopy() {
    copy("B");
    copy("C");
    allocateToAPartner("B");

    reportMissing();

    assertThat(holdOf(first)).isEqualTo("WAITING -C");
  }

  @Test
  void aHoldOnATitleIsForACopyThatIsNotAllocatedToAPartner() {
    copy("B");
    copy("C");
    allocateToAPartner("B");
    String third = patron("R");
    long bib =
        Long.parseLong(
            tables
                .texts(
                    """
                    select h.bib_id from holding h join item i on i.holding_id = h.id
                    where i.barcode = ?""",
                    title + "-B")
                .get(0));

    titleHolds.place(new PlaceTitleHoldCommand(third, bib, null, null, STAFF));

    assertThat(holdOf(third)).isEqualTo("WAITING -C");
  }

  private void allocateToAPartner(String number) {
    String request = newRequest();
    broker.requestItem(request, title + "-" + number);
    tables.execute(
        "update lending_request set move_request_id = null where external_id = '%s'"
            .formatted(request),
        "delete from move_request where reference = '%s'".formatted(request));
    assertThat(tables.texts("select status from lending_request where external_id = ?", request))
        .containsExactly("BEING_PROCESSED");
  }

  private void reportMissing() {
    String hold =
        tables
            .texts(
                """
                select h.id from hold h join item i on i.id = h.item_id
                where h.status = 'ON_HOLD_SHELF' and i.barcode = ?""",
                title + "-A")
            .get(0);
    holds.reportMissing(Long.parseLong(hold), STAFF);
    assertThat(tables.texts("select status from item where barcode = ?", title + "-A"))
        .containsExactly("MISSING");
  }

  private List<String> lettersTo(String patron) {
    return tables.texts(
        """
        select l.kind from letter l join patron p on p.id = l.patron_id
        where p.primary_id = ? order by l.id""",
        patron);
  }

  /** The status of the patron's hold, and the copy that it is for. */
  private String holdOf(String patron) {
    return String.join(
            " ",
            tables.texts(
                """
                select h.status || ' ' || i.barcode from hold h
                  join item i on i.id = h.item_id join patron p on p.id = h.patron_id
                where p.primary_id = ?""",
                patron))
        .replace(title, "");
  }

  private void copy(String number) {
    Citation citation =
        new Citation("Copies of " + title, null, null, null, null, null, null, title, null);
    catalog.save(new LocalItemInput(title + "-" + number, citation, "STACKS", null, "BOOK"));
  }

  private String patron(String number) {
    String id = title + number;
    patrons.save(Commands.patron(id, "GRADUATE", List.of("C-" + id)));
    return id;
  }
}
