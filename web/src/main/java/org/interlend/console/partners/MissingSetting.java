package org.interlend.console.partners;

import java.io.Serializable;
import org.interlend.partners.protocol.PartnerGap;

/**
 * What a partner's record lacks.
 *
 * @param input the id of the input that fills the gap
 */
public record MissingSetting(PartnerGap gap, String input) implements Serializable {

  static MissingSetting of(PartnerGap gap) {
    return new MissingSetting(gap, SettingInputId.of(gap.setting()));
  }
}
