package org.interlend.console.partners;

import jakarta.validation.constraints.Pattern;
import org.interlend.partners.libris.LibrisSettings;
import org.interlend.partners.secret.PartnerSecretsInput;

/** The settings of Libris, with the key of its API: an empty field keeps the present one. */
public class LibrisFields extends LibrisSettings {
  private static final long serialVersionUID = 1L;

  @Pattern(regexp = PartnerSecretsInput.API_KEY, message = "{settings.apiKey}")
  private String apiKey;

  private boolean forgetApiKey;

  /** The new key; empty removes it, and null keeps the present one. */
  String apiKey() {
    if (forgetApiKey) {
      return "";
    }
    return apiKey == null || apiKey.isEmpty() ? null : apiKey;
  }
}
