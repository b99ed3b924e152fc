package org.interlend.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.partners.AnswerStyle;
import org.interlend.partners.ClientKind;
import org.interlend.partners.ClientSwitch;
import org.interlend.partners.Correspondence;
import org.interlend.partners.Partner;
import org.interlend.partners.PresetChange;

/**
 * How the partner's messages are answered and messages to it are written. An absent switch takes
 * the preset of the partner's client.
 *
 * @param deviations the switches that differ from the client's preset, as sentences; read-only
 */
@Schema(name = "Ncip", description = "How messages are written and answered")
public record NcipJson(
    @Schema(
            defaultValue = "GENERIC",
            description =
                "The client product that sends its messages. An absent switch, including"
                    + " refuseUnfilled of requestItem, takes this product's preset; so does a"
                    + " switch with its old value when the product changes")
        ClientKind client,
    @Min(Correspondence.OLD)
        @Max(Correspondence.PRESENT)
        @Schema(description = "Version of messages to the partner; an answer uses its message's")
        Integer outgoingVersion,
    @Schema(
            description =
                "Whether a refused notification of version 1 is answered without a problem, as its"
                    + " DTD has it")
        Boolean quietNotifications,
    @Schema(
            description =
                "Whether a successful answer leaves out titles and names with a word that clients"
                    + " take for a problem, such as Problem")
        Boolean pureSuccess,
    @Schema(description = "Whether elements are written without the prefix ns1:")
        Boolean withoutPrefix,
    @Schema(description = "Whether the type of a barcode is Item Barcode rather than Barcode")
        Boolean itemBarcode,
    @JsonProperty(access = Access.READ_ONLY)
        @Schema(
            readOnly = true,
            description = "Switches that differ from the client's preset, as sentences")
        List<String> deviations) {

  static final NcipJson DEFAULT = new NcipJson(null, null, null, null, null, null, null);

  /** Fills in the defaults of fields that are absent. */
  public NcipJson {
    client = Body.or(client, ClientKind.GENERIC);
    outgoingVersion =
        Body.or(
            outgoingVersion,
            client.needs(ClientSwitch.MESSAGES_IN_VERSION_ONE)
                ? Correspondence.OLD
                : Correspondence.PRESENT);
    quietNotifications =
        Body.or(quietNotifications, client.needs(ClientSwitch.NOTIFICATIONS_KEPT_QUIET));
    pureSuccess = Body.or(pureSuccess, client.needs(ClientSwitch.PURE_SUCCESS));
    withoutPrefix = Body.or(withoutPrefix, client.needs(ClientSwitch.NAMES_WITHOUT_PREFIX));
    itemBarcode = Body.or(itemBarcode, client.needs(ClientSwitch.ITEM_BARCODE));
  }

  static NcipJson of(Partner partner) {
    Correspondence correspondence = partner.correspondence();
    AnswerStyle answers = partner.answers();
    return new NcipJson(
        answers.client(),
        correspondence.outgoingVersion(),
        correspondence.quietNotifications(),
        answers.noProblemWords(),
        answers.withoutPrefix(),
        answers.itemBarcode(),
        partner.deviations().stream().map(PresetChange::present).toList());
  }

  /** A copy with these switches on. */
  NcipJson with(Set<ClientSwitch> on) {
    return new NcipJson(
        client,
        on.contains(ClientSwitch.MESSAGES_IN_VERSION_ONE)
            ? Correspondence.OLD
            : Correspondence.PRESENT,
        on.contains(ClientSwitch.NOTIFICATIONS_KEPT_QUIET),
        on.contains(ClientSwitch.PURE_SUCCESS),
        on.contains(ClientSwitch.NAMES_WITHOUT_PREFIX),
        on.contains(ClientSwitch.ITEM_BARCODE),
        null);
  }

  AnswerStyle answers() {
    return new AnswerStyle(client, pureSuccess, withoutPrefix, itemBarcode);
  }

  Correspondence correspondence(String email, String language) {
    return new Correspondence(outgoingVersion, quietNotifications, email, language);
  }
}
