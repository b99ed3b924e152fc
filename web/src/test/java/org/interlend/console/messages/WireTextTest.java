package org.interlend.console.messages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireTextTest {

  @Test
  void elementNamesAreHighlightedAndTextIsEscaped() {
    assertThat(marked("<n:Item a=\"1 &lt; 2\"><n:Title>Salt &amp; &lt;b>pepper</n:Title></n:Item>"))
        .contains(
            "&lt;<span class=\"prefix\">n:</span><span class=\"name\">Title</span>&gt;Salt &amp;amp;",
            "&lt;/<span class=\"prefix\">n:</span><span class=\"name\">Item</span>&gt;")
        .doesNotContain("<b", "<n:");
  }

  @Test
  void textThatIsNotXmlIsEscaped() {
    assertThat(marked("<script>alert('&')</script"))
        .isEqualTo(
            "&lt;<span class=\"prefix\"></span><span class=\"name\">script</span>&gt;alert('&amp;')"
                + "&lt;/<span class=\"prefix\"></span><span class=\"name\">script</span>");
  }

  @Test
  void tooDeeplyNestedXmlIsShownUnformatted() {
    String deep = "<a>".repeat(100_000) + "</a>".repeat(100_000);

    assertThat(WireText.of(deep.getBytes(UTF_8)).readable()).isEqualTo(deep);
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 10_000, 60_000})
  void xmlThatWouldConsistOfIndentationIsShownUnformatted(int elements) {
    String nested = "<a>".repeat(198) + "<a/>".repeat(elements) + "</a>".repeat(198);

    assertThat(WireText.of(nested.getBytes(UTF_8)).readable())
        .hasSizeLessThan(65 * 1024 + 4 * nested.length())
        .matches(shown -> elements == 100 || shown.equals(nested));
  }

  @Test
  void jsonThatWouldConsistOfIndentationIsShownUnformatted() {
    String nested =
        "{\"a\":" + "[".repeat(900) + "1" + ",[]".repeat(10_000) + "]".repeat(900) + "}";

    assertThat(WireText.of(nested.getBytes(UTF_8)).readable()).isEqualTo(nested);
  }

  @Test
  void tooDeeplyNestedJsonIsShownUnformatted() {
    String nested = "{\"a\":" + "[".repeat(3000);

    assertThat(WireText.of(nested.getBytes(UTF_8)).readable()).isEqualTo(nested);
  }

  @Test
  void aVeryLongTextIsShownAsSent() {
    String flat = "<a>" + "<b/>".repeat(500_000) + "</a>";

    assertThat(WireText.of(flat.getBytes(UTF_8)).readable()).isEqualTo(flat);
    assertThat(marked(flat)).isEqualTo(flat.replace("<", "&lt;").replace(">", "&gt;"));
  }

  @Test
  void truncatedXmlIsShownUnformatted() {
    String beginning = "<NCIPMessage><LookupUser><InitiationHea";

    assertThat(WireText.of(beginning.getBytes(UTF_8)).readable()).isEqualTo(beginning);
  }

  private static String marked(String message) {
    return WireText.of(message.getBytes(UTF_8)).marked();
  }
}
