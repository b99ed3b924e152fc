package org.interlend.api;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.partners.ClientKind;
import org.interlend.partners.ClientSwitch;
import org.interlend.partners.RequestDefaults;
import org.interlend.partners.RequestDefaults.PickSlip;
import org.interlend.partners.RequestDefaults.Side;

/** Settings of the partner for RequestItem. */
@Schema(name = "RequestItem", description = "Settings for RequestItem")
public record RequestItemJson(
    @Size(max = 32)
        @Schema(description = "The kind of number by which it names titles", examples = "OCLC")
        String recordIdType,
    @Schema(defaultValue = "AUTO") Side side,
    @Schema(defaultValue = "LOCAL", description = "Whose pick slip staff use") PickSlip pickSlip,
    @Schema(
            description =
                "Whether a request without an available item is refused; absent: the client's"
                    + " preset")
        Boolean refuseUnfilled) {

  static final RequestItemJson DEFAULT = new RequestItemJson(null, null, null, null);

  /** Fills in the defaults of fields that are absent. */
  public RequestItemJson {
    side = Body.or(side, Side.AUTO);
    pickSlip = Body.or(pickSlip, PickSlip.LOCAL);
  }

  RequestDefaults defaults(boolean refuse) {
    return new RequestDefaults(Body.given(recordIdType), side, pickSlip, refuse);
  }

  /** Absent fields take the preset of the partner's client. */
  RequestItemJson from(ClientKind client) {
    return new RequestItemJson(
        recordIdType,
        side,
        pickSlip,
        Body.or(refuseUnfilled, client.needs(ClientSwitch.UNFILLED_REFUSED)));
  }
}
