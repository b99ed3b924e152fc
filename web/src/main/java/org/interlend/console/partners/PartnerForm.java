package org.interlend.console.partners;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.interlend.audit.AuditSubject;
import org.interlend.console.CurrentUser;
import org.interlend.console.PageAddress;
import org.interlend.console.forms.RecordForm;
import org.interlend.console.settings.SettingDifferencesText;
import org.interlend.exchange.Journal;
import org.interlend.exchange.MessageWarningCount;
import org.interlend.partners.CompatibilitySwitch;
import org.interlend.partners.CompatibilitySwitchDeviation;
import org.interlend.partners.Partner;
import org.interlend.partners.Partners;
import org.interlend.partners.preset.PartnerDrafts;
import org.interlend.partners.preset.PartnerPreset;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.security.Permission;

/** The form of a partner. */
@Named
@ViewScoped
public class PartnerForm extends RecordForm {
  private static final long serialVersionUID = 1L;

  @Inject private Partners partners;
  @Inject private PartnerDrafts drafts;
  @Inject private Journal journal;
  @Inject private CurrentUser currentUser;
  @Inject private SettingDifferencesText differences;

  private boolean secretSet;
  private boolean urlTokenSet;
  private boolean passwordSet;
  private boolean apiKeySet;
  private boolean open;
  private PartnerPreset preset;
  private PartnerFields fields;
  private List<MissingSetting> missing = List.of();
  private List<MessageWarningCount> warnings = List.of();
  private Set<CompatibilitySwitch> savedSwitches = Set.of();
  private boolean picked;

  @PostConstruct
  void read() {
    String code = PageAddress.text("code");
    String original = PageAddress.text("copy");
    preset = PageAddress.choice(PartnerPreset.class, "preset");
    actionRunner.open(
        () -> {
          if (code != null) {
            fill(partners.get(code));
          } else if (original != null) {
            fields = PartnerFields.copyOf(partners.get(original), drafts);
          } else if (preset != null) {
            fields = PartnerFields.begin(drafts.begin(preset), texts.locale());
          }
        });
  }

  private void fill(Partner partner) {
    formVersion.read(partner.version());
    secretSet = partner.secrets().secretDigest().isPresent();
    urlTokenSet = partner.secrets().hasUrlToken();
    passwordSet = partner.secrets().passwordDigest().isPresent();
    apiKeySet = partner.secrets().hasApiKey();
    open = partner.isOpen();
    fields = PartnerFields.of(partner);
    missing = partner.missing().stream().map(MissingSetting::of).toList();
    warnings = journal.warnings(partner.code());
    savedSwitches = partner.switches();
  }

  /** Saves the partner, even an incomplete one; the next page lists what is missing. */
  public void save() {
    boolean saved =
        save(
            Permission.KEEP_PARTNERS,
            () -> partners.find(fields.code()).map(Partner::version),
            () -> fields.save(partners, currentUser.sees()),
            refusal -> refusal.setting().map(SettingInputId::of).orElse(null));
    if (saved) {
      if (fields.speaks(BrokerProtocol.NCIP)) {
        BrokerSetupPanel.show(fields.authentication().urlToken());
      }
      actionRunner.leave(
          texts.shell("common.saved"), "partner.xhtml?code=" + PageAddress.encoded(fields.code()));
    }
  }

  /** Sets the switches to the client's preset; they apply when the record is saved. */
  public void pickClient() {
    fields.client().preset();
    picked = true;
  }

  /** Sets what is usual in the region of the ZFL server; it applies when the record is saved. */
  public void pickRegion() {
    fields.slnp().preset();
  }

  /** Enters a new address token; it applies when the record is saved. */
  public void makeToken() {
    fields.authentication().makeToken();
  }

  public boolean isNcip() {
    return fields.speaks(BrokerProtocol.NCIP);
  }

  public boolean isSlnp() {
    return fields.speaks(BrokerProtocol.SLNP);
  }

  public boolean isLibris() {
    return fields.speaks(BrokerProtocol.LIBRIS);
  }

  /** Whether the user has selected a client since the page was opened. */
  public boolean isPicked() {
    return picked;
  }

  /** The changes that the client's preset makes. */
  public List<CompatibilitySwitchDeviation> presetChanges() {
    return fields.client().changesOf(savedSwitches);
  }

  /** The switches that differ from the client's preset. */
  public List<CompatibilitySwitchDeviation> deviations() {
    return fields.client().deviations();
  }

  /** What differs in the record's own settings of borrowing from the delivered ones, in words. */
  public List<String> borrowingDifferences() {
    return differences.lines(fields.ownBorrowing().differences());
  }

  /** What differs in the record's own settings of lending from the delivered ones, in words. */
  public List<String> lendingDifferences() {
    return differences.lines(fields.ownLending().differences());
  }

  @Override
  protected AuditSubject subject() {
    return AuditSubject.partner(fields.code());
  }

  /** Whether a preset is to be chosen before there is a form. */
  public boolean choosing() {
    return fields == null;
  }

  /** The preset of a new partner. */
  public PartnerPreset preset() {
    return preset;
  }

  public PartnerFields getFields() {
    return fields;
  }

  public boolean isSecretSet() {
    return secretSet;
  }

  public boolean isUrlTokenSet() {
    return urlTokenSet;
  }

  public boolean isPasswordSet() {
    return passwordSet;
  }

  public boolean isApiKeySet() {
    return apiKeySet;
  }

  /** Whether the stored record is open: every client may send messages as the partner. */
  public boolean isOpen() {
    return open;
  }

  /** What the record lacks. */
  public List<MissingSetting> missing() {
    return missing;
  }

  /** Deviations of the partner's messages, most frequent first. */
  public List<MessageWarningCount> warnings() {
    return warnings;
  }
}
