package org.interlend.console.accounts;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;

/** The two fields for a new password. Nothing typed is shown again. */
public class NewPasswordFields {

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

  public String getPassword() {
    return null;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getAgain() {
    return null;
  }

  public void setAgain(String again) {
    this.again = again;
  }
}
