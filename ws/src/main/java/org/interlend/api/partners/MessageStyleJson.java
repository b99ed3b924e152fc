package org.interlend.api.partners;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.partners.CompatibilitySwitchDeviation;
import org.interlend.partners.NcipSettings;
import org.interlend.partners.Partner;
import org.interlend.settings.SettingProperty;

/** How messages are written and answered, and how this differs from the client's preset. */
@Schema(
    name = "MessageStyle",
    description =
        "How messages are written and answered. An absent switch, including refuseUnfilled of"
            + " requestItem, takes the client's preset; so does a switch with its old value when"
            + " the client changes")
public class MessageStyleJson extends NcipSettings {

  @JsonProperty(access = Access.READ_ONLY)
  @Schema(
      readOnly = true,
      description = "Switches that differ from the client's preset, as sentences")
  private List<String> deviations;

  static MessageStyleJson of(Partner partner) {
    MessageStyleJson json =
        SettingProperty.transfer(partner.messageStyle(), new MessageStyleJson());
    json.deviations = partner.deviations().stream().map(MessageStyleJson::sentence).toList();
    return json;
  }

  private static String sentence(CompatibilitySwitchDeviation change) {
    return (change.on() ? "Off: " : "On: ") + change.what().label();
  }
}
