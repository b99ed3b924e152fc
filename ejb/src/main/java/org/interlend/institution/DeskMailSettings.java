package org.interlend.institution;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.interlend.settings.SettingsGroup;

/** What a library's resource sharing desk is told by e-mail about lending requests. */
@Embeddable
public class DeskMailSettings implements SettingsGroup {

  private static final long serialVersionUID = 1L;

  @Email
  @Size(max = 255)
  @Column(name = "desk_email")
  private String email;

  @Column(name = "desk_new_requests")
  private boolean newRequests;

  @Min(1)
  @Max(365)
  @Column(name = "desk_waiting_days")
  private Integer waitingDays;

  @Column(name = "desk_daily")
  private boolean daily;

  /** No mail. */
  public DeskMailSettings() {}

  /** The address of the desk, if mail goes there. */
  public Optional<String> email() {
    return Optional.ofNullable(email);
  }

  /** Whether it is told of each new request. */
  public boolean newRequests() {
    return newRequests;
  }

  /** The days after which it is told of a request that is still open; empty for never. */
  public Optional<Integer> waitingDays() {
    return Optional.ofNullable(waitingDays);
  }

  /** Whether it gets one mail a day instead of one for each request. */
  public boolean daily() {
    return daily;
  }
}
