package org.interlend.console.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.interlend.operator.OperatorSetting;
import org.interlend.staff.StaffAccounts;

/** The account that the operator creates by a setting, without which no person can sign in. */
@Named
@RequestScoped
public class FirstAccountHint {

  @Inject private StaffAccounts accounts;

  public boolean missing() {
    return !OperatorSetting.DEMO.isOn() && accounts.isEmpty();
  }

  /** The name of the setting. */
  public String setting() {
    return OperatorSetting.ADMIN_PASSWORD.variable();
  }
}
