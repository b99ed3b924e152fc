package org.interlend.console.partners;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import org.interlend.partners.AddressToken;
import org.interlend.partners.AuthenticationInput;
import org.interlend.partners.Partner;
import org.interlend.partners.SharedSecret;
import org.interlend.security.Networks;

/**
 * Who may send messages as a partner. Secret, token and password are write-only: an empty field
 * keeps the present value.
 */
public class AuthenticationFields implements Serializable {
  private static final long serialVersionUID = 1L;

  @SharedSecret(message = "A secret has at least 16 characters.")
  private String secret;

  private boolean forgetSecret;

  @AddressToken(message = "At least 16 letters, digits or . _ ~ -")
  private String urlToken;

  private boolean forgetUrlToken;

  @Size(max = 255, message = "At most 255 characters.")
  @Pattern(regexp = "[^:]*", message = "A name without a colon.")
  private String loginName;

  @SharedSecret(message = "A password has at least 16 characters.")
  private String password;

  private boolean forgetPassword;

  @Size(max = 500, message = "At most 500 characters.")
  private String certificate;

  @Size(max = Networks.LONGEST, message = "At most 2,000 characters.")
  private String allowedAddresses;

  @Min(value = 1, message = "Not less than one message.")
  @Max(value = 100_000, message = "Not more than 100,000 messages.")
  private Integer messagesPerMinute;

  private boolean open;

  static AuthenticationFields of(Partner partner) {
    AuthenticationFields fields = new AuthenticationFields();
    var authentication = partner.authentication();
    fields.loginName = authentication.loginName().orElse(null);
    fields.certificate = authentication.certificate().orElse(null);
    fields.allowedAddresses = String.join("\n", authentication.allowedAddresses());
    var perMinute = authentication.messagesPerMinute();
    fields.messagesPerMinute = perMinute.isPresent() ? perMinute.getAsInt() : null;
    fields.open = authentication.open();
    return fields;
  }

  AuthenticationInput authentication() {
    return new AuthenticationInput(
        loginName,
        forgetPassword ? "" : password,
        certificate,
        Networks.split(allowedAddresses),
        messagesPerMinute,
        open);
  }

  /** See {@link org.interlend.partners.PartnerInput#secret}. */
  String newSecret() {
    return forgetSecret ? "" : secret;
  }

  /** See {@link org.interlend.partners.PartnerInput#urlToken}. */
  String newUrlToken() {
    return forgetUrlToken ? "" : urlToken;
  }

  public String getSecret() {
    return secret;
  }

  public void setSecret(String secret) {
    this.secret = secret;
  }

  public boolean isForgetSecret() {
    return forgetSecret;
  }

  public void setForgetSecret(boolean forgetSecret) {
    this.forgetSecret = forgetSecret;
  }

  public String getUrlToken() {
    return urlToken;
  }

  public void setUrlToken(String urlToken) {
    this.urlToken = urlToken;
  }

  public boolean isForgetUrlToken() {
    return forgetUrlToken;
  }

  public void setForgetUrlToken(boolean forgetUrlToken) {
    this.forgetUrlToken = forgetUrlToken;
  }

  public String getLoginName() {
    return loginName;
  }

  public void setLoginName(String loginName) {
    this.loginName = loginName;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public boolean isForgetPassword() {
    return forgetPassword;
  }

  public void setForgetPassword(boolean forgetPassword) {
    this.forgetPassword = forgetPassword;
  }

  public String getCertificate() {
    return certificate;
  }

  public void setCertificate(String certificate) {
    this.certificate = certificate;
  }

  public String getAllowedAddresses() {
    return allowedAddresses;
  }

  public void setAllowedAddresses(String allowedAddresses) {
    this.allowedAddresses = allowedAddresses;
  }

  public Integer getMessagesPerMinute() {
    return messagesPerMinute;
  }

  public void setMessagesPerMinute(Integer messagesPerMinute) {
    this.messagesPerMinute = messagesPerMinute;
  }

  public boolean isOpen() {
    return open;
  }

  public void setOpen(boolean open) {
    this.open = open;
  }
}
