package org.interlend.console.partners;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.interlend.partners.slnp.SlnpRegion;
import org.interlend.partners.slnp.SlnpSettings;
import org.interlend.partners.slnp.SlnpStatus;
import org.interlend.partners.slnp.StatusLine;
import org.interlend.settings.Advanced;
import org.interlend.settings.Setting;

/** The settings of SLNP, with an input for the lines of each report. */
public class SlnpFields extends SlnpSettings {
  private static final long serialVersionUID = 1L;

  private SlnpRegion region;

  @Advanced
  @Size(max = 30)
  private List<StatusLine> shipped;

  @Advanced
  @Size(max = 30)
  private List<StatusLine> notAvailable;

  @Advanced
  @Size(max = 30)
  private List<StatusLine> sentBack;

  static SlnpFields of(SlnpSettings settings) {
    SlnpFields fields = Setting.transfer(settings, new SlnpFields());
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

  void begin(SlnpRegion itsRegion) {
    region = itsRegion;
    preset();
  }

  /** Without the port, which only one partner can have. */
  SlnpFields ofAnother() {
    forgetPort();
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
