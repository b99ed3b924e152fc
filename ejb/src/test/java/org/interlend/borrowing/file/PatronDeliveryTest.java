package org.interlend.borrowing.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.RefusalAssert.assertRefused;

import java.time.Instant;
import org.interlend.ProblemKind;
import org.interlend.WorkflowException.Subject;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.RequestedCitation;
import org.interlend.borrowing.request.TestBorrowing;
import org.interlend.catalog.TestItems;
import org.interlend.partners.RequestFormat;
import org.interlend.requests.RequestedPart;
import org.interlend.requests.file.FileAccessStatus;
import org.interlend.requests.file.FileSizeText;
import org.interlend.requests.file.TestDeliveries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** For how long and how often a patron can open a file. */
class PatronDeliveryTest {

  private static final Instant NOW = Instant.parse("2026-05-11T08:00:00Z");
  private static final Instant LATER = Instant.parse("2026-05-12T08:00:00Z");
  private static final Instant END = Instant.parse("2026-05-18T08:00:00Z");
  private static final String LINK = "https://broker.example/article.pdf";

  private final PatronDelivery delivery = new PatronDelivery(TestBorrowing.shippedDigitally());

  @Test
  void withoutFileOrLinkThereIsNothingToSend() {
    assertThat(delivery.openable()).isFalse();
    assertThat(delivery.access(NOW)).isEqualTo(FileAccessStatus.NOT_SENT);
    assertRefused(() -> sent(null, null), ProblemKind.MISSING_DATA, Subject.FILE, null);
  }

  @Test
  void aSentFileCanBeOpenedUntilItExpires() {
    uploaded();
    assertThat(delivery.access(NOW)).isEqualTo(FileAccessStatus.NOT_SENT);
    sent(END, null);
    assertThat(delivery.sentAt()).isEqualTo(NOW);
    assertThat(delivery.access(END.minusSeconds(1))).isEqualTo(FileAccessStatus.OPEN);
    assertThat(delivery.access(END)).isEqualTo(FileAccessStatus.EXPIRED);
  }

  @Test
  void aFileWithoutExpiryCanAlwaysBeOpened() {
    uploaded();
    sent(null, null);
    assertThat(delivery.access(Instant.MAX)).isEqualTo(FileAccessStatus.OPEN);
  }

  @Test
  void theFirstViewIsReportedOnce() {
    uploaded();
    sent(END, null);
    assertThat(delivery.viewed(NOW)).isTrue();
    assertThat(delivery.viewed(LATER)).isFalse();
    assertThat(delivery.views()).isEqualTo(2);
    assertThat(delivery.firstViewedAt()).isEqualTo(NOW);
    assertThat(delivery.lastViewedAt()).isEqualTo(LATER);
    assertThat(delivery.endsAt()).isEqualTo(END);
  }

  @Test
  void afterTheLastAllowedViewTheFileCannotBeOpened() {
    uploaded();
    sent(END, 2);
    delivery.viewed(NOW);
    assertThat(delivery.access(NOW)).isEqualTo(FileAccessStatus.OPEN);
    delivery.viewed(LATER);
    assertThat(delivery.access(LATER)).isEqualTo(FileAccessStatus.USED_UP);
    assertThat(delivery.endsAt()).isEqualTo(LATER);
    assertRefused(() -> delivery.viewed(LATER), ProblemKind.ILLEGAL_MOVE, Subject.FILE, null);
  }

  @Test
  void anExpiredFileCannotBeOpened() {
    uploaded();
    sent(LATER, null);
    assertRefused(() -> delivery.viewed(END), ProblemKind.ILLEGAL_MOVE, Subject.FILE, null);
    assertThat(delivery.views()).isZero();
  }

  @Test
  void aWithdrawnLinkCannotBeOpened() {
    assertRefused(() -> delivery.withdrawn(NOW), ProblemKind.ILLEGAL_MOVE);
    uploaded();
    sent(END, null);
    delivery.withdrawn(LATER);
    assertThat(delivery.access(LATER)).isEqualTo(FileAccessStatus.WITHDRAWN);
    assertThat(delivery.endsAt()).isEqualTo(LATER);
    assertRefused(() -> delivery.withdrawn(LATER), ProblemKind.ILLEGAL_MOVE);
  }

