package org.interlend.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.Pattern;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.api.institution.InstitutionJson;
import org.interlend.api.staff.StaffAccountInputJson;
import org.interlend.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

  @ParameterizedTest
  @CsvSource({"INSTITUTION, defaultLanguage", "STAFF, language"})
  void theApiTakesEachLanguageOfThePages(Body body, String name) throws Exception {
    var field = body.type.getDeclaredField(name);
    String[] codes = Arrays.stream(Language.values()).map(Language::code).toArray(String[]::new);

    assertThat(field.getAnnotation(Schema.class).enumeration()).containsExactly(codes);
    assertThat(field.getAnnotation(Pattern.class).regexp()).isEqualTo(String.join("|", codes));
    assertThat(field.getAnnotation(Pattern.class).message())
        .isEqualTo("must be one of " + String.join(", ", codes));
  }

  enum Body {
    INSTITUTION(InstitutionJson.class),
    STAFF(StaffAccountInputJson.class);

    private final Class<?> type;

    Body(Class<?> type) {
      this.type = type;
    }
  }
}
