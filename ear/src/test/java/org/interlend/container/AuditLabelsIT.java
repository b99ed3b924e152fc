package org.interlend.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.Locale;
import org.interlend.audit.AttributeLabels;
import org.interlend.audit.AuditSubject.Kind;
import org.junit.jupiter.api.Test;

/** What staff read in the audit, by the metamodel of the running application. */
@InContainer
class AuditLabelsIT {

  @Inject private AttributeLabels labels;

  @Test
  void settingsHaveTheLabelsOfTheirForm() {
    assertThat(labels.label(Kind.PARTNER, "status", Locale.GERMAN)).isEqualTo("Status");
    assertThat(labels.label(Kind.PARTNER, "patronOrdering", Locale.ENGLISH))
        .isEqualTo("Patrons' requests on the form");
    assertThat(labels.label(Kind.TERMS_OF_USE, "reminderDays", Locale.ENGLISH))
        .isNotEqualTo("Reminder days");
    assertThat(labels.label(Kind.PARTNER, "lendingWorkflow.expireAfterDays", Locale.ENGLISH))
        .isEqualTo("Requests expire after days");
  }

  @Test
  void amountsAreInTheInstitutionsCurrency() {
    assertThat(labels.value(Kind.TERMS_OF_USE, "replacementCost", "4500", Locale.ENGLISH))
        .isEqualTo("45.00 EUR");
    assertThat(labels.value(Kind.INSTITUTION, "debtLimit", "2000", Locale.ENGLISH))
        .isEqualTo("20.00 EUR");
    assertThat(labels.value(Kind.TERMS_OF_USE, "reminderDays", "3", Locale.ENGLISH)).isEqualTo("3");
  }

  @Test
  void daysAreInTheLanguageOfTheReader() {
    assertThat(labels.value(Kind.PATRON, "expiresOn", "2026-12-08", Locale.GERMAN))
        .isEqualTo("08.12.2026");
    assertThat(
            labels.value(
                Kind.LIBRARY,
                "closedDays",
                "2026-12-08: Inventur; 2026-12-09: Inventur",
                Locale.GERMAN))
        .isEqualTo("08.12.2026 – 09.12.2026: Inventur");
  }

  @Test
  void whatIsNoValueOfTheAttributeIsShownAsItIs() {
    assertThat(labels.value(Kind.PATRON, "expiresOn", "next year", Locale.GERMAN))
        .isEqualTo("next year");
    assertThat(labels.value(Kind.TERMS_OF_USE, "replacementCost", "45.00", Locale.GERMAN))
        .isEqualTo("45.00");
    String oddName = "2026-12-08: Move; 2026-13-40: still moving";
    assertThat(labels.value(Kind.LIBRARY, "closedDays", oddName, Locale.GERMAN)).isEqualTo(oddName);
  }

  @Test
  void languagesHaveTheirNames() {
    assertThat(labels.value(Kind.PATRON, "language", "sv", Locale.ENGLISH)).isEqualTo("Swedish");
    assertThat(labels.value(Kind.PATRON, "language", "en", Locale.GERMAN)).isEqualTo("Englisch");
    assertThat(labels.value(Kind.PARTNER, "language", "sv", Locale.ENGLISH)).isEqualTo("Swedish");
    assertThat(labels.value(Kind.ACCOUNT, "language", "SV", Locale.ENGLISH)).isEqualTo("Swedish");
  }

  @Test
  void countriesAndWeekdaysHaveTheirNames() {
    assertThat(labels.value(Kind.PATRON, "address.country", "SE", Locale.GERMAN))
        .isEqualTo("Schweden");
    assertThat(labels.value(Kind.LIBRARY, "closedWeekdays", "SATURDAY,SUNDAY", Locale.GERMAN))
        .isEqualTo("Samstag; Sonntag");
    assertThat(labels.value(Kind.LIBRARY, "hours", "18:00, 09:00, MONDAY", Locale.GERMAN))
        .isEqualTo("Montag 09:00–18:00");
  }
}
