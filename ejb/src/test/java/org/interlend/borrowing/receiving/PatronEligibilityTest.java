package org.interlend.borrowing.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.RefusalAssert.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.interlend.Actor;
import org.interlend.ProblemKind;
import org.interlend.WorkflowException.Subject;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.TestBorrowing;
import org.interlend.exchange.MessageFact;
import org.interlend.partners.Partner;
import org.interlend.partners.RequestFormat;
import org.interlend.partners.TestPartner;
import org.interlend.patrons.Patron;
import org.interlend.patrons.PatronLookupResult;
import org.interlend.patrons.TestPatrons;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;
import org.interlend.text.Fact;
import org.junit.jupiter.api.Test;

/** Whether a broker may borrow for a patron. */
class PatronEligibilityTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 5, 11);
  private static final Patron BLOCKED = TestPatrons.blocked("P1", "Owes a book");

  @Test
  void blockedPatronsAreRefusedWhereThePartnerRecordSaysSo() {
    Partner strict = TestPartner.called("BROKER").refusesBlockedPatrons().make();
    assertRefused(
        () -> PatronEligibility.refuseBlocked(strict, BLOCKED, "C-P1", TODAY),
        ProblemKind.PATRON_BLOCKED,
        Subject.PATRON,
        "C-P1");
    PatronEligibility.refuseBlocked(strict, TestPatrons.patron("P2"), "C-P2", TODAY);
  }

  @Test
  void otherPartnersMayBorrowForABlockedPatron() {
    PatronEligibility.refuseBlocked(TestPartner.called("BROKER").make(), BLOCKED, "C-P1", TODAY);
  }

  @Test
  void aRequestWaitsForItsPatronForOneOfThreeCauses() {
    Partner strict = TestPartner.called("BROKER").refusesBlockedPatrons().make();
    Patron other = TestPatrons.patron("P2");
    assertThat(PatronEligibility.obstacle(strict, null, TODAY))
        .contains(MessageFact.PATRON_NOT_FOUND.with());
    assertThat(obstacle(strict)).contains(MessageFact.PATRON_NOT_FOUND.with());
    assertThat(obstacle(strict, BLOCKED, other)).contains(MessageFact.PATRON_AMONG_SEVERAL.with());
    assertThat(obstacle(strict, BLOCKED))
        .map(why -> why.sentence("org.interlend.exchange.MessageFacts", Locale.ENGLISH))
        .contains("Its patron may not borrow: Blocked by staff.");
    assertThat(obstacle(strict, other)).isEmpty();
    assertThat(obstacle(TestPartner.called("BROKER").make(), BLOCKED)).isEmpty();
  }

  private static Optional<Fact> obstacle(Partner partner, Patron... found) {
    return PatronEligibility.obstacle(partner, new PatronLookupResult("1", List.of(found)), TODAY);
  }

  @Test
  void anyNumberOfThePatronIsThatOfTheRequest() {
    BorrowingRequest request = TestBorrowing.announced(RequestFormat.PHYSICAL);
    assertThat(PatronEligibility.isAnother(request, null)).isFalse();
    assertThat(PatronEligibility.isAnother(request, "P1")).isFalse();
    assertThat(PatronEligibility.isAnother(request, "C-P1")).isFalse();
    assertThat(PatronEligibility.isAnother(request, "C-P2")).isTrue();
  }

  @Test
  void aBrokerDoesNotKnowThePatronWhomStaffAssigned() {
    BorrowingRequest request = TestBorrowing.announced(RequestFormat.PHYSICAL);
    request.assigned(
        TestPatrons.patron("P2"),
        HistoryEvent.of(TestBorrowing.NOW, HistoryEventKind.PATRON_ASSIGNED, Actor.staff("desk")));

    assertThat(PatronEligibility.isAnother(request, "C-P1")).isTrue();
    assertThat(new PatronEligibility().namesAnother(request, "C-P1")).isFalse();
    assertThat(recipient(request, "C-P1", TestPatrons.patron("P1"))).isSameAs(request.patron());
  }

  @Test
  void anItemIsForThePatronOfItsRequestUnderAnyNumberThatIsNotAnothers() {
    BorrowingRequest request = TestBorrowing.announced(RequestFormat.PHYSICAL);
    Patron other = TestPatrons.patron("P2");
    assertThat(recipient(request, "C-P1", request.patron())).isSameAs(request.patron());
    assertThat(recipient(request, "FORMER")).isSameAs(request.patron());
    assertThat(recipient(request, "P1", request.patron(), other)).isSameAs(request.patron());
  }

  private static Patron recipient(BorrowingRequest request, String number, Patron... found) {
    return new PatronEligibility()
        .recipient(request, new PatronLookupResult(number, List.of(found)));
  }

  @Test
  void aMessageMustNameThePatron() {
    assertRefused(
        () -> new PatronEligibility().find(TestPartner.called("BROKER").make(), null),
        ProblemKind.MISSING_DATA,
        Subject.PATRON,
        null);
  }

  @Test
  void aPartnerThatDoesNotBorrowOrLendIsRefused() {
    Partner none = TestPartner.called("BROKER").forNeitherSide().make();
    assertRefused(
        none::requireBorrowing, ProblemKind.PARTNER_NOT_FOR_THIS_SIDE, Subject.PARTNER, "BROKER");
    assertRefused(
        none::requireLending, ProblemKind.PARTNER_NOT_FOR_THIS_SIDE, Subject.PARTNER, "BROKER");
    Partner both = TestPartner.called("BROKER").make();
    both.requireBorrowing();
    both.requireLending();
    assertThat(both.borrowingSupported() && both.lendingSupported()).isTrue();
  }
}
