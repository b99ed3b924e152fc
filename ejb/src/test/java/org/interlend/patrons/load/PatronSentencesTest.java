package org.interlend.patrons.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.interlend.patrons.PatronField;
import org.interlend.patrons.PatronFieldChange;
import org.interlend.text.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sentences of loads of patrons. */
class PatronSentencesTest {

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "sv"})
  void eachFaultAndEachDifferenceHasASentence(String language) {
    List<String> kinds =
        Stream.concat(Stream.of(PatronFault.values()), Stream.of(PatronDryRunFact.values()))
            .map(Enum::name)
            .toList();
    assertThat(kinds)
        .allSatisfy(
            kind ->
                assertThat(
                        new Fact(kind, List.of("1", "2", "3"))
                            .sentence(PatronFault.BUNDLE, new Locale(language)))
                    .isNotBlank()
                    .doesNotContain("{", "null"));
    assertThat(ResourceBundle.getBundle(PatronFault.BUNDLE, new Locale(language)).keySet())
        .hasSameSizeAs(kinds);
  }

  @Test
  void aDifferenceNamesTheFieldInTheReadersLanguageAndNoSecret() {
    assertThat(told(new PatronFieldChange(PatronField.LAST_NAME, "Ek", "Asp"), "de"))
        .isEqualTo("Nachname: Ek → Asp");
    assertThat(told(new PatronFieldChange(PatronField.EMAIL, "a@example.org", null), "en"))
        .isEqualTo("E-mail: a@example.org → (empty)");
    assertThat(told(new PatronFieldChange(PatronField.GROUP, null, "STAFF"), "sv"))
        .isEqualTo("Grupp: STAFF");
    assertThat(told(new PatronFieldChange(PatronField.PIN, "1", "2"), "en"))
        .isEqualTo("PIN: another one");
  }

  private static String told(PatronFieldChange change, String language) {
    return PatronDryRunFact.of(change).sentence(PatronFault.BUNDLE, new Locale(language));
  }
}
