package org.interlend.console.signin.oidc;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.interlend.Settings;
import org.interlend.operator.OperatorSetting;
import org.interlend.staff.signin.OidcSignIn;

/** The provider of single sign-on, as pages show it. */
@Named
@RequestScoped
public class SingleSignOn {

  static final String START = "/sign-in/start";
  static final String RETURN = "/sign-in/return";

  /** Whether the operator has set a provider up. */
  public boolean offered() {
    return OidcSignIn.offered();
  }

  /** What staff call it. */
  public String name() {
    return OperatorSetting.OIDC_NAME.required();
  }

  /**
   * The address that begins a sign-in by it, as browsers reach the server from outside: the
   * provider sends them back there, and a cookie is of one host.
   *
   * @param target the page to open afterwards; may be null
   */
  public String address(String target) {
    String start = Settings.consoleUrl() + START;
    return target == null || target.isEmpty()
        ? start
        : start + "?target=" + URLEncoder.encode(target, StandardCharsets.UTF_8);
  }

  public String issuer() {
    return OperatorSetting.OIDC_URL.required();
  }

  /** The name under which the provider knows Interlend. */
  public String client() {
    return OperatorSetting.OIDC_CLIENT.required();
  }

  /** The claim that is the user name. */
  public String claim() {
    return OperatorSetting.OIDC_CLAIM.required();
  }

  /** Where the provider sends browsers after the sign-in; it is entered there. */
  public String redirectAddress() {
    return returnAddress();
  }

  static String returnAddress() {
    return Settings.consoleUrl() + RETURN;
  }
}
