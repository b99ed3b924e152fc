package org.interlend.partners.profile;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.interlend.WorkflowException;

/**
 * A workflow profile: the optional steps of one side of resource sharing under a name, which
 * several partners share. A change counts for all of them at once. It can be deleted when no
 * partner uses it any more.
 */
@Entity
@Cacheable
@Table(name = "workflow_profile")
public class WorkflowProfile extends WorkflowProfileSettings {

  private static final long serialVersionUID = 1L;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "workflow_profile_seq")
  private Long id;

  private String code;

  @Version private long version;

  protected WorkflowProfile() {}

  WorkflowProfile(String code) {
    this.code = code;
  }

  /**
   * @throws WorkflowException INVALID_DATA for settings of the other side, or when the side of a
   *     stored profile would change
   */
  void describe(WorkflowProfileSettings settings) {
    if (side() != null && side() != settings.side()) {
      throw new WorkflowException(ProfileReason.PROFILE_SIDE_FIXED, code, side().reference())
          .at("side");
    }
    take(settings);
  }

  public String code() {
    return code;
  }

  public long version() {
    return version;
  }
}
