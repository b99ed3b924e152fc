package org.interlend.circulation.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.interlend.settings.OtherSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which terms of use apply. */
class TermsOfUseTest {

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
    assertThat(TermsSelection.choose(TERMS, policy, group).code()).isEqualTo(terms);
  }

  @ParameterizedTest(name = "policy {0}, group {1}: {2}")
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          # policy | group | alike
          ILL      | STAFF | true
          ILL      | none  | false
          none     | STAFF | false
          none     | none  | false
          """)
  void termsForTheSameItemsAndPatronsAreAlike(String policy, String group, boolean alike) {
    TermsOfUse entered = terms("ENTERED", policy, group, 2);
    assertThat(terms("ILL-STAFF", "ILL", "STAFF", 2).isForThoseOf(entered)).isEqualTo(alike);
  }

  @Test
  void anEmptyFieldOfTermsStandsForAll() {
    assertThat(TermsOfUse.STANDARD.isForThoseOf(terms("ENTERED", " ", "", 2))).isTrue();
  }

  @Test
  void withoutTermsTheDefaultApplies() {
    assertThat(TermsSelection.choose(List.of(), "BOOK", "STUDENT")).isSameAs(TermsOfUse.STANDARD);
    assertThat(TermsSelection.choose(List.of(terms("MAPS", "MAP", null, 2)), "BOOK", null))
        .isSameAs(TermsOfUse.STANDARD);
  }

  @Test
  void termsTakeEachSetting() {
    TermsSettings entered = OtherSettings.fill(new TermsSettings() {});
    TermsSettings saved = new TermsSettings() {};

    saved.take(entered);

    assertThat(saved).usingRecursiveComparison().isEqualTo(entered);
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
    assertThat(unnamed.fine()).isEqualTo(new FineRule(0, null, 0));
  }

  private static TermsOfUse terms(String code, String policy, String group, int renewals) {
    return new TermsOfUse(code, code, policy, group, 28, renewals, 28, 7, 7);
  }
}
