package org.interlend.api.partners;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.api.common.BodyChecks;
import org.interlend.partners.profile.ProfilePartner;
import org.interlend.partners.profile.WorkflowProfile;
import org.interlend.partners.profile.WorkflowProfileSettings;
import org.interlend.partners.profile.WorkflowProfiles;
import org.interlend.settings.SettingDifference;
import org.interlend.settings.SettingProperty;

/** A workflow profile as JSON. */
@Schema(
    name = "WorkflowProfile",
    description =
        "The optional steps of borrowing or of lending under a name, which partners share. A profile"
            + " has the settings of its side alone; absent fields take their defaults.")
@JsonPropertyOrder({"code", "name", "side"})
public class WorkflowProfileJson extends WorkflowProfileSettings {

  @Size(max = BodyChecks.CODE)
  @Schema(description = "As in the path", examples = "CONSORTIUM")
  private String code;

  @JsonProperty(access = Access.READ_ONLY)
  @Schema(readOnly = true, description = "Codes of the partners that use it, by their names")
  private List<String> partners;

  @JsonProperty(access = Access.READ_ONLY)
  @Schema(
      readOnly = true,
      description = "Names of the settings that differ from those of a new partner")
  private List<String> differing;

  static WorkflowProfileJson of(WorkflowProfile profile, List<ProfilePartner> users) {
    WorkflowProfileJson json = new WorkflowProfileJson();
    json.take(profile);
    json.code = profile.code();
    json.partners = users.stream().map(ProfilePartner::code).toList();
    json.differing =
        profile.differences().stream()
            .map(SettingDifference::setting)
            .map(SettingProperty::name)
            .toList();
    return json;
  }

  String code() {
    return code;
  }

  /** Creates or replaces the profile with this code. */
  public WorkflowProfile save(String code, WorkflowProfiles profiles) {
    return profiles.save(code, this);
  }
}
