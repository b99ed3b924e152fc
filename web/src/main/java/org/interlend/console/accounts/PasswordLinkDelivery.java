package org.interlend.console.accounts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.interlend.notices.Letters;
import org.interlend.staff.PasswordLinks;

/**
 * Makes a link for choosing a password: it is sent by e-mail, or the next page shows it, once, for
 * the administrator to hand over.
 */
@Named
@RequestScoped
public class PasswordLinkDelivery {

  private static final String SHOWN = "interlend.passwordLink";

  @Inject private PasswordLinks links;

  private boolean mailed;

  /**
   * @param byMail whether to send it; else it is shown
   */
  void make(String username, boolean byMail) {
    PasswordLinks.Created created = links.create(username, byMail);
    mailed = byMail;
    if (!byMail) {
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .getFlash()
          .put(SHOWN, created.address());
    }
  }

  /** Whether this request has sent a link. */
  boolean isMailed() {
    return mailed;
  }

  /** Whether e-mail can be sent and there is an address. */
  public boolean mayMail(String email) {
    return email != null && Letters.canBeSent();
  }

  /** The link that was made just now, or null. */
  public String shown() {
    return (String) FacesContext.getCurrentInstance().getExternalContext().getFlash().get(SHOWN);
  }
}
