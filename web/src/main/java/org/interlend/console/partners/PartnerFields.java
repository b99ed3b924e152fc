package org.interlend.console.partners;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.interlend.partners.NcipSettings;
import org.interlend.partners.Partner;
import org.interlend.partners.PartnerConnectionInput;
import org.interlend.partners.PartnerSettings;
import org.interlend.partners.Partners;
import org.interlend.partners.preset.PartnerDraft;
import org.interlend.partners.preset.PartnerDrafts;
import org.interlend.partners.preset.PartnerPreset;
import org.interlend.partners.profile.BorrowingStep;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.partners.slnp.SlnpSettings;
import org.interlend.settings.Advanced;
import org.interlend.settings.SettingProperty;
import org.interlend.staff.PatronDataVisibility;

/**
 * The fields of a partner's form: its settings, its code, and what the form shows in its own way.
 */
public class PartnerFields extends PartnerSettings {
  private static final long serialVersionUID = 1L;

  @NotBlank(message = "{partner.code.missing}")
  @Size(max = 64)
  @Pattern(regexp = "\\S+", message = "{partner.code.blanks}")
  private String code;

  @Valid private AuthenticationFields authentication = new AuthenticationFields();
  private ClientProductFields client = new ClientProductFields();
  @Valid private SlnpFields slnp = SlnpFields.of(new SlnpSettings());
  @Valid private LibrisFields libris = new LibrisFields();

  /** The optional steps that are switched on. */
  @Advanced private BorrowingStep[] steps = BorrowingStep.values();

  /** The fields of a new partner, through which the library borrows, with an address of its own. */
  static PartnerFields begin(PartnerDraft draft, Locale locale) {
    PartnerFields fields = new PartnerFields();
    PartnerPreset preset = draft.preset();
    fields.begin(
        preset.protocol(),
        preset.isOneSystem() ? preset.label(locale) : null,
        preset.system(),
        draft.places());
    fields.code = draft.code();
    fields.support(true, false);
    fields.client = ClientProductFields.of(preset.client());
    if (fields.speaks(BrokerProtocol.SLNP)) {
      fields.slnp.begin(draft);
    }
    if (fields.speaks(BrokerProtocol.NCIP)) {
      fields.authentication.makeToken();
    }
    return fields;
  }

  static PartnerFields of(Partner partner) {
    PartnerFields fields = new PartnerFields();
    fields.take(partner);
    fields.code = partner.code();
    fields.authentication =
        SettingProperty.transfer(partner.authentication(), new AuthenticationFields());
    fields.client = ClientProductFields.of(partner);
    partner.slnp().ifPresent(settings -> fields.slnp = SlnpFields.of(settings));
    partner
        .libris()
        .ifPresent(
            settings -> fields.libris = SettingProperty.transfer(settings, new LibrisFields()));
    fields.steps = partner.ownBorrowing().steps().toArray(BorrowingStep[]::new);
    return fields;
  }

  /** The fields of a new partner with the settings of this one, without secrets. */
  static PartnerFields copyOf(Partner partner, PartnerDrafts drafts) {
    PartnerFields fields = of(partner);
    fields.code = null;
    fields.resetForCopy();
    fields.authentication = fields.authentication.forCopy();
    if (fields.speaks(BrokerProtocol.SLNP)) {
      fields.slnp = fields.slnp.forCopy(drafts.freePort());
    }
    return fields;
  }

  /**
   * @param sees what who saves it may see of patrons
   */
  Partner save(Partners partners, PatronDataVisibility sees) {
    ownBorrowing().takeOnly(List.of(steps));
    PartnerConnectionInput connection = connection();
    if (!sees.isWhole()) {
      connection.refuseGivingMore(this, partners.find(code));
    }
    return partners.save(code, this, connection);
  }

  private PartnerConnectionInput connection() {
    NcipSettings style = client.style();
    turnOn(client.switches(), style);
    return new PartnerConnectionInput(
        style,
        authentication,
        speaks(BrokerProtocol.SLNP) ? slnp.entered() : null,
        speaks(BrokerProtocol.LIBRIS) ? libris : null,
        authentication.secrets(libris.apiKey()));
  }

  String code() {
    return code;
  }

  AuthenticationFields authentication() {
    return authentication;
  }

  ClientProductFields client() {
    return client;
  }

  SlnpFields slnp() {
    return slnp;
  }
}
