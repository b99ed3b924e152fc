package org.interlend.console.profiles;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.interlend.Side;
import org.interlend.WorkflowException;
import org.interlend.audit.AuditAction;
import org.interlend.audit.AuditRecorder;
import org.interlend.audit.AuditSubject;
import org.interlend.console.PageAddress;
import org.interlend.console.forms.RecordForm;
import org.interlend.partners.Partner;
import org.interlend.partners.Partners;
import org.interlend.partners.profile.ProfilePartner;
import org.interlend.partners.profile.ProfileReason;
import org.interlend.partners.profile.WorkflowProfile;
import org.interlend.partners.profile.WorkflowProfiles;
import org.interlend.security.Permission;

/**
 * The form of a workflow profile. A new one can begin with the settings of a partner, which then
 * uses it.
 */
@Named
@ViewScoped
public class WorkflowProfileForm extends RecordForm {
  private static final long serialVersionUID = 1L;

  @Inject private WorkflowProfiles profiles;
  @Inject private Partners partners;
  @Inject private AuditRecorder audit;

  private WorkflowProfileFields fields = WorkflowProfileFields.begin(Side.BORROWING);
  private List<ProfilePartner> users = List.of();
  private ProfilePartner origin;
  private boolean used = true;

  @PostConstruct
  void read() {
    String code = PageAddress.text("code");
    String partner = PageAddress.text("partner");
    Side side = Objects.requireNonNullElse(PageAddress.choice(Side.class, "side"), Side.BORROWING);
    actionRunner.open(
        () -> {
          if (code != null) {
            fill(profiles.get(code));
          } else if (partner != null) {
            begin(partners.get(partner), side);
          } else {
            fields = WorkflowProfileFields.begin(side);
          }
        });
  }

  private void fill(WorkflowProfile profile) {
    formVersion.read(profile.version());
    fields = WorkflowProfileFields.of(profile);
    users = profiles.users(profile.code());
  }

  private void begin(Partner partner, Side side) {
    fields = WorkflowProfileFields.like(partner, side);
    origin = new ProfilePartner(partner.code(), partner.name());
  }

  /** Saves, and returns to the list or to the partner with whose settings the profile began. */
  public void save() {
    save(
        Permission.KEEP_PARTNERS,
        this::version,
        this::write,
        WorkflowProfileForm::inputOf,
        texts.partners("profile.saved"),
        origin == null
            ? "workflow-profiles.xhtml"
            : "partner.xhtml?code=" + PageAddress.encoded(origin.code()) + "#" + tab());
  }

  private void write() {
    WorkflowProfile saved = fields.save(profiles);
    if (origin != null && used) {
      audit.change(
          AuditAction.CHANGED,
          AuditSubject.partner(origin.code()),
          () -> partners.use(origin.code(), saved));
    }
  }

  private static String inputOf(WorkflowException refusal) {
    return refusal.reason() == ProfileReason.PROFILE_NAME_TAKEN ? "profile:name" : null;
  }

  /** Deletes the profile, unless a partner uses it. */
  public void remove() {
    remove(
        Permission.KEEP_PARTNERS,
        this::version,
        () -> profiles.remove(fields.code()),
        texts.partners("profile.removed", fields.name()),
        "workflow-profiles.xhtml");
  }

  private Optional<Long> version() {
    return profiles.find(fields.code()).map(WorkflowProfile::version);
  }

  @Override
  protected AuditSubject subject() {
    return AuditSubject.workflowProfile(fields.code());
  }

  public WorkflowProfileFields getFields() {
    return fields;
  }

  /** Whether the profile is for borrowing, and not for lending. */
  public boolean borrowing() {
    return fields.side() == Side.BORROWING;
  }

  /** The tab of a partner's form that has the choice of the profile. */
  public String tab() {
    return borrowing() ? "borrowing" : "lending";
  }

  /** The partners that use the profile, by name. */
  public List<ProfilePartner> users() {
    return users;
  }

  /** The partner with whose settings a new profile begins; null for none. */
  public ProfilePartner origin() {
    return origin;
  }

  /** Whether that partner then uses the profile. */
  public boolean isUsed() {
    return used;
  }

  public void setUsed(boolean used) {
    this.used = used;
  }
}