  @Test
  void resendingALinkResetsItsViews() {
    uploaded();
    sent(END, 1);
    delivery.viewed(NOW);
    delivery.withdrawn(NOW);
    delivery.sent("digest", LATER, null, 3);
    assertThat(delivery.access(LATER)).isEqualTo(FileAccessStatus.OPEN);
    assertThat(delivery.views()).isZero();
    assertThat(delivery.firstViewedAt()).isNull();
    assertThat(delivery.lastViewedAt()).isNull();
    assertThat(delivery.viewLimit()).isEqualTo(3);
    assertThat(delivery.endsAt()).isNull();
  }

  @Test
  void endingAFileNeverPostponesItsExpiry() {
    uploaded();
    sent(LATER, null);
    delivery.ended(END);
    assertThat(delivery.endsAt()).isEqualTo(LATER);
    delivery.ended(NOW);
    assertThat(delivery.endsAt()).isEqualTo(NOW);
  }

  @Test
  void aRemovedFileCanBeUploadedAgain() {
    uploaded();
    sent(null, null);
    TestDeliveries.removed(delivery, LATER);
    assertThat(delivery.removedAt()).isEqualTo(LATER);
    assertThat(delivery.access(LATER)).isEqualTo(FileAccessStatus.EXPIRED);
    assertThat(delivery.file()).isEmpty();
    assertThat(delivery.fileName()).isEqualTo("article.pdf");
    assertThat(delivery.size()).isEqualTo(1000);
    assertRefused(() -> sent(null, null), ProblemKind.MISSING_DATA);
    assertThat(TestDeliveries.fileCame(delivery, "again.pdf", 2000)).isEqualTo(2);
    assertThat(delivery.removedAt()).isNull();
    assertThat(delivery.openable()).isTrue();
    assertThat(delivery.mediaType()).isEqualTo("application/pdf");
  }

  @Test
  void theBrokersLinkIsUsedUntilAFileIsUploaded() {
    PatronDelivery linked = new PatronDelivery(linked());
    assertThat(linked.openable()).isTrue();
    assertThat(linked.link()).isPresent();
    TestDeliveries.fileCame(linked, "article.pdf", 1000);
    assertThat(linked.link()).isEmpty();
    TestDeliveries.removed(linked, NOW);
    assertThat(linked.openable()).isFalse();
  }

  @ParameterizedTest(name = "{0} bytes: {1}")
  @CsvSource({
    "0, 0 KB",
    "1, 1 KB",
    "1024, 1 KB",
    "1025, 2 KB",
    "1048575, 1024 KB",
    "1048576, 1.0 MB",
    "3670016, 3.5 MB"
  })
  void aSizeIsShownInKilobytesOrMegabytes(long bytes, String words) {
    assertThat(FileSizeText.of(bytes)).isEqualTo(words);
  }

  @ParameterizedTest(name = "{0} bytes: {1} parts")
  @CsvSource({"0, 0", "1, 1", "524288, 1", "524289, 2"})
  void aFileIsStoredInPartsOfHalfAMegabyte(long bytes, int parts) {
    assertThat(TestDeliveries.parts(bytes)).isEqualTo(parts);
  }

  private void uploaded() {
    assertThat(TestDeliveries.fileCame(delivery, "article.pdf", 1000)).isEqualTo(1);
  }

  private void sent(Instant endsAt, Integer viewLimit) {
    delivery.sent("digest", NOW, endsAt, viewLimit);
  }

  private static BorrowingRequest linked() {
    BorrowingRequest request = TestBorrowing.announced(RequestFormat.DIGITAL);
    request.shipped(
        new RequestedCitation(TestItems.citation("An article"), RequestedPart.NONE, LINK, null),
        TestBorrowing.STEP);
    return request;
  }
}
