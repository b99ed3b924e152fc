package org.interlend.circulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.Refusal.assertRefused;

import java.time.Instant;
import java.util.List;
import org.interlend.ProblemKind;
import org.interlend.WorkflowProblem.Subject;
import org.interlend.catalog.TestItems;
import org.interlend.partners.TestPartner;
import org.interlend.patrons.TestPatrons;
import org.interlend.text.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which terms of use apply, and whether they allow a further renewal. */
class TermsOfUseTest {

  private static final Instant DUE = Instant.parse("2026-06-01T21:59:59Z");
  private static final List<TermsOfUse> TERMS =
      List.of(
          terms("GENERAL", null, null, 2),
          terms("STUDENTS", null, "STUDENT", 2),
          terms("ILL", "ILL", null, 2),
          terms("ILL-STAFF", "ILL", "STAFF", 2));

  @ParameterizedTest(name = "policy {0}, group {1}: {2}")
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          # policy | group   | terms
          none     | none    | GENERAL
          none     | STUDENT | STUDENTS
          none     | STAFF   | GENERAL
          BOOK     | STUDENT | STUDENTS
          BOOK     | GUEST   | GENERAL
          ILL      | none    | ILL
          ILL      | STUDENT | ILL
          ILL      | STAFF   | ILL-STAFF
          """)
  void theMostSpecificTermsApplyByItemThenByPatron(String policy, String group, String terms) {
    assertThat(Terms.choose(TERMS, policy, group).code()).isEqualTo(terms);
  }

  @Test
  void withoutTermsTheDefaultApplies() {
    assertThat(Terms.choose(List.of(), "BOOK", "STUDENT")).isSameAs(TermsOfUse.STANDARD);
    assertThat(Terms.choose(List.of(terms("MAPS", "MAP", null, 2)), "BOOK", null))
        .isSameAs(TermsOfUse.STANDARD);
  }

  @Test
  void termsWithoutANameAreCalledByTheirCode() {
    TermsOfUse unnamed = new TermsOfUse("T", null, null, null, 1, 2, 3, 4, 5);
    assertThat(unnamed.name()).isEqualTo("T");
    assertThat(unnamed.loanDays()).isEqualTo(1);
    assertThat(unnamed.maxRenewals()).isEqualTo(2);
    assertThat(unnamed.renewalDays()).isEqualTo(3);
    assertThat(unnamed.recallDays()).isEqualTo(4);
    assertThat(unnamed.holdShelfDays()).isEqualTo(5);
    assertThat(unnamed.fine()).isEqualTo(FineRule.NONE);
  }

  @Test
  void aPatronRenewsAsOftenAsTheTermsAllow() {
    Loan loan = TestLoans.toPatron(TestItems.own("I1"), TestPatrons.patron("P1"), DUE);
    TermsOfUse once = terms("ONCE", null, null, 1);
    Loans.requireRenewalLeft(loan, once);
    loan.renewed(DUE, Facts.NONE);
    assertRefused(
        () -> Loans.requireRenewalLeft(loan, once),
        ProblemKind.RENEWALS_USED_UP,
        Subject.ITEM,
        "I1");
  }

  @Test
  void aPartnerRenewsUnlessThereIsAHoldOrTheTermsForbidIt() {
    Loan loan = lentToPartner();
    TermsOfUse once = terms("ONCE", null, null, 1);
    LoansToPartners.requireRenewable(loan, once, false);
    assertRefused(
        () -> LoansToPartners.requireRenewable(loan, once, true),
        ProblemKind.OTHERS_WAIT,
        Subject.ITEM,
        "I1");
    assertRefused(
        () -> LoansToPartners.requireRenewable(loan, terms("NEVER", null, null, 0), false),
        ProblemKind.NOT_RENEWABLE,
        Subject.ITEM,
        "I1");
    loan.renewed(DUE, Facts.NONE);
    assertRefused(
        () -> LoansToPartners.requireRenewable(loan, once, false),
        ProblemKind.RENEWALS_USED_UP,
        Subject.ITEM,
        "I1");
  }

  @Test
  void aPartnerGetsItsDesiredDayIfTheTermsAllowMore() {
    Loan loan = lentToPartner();
    Instant allowed = Instant.parse("2026-06-29T21:59:59Z");
    Instant between = Instant.parse("2026-06-10T21:59:59Z");
    assertThat(LoansToPartners.isEnough(between, loan, allowed)).isTrue();
    assertThat(LoansToPartners.isEnough(null, loan, allowed)).isFalse();
    assertThat(LoansToPartners.isEnough(DUE, loan, allowed)).isFalse();
    assertThat(LoansToPartners.isEnough(allowed, loan, allowed)).isFalse();
    assertThat(LoansToPartners.isEnough(allowed.plusSeconds(1), loan, allowed)).isFalse();
  }

  private static Loan lentToPartner() {
    return TestLoans.toPartner(TestItems.own("I1"), TestPartner.called("BROKER").make(), DUE);
  }

  private static TermsOfUse terms(String code, String policy, String group, int renewals) {
    return new TermsOfUse(code, code, policy, group, 28, renewals, 28, 7, 7);
  }
}
