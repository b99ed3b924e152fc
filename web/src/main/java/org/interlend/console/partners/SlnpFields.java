package org.interlend.console.partners;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.interlend.partners.preset.PartnerDraft;
import org.interlend.partners.slnp.SlnpRegion;
import org.interlend.partners.slnp.SlnpReportLine;
import org.interlend.partners.slnp.SlnpSettings;
import org.interlend.partners.slnp.SlnpStatus;
import org.interlend.settings.Advanced;
import org.interlend.settings.SettingProperty;

/** The settings of SLNP, with an input for the lines of each report. */
public class SlnpFields extends SlnpSettings {
  private static final long serialVersionUID = 1L;

  private SlnpRegion region;

  @Advanced
  @Size(max = 30)
  private List<SlnpReportLine> shipped;

  @Advanced
  @Size(max = 30)
  private List<SlnpReportLine> notAvailable;

  @Advanced
  @Size(max = 30)
  private List<SlnpReportLine> sentBack;

  static SlnpFields of(SlnpSettings settings) {
    SlnpFields fields = SettingProperty.transfer(settings, new SlnpFields());
    fields.fillParts();
    fields.showReports();
    return fields;
  }

  private void showReports() {
    shipped = linesOf(SlnpStatus.SHIPPED);
    notAvailable = linesOf(SlnpStatus.NOT_AVAILABLE);
    sentBack = linesOf(SlnpStatus.RETURN);
  }

  /** Sets what is usual in the selected region; without one, nothing. */
  void preset() {
    if (region != null) {
      preset(region);
      showReports();
    }
  }

  void begin(PartnerDraft draft) {
    begin(draft.port(), draft.ownSigels());
    region = draft.preset().region().orElse(null);
    preset();
  }

  /** With another port, since only one partner can have it. */
  SlnpFields forCopy(int freePort) {
    begin(freePort, ownSigels());
    return this;
  }

  /** These settings with the lines of the inputs. */
  SlnpSettings entered() {
    report(SlnpStatus.SHIPPED, shipped);
    report(SlnpStatus.NOT_AVAILABLE, notAvailable);
    report(SlnpStatus.RETURN, sentBack);
    return this;
  }
}
