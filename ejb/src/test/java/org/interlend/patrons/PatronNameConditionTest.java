package org.interlend.patrons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatronNameConditionTest {

  private final Map<String, Object> values = new HashMap<>();

  @ParameterizedTest
  @ValueSource(strings = {"Maëlle Østergård", "Østergård, Maëlle", "MAELLE  ostergard"})
  void eachWordOfANameIsAsked(String typed) {
    String condition = PatronNameCondition.of(typed, values);

    assertThat(condition).contains("p.lastNameKey) like :name0", "p.firstNameKey) like :name1");
    assertThat(values.values()).containsExactlyInAnyOrder("% maelle%", "% ostergard%");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "%_"})
  void whatCannotBeInANameFindsNoPatron(String typed) {
    assertThat(PatronNameCondition.of(typed, values)).isEqualTo("1 = 0");
    assertThat(values).isEmpty();
  }

  @Test
  void moreWordsThanANameHasAreLeftOut() {
    PatronNameCondition.of("a b c d e f g h", values);

    assertThat(values).hasSize(6);
  }
}
