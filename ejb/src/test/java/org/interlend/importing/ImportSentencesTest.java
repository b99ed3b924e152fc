package org.interlend.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.interlend.catalog.load.RecordFault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sentences of imports. */
class ImportSentencesTest {

  @ParameterizedTest
  @EnumSource
  void eachFaultOfARecordHasASentence(RecordFault fault) {
    assertThat(fault.with("1", "2").sentence(RecordFault.BUNDLE, Locale.ENGLISH))
        .isNotBlank()
        .doesNotContain("{", "null");
    assertThat(ResourceBundle.getBundle(RecordFault.BUNDLE).keySet())
        .hasSameSizeAs(RecordFault.values());
  }

  @ParameterizedTest
  @EnumSource
  void eachProblemOfAFileHasASentence(ImportFailure problem) {
    assertThat(problem.sentence("1", Locale.ENGLISH)).isNotBlank().doesNotContain("{", "null");
    assertThat(ResourceBundle.getBundle("org.interlend.importing.Imports").keySet())
        .hasSameSizeAs(ImportFailure.values());
  }
}
