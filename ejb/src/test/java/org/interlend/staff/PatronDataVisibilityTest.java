package org.interlend.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.staff.PatronDataVisibility.MASKED;
import static org.interlend.staff.PatronDataVisibility.WHOLE;
import static org.interlend.staff.PatronDataVisibility.WITH_FILES;

import java.util.Locale;
import java.util.stream.Stream;
import org.interlend.Actor;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.TestBorrowing;
import org.interlend.patrons.Patron;
import org.interlend.patrons.TestPatrons;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;
import org.interlend.security.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which patron data is shown to which role. */
class PatronDataVisibilityTest {

  private final Patron patron =
      TestPatrons.patron("u88120", "P0043177", "An", "Østergård", "an@example.org");

  @ParameterizedTest
  @CsvSource({
    "ADMINISTRATOR, WITH_FILES",
    "RESOURCE_SHARING_OPERATOR, WITH_FILES",
    "DESK_OPERATOR, WHOLE",
    "PARTNER_MANAGER, MASKED",
    "VIEWER, MASKED"
  })
  void onlyRolesWithPatronAccessReadPatrons(Role role, PatronDataVisibility expected) {
    assertThat(PatronDataVisibility.of(right -> right.isGranted(role.name()::equals)))
        .isEqualTo(expected);
  }

  @Test
  void withoutARoleNoPatronIsShown() {
    assertThat(PatronDataVisibility.of(right -> false)).isEqualTo(MASKED);
  }

  @Test
  void allIdentifyingValuesAreMasked() {
    assertThat(MASKED.name(patron)).isEqualTo("***");
    assertThat(MASKED.shelfName(patron)).isEqualTo("***");
    assertThat(MASKED.primaryId(patron)).isNull();
    assertThat(MASKED.personal("an@example.org")).isEqualTo("***");
    assertThat(MASKED.about(patron, "Østergård, An (u88120, card P0043177) <an@example.org>"))
        .isEqualTo("***, *** (***, card ***) <***>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Announced again|Announced again",
        "said AN ØSTERGÅRD|said ***",
        "P00431771 is another card|P00431771 is another card",
        "Ask an-other|Ask ***-other"
      })
  void wholeWordsAreMaskedInAnySpelling(String text, String expected) {
    assertThat(MASKED.about(patron, text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"Åström, A\u030Astro\u0308m", "A\u030Astro\u0308m, Åström"})
  void aNameIsMaskedWhicheverWayItsAccentsAreKept(String name, String written) {
    Patron kept = TestPatrons.patron("u88121", "P0043178", "An", name, "a@example.org");
    assertThat(MASKED.about(kept, "For %s.".formatted(written))).isEqualTo("For ***.");
  }

  @Test
  void aNumberFromTheMessageIsMasked() {
    assertThat(MASKED.about("P0043177", "No patron has the number P0043177"))
        .isEqualTo("No patron has the number ***");
    assertThat(MASKED.about((String) null, "The element ItemId is missing"))
        .isEqualTo("The element ItemId is missing");
  }

  @Test
  void rolesWithPatronAccessSeeEverything() {
    assertThat(WHOLE.name(patron)).isEqualTo("An Østergård");
    assertThat(WHOLE.shelfName(patron)).isEqualTo("Østergård, An");
    assertThat(WHOLE.primaryId(patron)).isEqualTo("u88120");
    assertThat(WHOLE.about(patron, "An Østergård")).isEqualTo("An Østergård");
  }

  @Test
  void linksToFilesAreForThoseWhoMayOpenFiles() {
    String link = "https://broker.example.org/1.pdf";
    assertThat(WITH_FILES.link(link)).isEqualTo(link);
    assertThat(WHOLE.link(link)).isEqualTo("***");
    assertThat(MASKED.link(link)).isEqualTo("***");
  }

  @ParameterizedTest
  @EnumSource(names = {"FILE_IN_MESSAGE", "FILE_UPLOADED"})
  void theNameOfAPatronsFileIsMaskedInTheHistoryToo(HistoryEventKind kind) {
    BorrowingRequest request = TestBorrowing.shippedDigitally();
    request.note(
        HistoryEvent.of(TestBorrowing.NOW, kind, Actor.partner("BROKER"))
            .note("Thesis of An.pdf, 2 MB"));
    var entry = request.history().get(request.history().size() - 1);
    assertThat(WHOLE.note(entry, request, Locale.ENGLISH)).isEqualTo("Thesis of An.pdf, 2 MB");
    assertThat(MASKED.note(entry, request, Locale.ENGLISH)).isEqualTo("***");
  }

  @Test
  void numbersAreReadOnlyToMaskThem() {
    var unread =
        new Patron() {
          @Override
          public Stream<String> personalWords() {
            throw new AssertionError();
          }
        };
    assertThat(WHOLE.about(unread, "Returned")).isEqualTo("Returned");
    assertThat(MASKED.about(unread, null)).isNull();
  }

  @ParameterizedTest
  @EnumSource
  void aRecordWithoutAPatronIsNotMasked(PatronDataVisibility view) {
    assertThat(view.name(null)).isNull();
    assertThat(view.primaryId(null)).isNull();
    assertThat(view.personal(null)).isNull();
    assertThat(view.about((Patron) null, "Returned")).isEqualTo("Returned");
    assertThat(view.about(patron, null)).isNull();
  }
}
