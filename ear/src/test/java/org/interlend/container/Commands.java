package org.interlend.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.interlend.Actor;
import org.interlend.RefusalReason;
import org.interlend.WorkflowException;
import org.interlend.catalog.Citation;
import org.interlend.institution.DeskMailSettings;
import org.interlend.institution.LibraryInput;
import org.interlend.institution.LibraryInput.DeskInput;
import org.interlend.institution.LibraryInput.LocationInput;
import org.interlend.institution.ShelfSearchPeriod;
import org.interlend.patrons.BlockKind;
import org.interlend.patrons.PatronContact;
import org.interlend.patrons.PatronIdentifiersInput;
import org.interlend.patrons.PatronInput;

/** Names of the demonstration data, and numbers that no other test uses. */
final class Commands {

  static final String PARTNER = "BRIGHTWATER";
  static final String CARD = "P0043188";
  static final String DESK = "MAINDESK";
  static final Actor STAFF = Actor.staff("admin");

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private Commands() {}

  /** A request number that no other test uses. */
  static String newRequest() {
    return "IC-%d-%d".formatted(System.currentTimeMillis(), NUMBERS.incrementAndGet());
  }

  /** The barcode of the one item of a request. */
  static String barcode(String request) {
    return request + "-A";
  }

  /** A patron of a group, with that primary id, who is not blocked. */
  static PatronInput patron(String id, String group, List<String> barcodes) {
    return new PatronInput(
        new PatronIdentifiersInput(id, barcodes),
        "Petra",
        id,
        group,
        new PatronContact(null, null, null, null),
        "en",
        BlockKind.MANUAL,
        false,
        null,
        null,
        null,
        null);
  }

  /** An active library that has nothing but these places. */
  static LibraryInput library(
      String code, String name, List<LocationInput> locations, List<DeskInput> desks) {
    return library(code, name, Map.of(), locations, desks);
  }

  /** The same, closed on some days. */
  static LibraryInput library(
      String code,
      String name,
      Map<LocalDate, String> closed,
      List<LocationInput> locations,
      List<DeskInput> desks) {
    return new LibraryInput(
        code,
        name,
        null,
        null,
        false,
        true,
        Set.of(),
        closed,
        locations,
        desks,
        new ShelfSearchPeriod(),
        new ShelfSearchPeriod(),
        new DeskMailSettings());
  }

  static Citation citation(String title) {
    return new Citation(title, null, null, null, null, null, null, null, null);
  }

  /** The library refuses the step, and says why. */
  static void refused(RefusalReason why, ThrowingCallable step) {
    assertThatThrownBy(step)
        .isInstanceOfSatisfying(
            WorkflowException.class, refused -> assertThat(refused.reason()).isEqualTo(why));
  }
}
