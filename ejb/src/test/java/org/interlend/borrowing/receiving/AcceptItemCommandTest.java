package org.interlend.borrowing.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.interlend.Actor;
import org.interlend.borrowing.request.BorrowingAction;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingStatus;
import org.interlend.borrowing.request.TestBorrowing;
import org.interlend.partners.RequestFormat;
import org.interlend.partners.RequestFormatEvidence;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.RequestWarning;
import org.interlend.requests.RequestWarningKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether an item or a file is sent in the form that was announced. */
class AcceptItemCommandTest {

  private static final Instant DUE = Instant.parse("2026-06-01T21:59:59Z");

  @ParameterizedTest
  @CsvSource({
    // announced, file or link, file type, medium, due date, what staff are warned of
    "PHYSICAL, true,  ,    ,     false, FILE_SENT_FOR_ITEM",
    "PHYSICAL, false, pdf, ,     false, FILE_SENT_FOR_ITEM",
    "PHYSICAL, false, ,    Electronic, false, ",
    "PHYSICAL, false, ,    Book, true,  ",
    "DIGITAL,  true,  ,    Book, true,  ",
    "DIGITAL,  false, ,    ,     false, ",
    "DIGITAL,  false, ,    Book, true,  ITEM_SENT_FOR_FILE",
    "DIGITAL,  false, ,    ,     true,  ",
  })
  void staffAreWarnedOfAnotherFormThatIsCertain(
      RequestFormat announced,
      boolean file,
      String type,
      String medium,
      boolean due,
      RequestWarningKind warning) {
    BorrowingRequest request = TestBorrowing.announced(announced);
    RequestFormatEvidence evidence = new RequestFormatEvidence(file, type, medium, false);
    AcceptItemCommand command =
        new AcceptItemCommand(
            request.partner(),
            TestBorrowing.NUMBER,
            null,
            null,
            false,
            TestBorrowing.requestedCitation("To the lighthouse", due ? DUE : null),
            new AcceptItemCommand.Volume(null, null, null, false, true),
            evidence,
            null,
            null,
            null);

    assertThat(command.otherForm(request).orElse(null)).isEqualTo(warning);
  }

  @Test
  void whatStaffSayOfTheFormEndsTheWarning() {
    BorrowingRequest request = TestBorrowing.shipped();
    request.markCopy();
    request.warnStaff(
        RequestWarning.of(RequestWarningKind.FILE_SENT_FOR_ITEM, TestBorrowing.BEFORE).item("B1"));

    request.converted(
        RequestFormat.DIGITAL,
        HistoryEvent.of(
            TestBorrowing.NOW, HistoryEventKind.CONVERTED_TO_FILE, Actor.staff("desk")));

    assertThat(request.status()).isEqualTo(BorrowingStatus.SHIPPED_DIGITALLY);
    assertThat(request.format()).isEqualTo(RequestFormat.DIGITAL);
    assertThat(request.isCopy()).isFalse();
    assertThat(request.warnings()).isEmpty();
    assertThat(BorrowingAction.takesFile(request)).isTrue();
  }
}
