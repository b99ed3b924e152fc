package org.interlend.partners.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.interlend.institution.Location;
import org.interlend.institution.TestLibraries;
import org.interlend.partners.Partner;
import org.interlend.partners.TestPartner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rule applies to an arriving item. */
class TemporaryItemRulesTest {

  private static final Location ILL = TestLibraries.location(TestLibraries.sharing("MAIN"), "ILL");
  private static final Location READING_ROOM =
      TestLibraries.location(TestLibraries.sharing("MAIN"), "READING");
  private static final Partner BROKER =
      TestPartner.called("BROKER").location(ILL).itemPolicy("ILL").make();

  @ParameterizedTest(name = "for {0}, {1}, {2}: {3}")
  @CsvSource(
      delimiter = '|',
      nullValues = "any",
      textBlock =
          """
          # partner | medium   | group   | fits
          any       | any      | any     | true
          BROKER    | any      | any     | true
          OTHER     | any      | any     | false
          any       | Book     | any     | true
          any       | book     | any     | true
          any       | Map      | any     | false
          any       | any      | STUDENT | true
          any       | any      | STAFF   | false
          BROKER    | BOOK     | STUDENT | true
          BROKER    | Map      | STUDENT | false
          OTHER     | Book     | STUDENT | false
          """)
  void aRuleMatchesIfAllItsConditionsDo(String partner, String medium, String group, boolean fits) {
    TemporaryItemRule rule = rule(partner, medium, group, null, null, false);
    assertThat(rule.settings().fits(new RuleFacts(BROKER, "Book", "STUDENT"))).isEqualTo(fits);
  }

  @Test
  void aRuleWithMediumOrGroupDoesNotMatchAnItemWithout() {
    RuleFacts untold = new RuleFacts(BROKER, null, null);
    assertThat(rule(null, "Book", null, null, null, false).settings().fits(untold)).isFalse();
    assertThat(rule(null, null, "STUDENT", null, null, false).settings().fits(untold)).isFalse();
    assertThat(rule(null, null, null, null, null, false).settings().fits(untold)).isTrue();
  }

  @Test
  void withoutARuleThePartnerRecordApplies() {
    ItemTreatment treatment = treatment();
    assertThat(treatment.location()).containsSame(ILL);
    assertThat(treatment.itemPolicy()).isEqualTo("ILL");
    assertThat(treatment.libraryUseOnly()).isFalse();
  }

  @Test
  void theFirstMatchingRuleApplies() {
    ItemTreatment treatment =
        treatment(
            rule("OTHER", null, null, null, "NO", false),
            rule(null, "Book", null, READING_ROOM, "READING", true),
            rule(null, null, null, null, "LATER", false));
    assertThat(treatment.location()).containsSame(READING_ROOM);
    assertThat(treatment.itemPolicy()).isEqualTo("READING");
    assertThat(treatment.libraryUseOnly()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {"none, false, false", "FILM, false, true", "none, true, true"})
  void theLastRuleSetsSomething(String policy, boolean libraryUseOnly, boolean allowed) {
    var exception = rule("BROKER", "Book", null, null, null, false);
    var last = rule("BROKER", null, null, null, policy, libraryUseOnly);
    last.moveTo(2);
    var all = List.of(exception, last);
    ThrowingCallable check = () -> TemporaryItemRules.requireLastSetsAnything(all);
    if (allowed) {
      assertThatCode(check).doesNotThrowAnyException();
    } else {
      assertThatThrownBy(check).hasMessageContaining("Rule 2 would be the last and sets nothing");
    }
  }

  @Test
  void aRuleIsNamedByTheNumberItHasBeforeAnotherIsMoved() {
    var exception = rule(null, "DVD", null, null, null, false);
    exception.moveTo(2);
    var first = rule(null, null, null, null, "FIRST", false);
    var moved = rule(null, null, null, null, "MOVED", false);
    moved.moveTo(3);
    var all = List.of(moved, first, exception);
    assertThatThrownBy(() -> TemporaryItemRules.requireLastSetsAnything(all))
        .hasMessageContaining("Rule 2 would be the last and sets nothing");
  }

  @Test
  void thePartnerRecordFillsTheEmptyFieldsOfARule() {
    ItemTreatment treatment = treatment(rule(null, null, null, null, null, true));
    assertThat(treatment.location()).containsSame(ILL);
    assertThat(treatment.itemPolicy()).isEqualTo("ILL");
    assertThat(treatment.libraryUseOnly()).isTrue();
  }

  @Test
  void aRuleThatSetsNothingKeepsLaterRulesFromItsItems() {
    ItemTreatment treatment =
        treatment(
            rule(null, "Book", null, null, null, false),
            rule(null, null, null, READING_ROOM, "READING", true));
    assertThat(treatment.location()).containsSame(ILL);
    assertThat(treatment.itemPolicy()).isEqualTo("ILL");
    assertThat(treatment.libraryUseOnly()).isFalse();
  }

  private static ItemTreatment treatment(TemporaryItemRule... rules) {
    return TemporaryItemRules.treatment(new RuleFacts(BROKER, "Book", "STUDENT"), List.of(rules));
  }

  private static TemporaryItemRule rule(
      String partner,
      String medium,
      String group,
      Location location,
      String policy,
      boolean libraryUseOnly) {
    TemporaryItemRule rule = new TemporaryItemRule(1);
    TemporaryItemRuleSettings settings = new TemporaryItemRuleSettings();
    TestPartner.set(settings, "partner", partner);
    TestPartner.set(settings, "medium", medium);
    TestPartner.set(settings, "patronGroup", group);
    TestPartner.set(settings, "itemPolicy", policy);
    TestPartner.set(settings, "libraryUseOnly", libraryUseOnly);
    rule.describe(settings, partner == null ? null : TestPartner.called(partner).make(), location);
    return rule;
  }
}
