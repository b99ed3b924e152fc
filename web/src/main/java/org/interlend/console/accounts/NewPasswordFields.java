package org.interlend.console.accounts;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import org.interlend.settings.SettingsGroup;

/** The two fields for a new password. */
public class NewPasswordFields implements SettingsGroup {
  private static final long serialVersionUID = 1L;

  private String password;
  private String again;

  /**
   * Whether both fields have the same text; if not, the page says so.
   *
   * @param component the second field
   * @param sentence that they differ
   */
  boolean isRepeated(String component, String sentence) {
    if (password.equals(again)) {
      return true;
    }
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.addMessage(component, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
    faces.validationFailed();
    return false;
  }

  String password() {
    return password;
  }
}
