package org.interlend.api.circulation;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.circulation.shelving.NextStep;

/**
 * The next step for a scanned item.
 *
 * @param instruction the same as a sentence
 */
@Schema(name = "NextStep", description = "The next step for the item in hand")
public record NextStepJson(
    NextStep.Kind action,
    @Schema(examples = "Do not reshelve it: send it back to Brightwater") String instruction) {

  static NextStepJson of(NextStep step) {
    return new NextStepJson(step.kind(), step.sentence(Locale.ENGLISH));
  }
}
