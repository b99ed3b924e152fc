package org.interlend.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.container.Commands.newRequest;

import jakarta.inject.Inject;
import java.util.List;
import org.interlend.Actor;
import org.interlend.circulation.HoldWorkflow;
import org.interlend.circulation.hold.Hold;
import org.interlend.circulation.hold.HoldFilter;
import org.interlend.circulation.hold.HoldShelfCategory;
import org.interlend.circulation.hold.HoldShelfQueries;
import org.interlend.patrons.Patrons;
import org.interlend.persistence.Backlog;
import org.junit.jupiter.api.Test;

/** The lists of the hold shelves: what staff type, and what was not collected. */
@InContainer
class HoldShelfListIT {

  @Inject private BrokerMessages broker;
  @Inject private HoldShelfQueries shelves;
  @Inject private HoldWorkflow holds;
  @Inject private Patrons patrons;

  @Test
  void aHoldIsFoundByWordsOfThePatronsNameIfNamesAreSearched() {
    String patron = newRequest();
    patrons.save(Commands.patron(patron, "GRADUATE", List.of("C-" + patron)));
    String request = newRequest();
    broker.acceptItem(request, "C-" + patron);

    assertThat(found(patron + ", pet", true)).containsExactly(Commands.barcode(request));
    assertThat(found(patron + ", pet", false)).isEmpty();
    assertThat(found(request, false)).containsExactly(Commands.barcode(request));
  }

  @Test
  void aHoldIsFoundByTheBeginningOfItsTitleWithoutAccentsAndPunctuation() {
    String request = newRequest();
    broker.acceptItemTitled(request, "Étangs & Straßen: " + request);

    for (String typed : List.of("etangs strassen ", "ÉTANGS STRASSEN ", "Étangs & Straßen: ")) {
      assertThat(found(typed + request, false)).containsExactly(Commands.barcode(request));
    }
    assertThat(found("strassen " + request, false)).isEmpty();
  }

  @Test
  void anItemOfAnEndedHoldIsUncollected() {
    String request = newRequest();
    broker.acceptItem(request);
    String barcode = Commands.barcode(request);
    HoldFilter uncollected = new HoldFilter(null, null, barcode, false, false);
    Hold hold = shelves.active(barcode).orElseThrow();

    assertThat(shelves.uncollected(barcode)).isEmpty();
    assertThat(shelves.count(uncollected)).isZero();

    holds.cancelOnShelf(hold.id(), Actor.staff("desk"));

    assertThat(shelves.active(barcode)).isEmpty();
    assertThat(shelves.uncollected(barcode)).isPresent();
    assertThat(shelves.backlog(uncollected)).isEqualTo(new Backlog(1, hold.onShelfSince()));
  }

  private List<String> found(String text, boolean byName) {
    return shelves
        .list(new HoldFilter(HoldShelfCategory.ACTIVE, null, text, false, byName), 0, 5)
        .rows()
        .stream()
        .map(hold -> hold.item().barcode())
        .toList();
  }
}
