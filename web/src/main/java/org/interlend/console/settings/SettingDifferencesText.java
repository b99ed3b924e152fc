package org.interlend.console.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.Labels;
import org.interlend.settings.SettingDifference;
import org.interlend.text.Labeled;

/** Says in words what differs from the delivered settings. */
@Named
@ApplicationScoped
public class SettingDifferencesText {

  @Inject private ConsoleTexts texts;
  @Inject private Labels labels;

  /** One line for each difference, and one for each step that is switched off. */
  public List<String> lines(List<SettingDifference> differences) {
    return differences.stream().flatMap(this::lines).toList();
  }

  private Stream<String> lines(SettingDifference difference) {
    if (difference.value() instanceof Collection<?> steps) {
      return steps.stream().map(step -> texts.partners("switch.off", labels.of((Labeled) step)));
    }
    String label = label(difference);
    if (difference.value() instanceof Boolean on) {
      return Stream.of(
          on ? texts.partners("switch.on", label) : texts.partners("switch.off", label));
    }
    return Stream.of(
        texts.partners(
            "differences.value", label, shown(difference.value()), shown(difference.other())));
  }

  /** A label in lower case goes on from the heading over the notifications of the broker. */
  private String label(SettingDifference difference) {
    String label = difference.setting().label(texts.locale()).orElseThrow();
    return Character.isLowerCase(label.charAt(0))
        ? texts.partners("differences.tell", label)
        : label;
  }

  private Object shown(Object value) {
    return value instanceof Labeled constant ? labels.of(constant) : value;
  }
}
