package org.interlend.console.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.interlend.Side;
import org.interlend.console.flow.FlowStep.Owner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlowPictureTest {

  /** An average character of the font, in units of the picture. */
  private static final double CHARACTER = 6.9;

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "sv"})
  void eachStepIsInTheLaneOfItsOwnerAndItsTextHasRoom(String language) {
    ResourceBundle texts =
        ResourceBundle.getBundle(
            "org.interlend.console.texts.flow",
            Locale.forLanguageTag(language),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    for (Side side : Side.values()) {
      FlowPicture picture =
          FlowPicture.of(side, step -> texts.getString("step." + step.name()), Enum::name);
      List<FlowBox> boxes = picture.boxes();

      assertThat(boxes).hasSize(side == Side.BORROWING ? 8 : 7);
      assertThat(picture.connectors()).hasSize(boxes.size() - 1);
      for (int at = 0; at < boxes.size(); at++) {
        FlowBox box = boxes.get(at);
        assertThat(box.step().number()).isEqualTo(at + 1);
        assertThat(box.middle())
            .isEqualTo(box.step().owner() == Owner.BROKER ? picture.brokerX() : picture.libraryX());
        assertThat(box.lines())
            .allSatisfy(
                line -> {
                  assertThat(box.textX() + line.text().length() * CHARACTER)
                      .as(line.text())
                      .isLessThan(box.x() + FlowBox.WIDTH);
                  assertThat(line.y()).isBetween(box.y() + 10, box.y() + box.height() - 4);
                });
        if (at > 0) {
          assertThat(box.y()).isGreaterThan(boxes.get(at - 1).y() + boxes.get(at - 1).height());
        }
      }
      assertThat(boxes.get(boxes.size() - 1).y() + boxes.get(boxes.size() - 1).height())
          .isLessThan(picture.height());
    }
  }
}
