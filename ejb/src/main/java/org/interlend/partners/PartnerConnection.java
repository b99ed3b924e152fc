package org.interlend.partners;

import org.interlend.partners.libris.LibrisSettings;
import org.interlend.partners.secret.PartnerSecrets;
import org.interlend.partners.slnp.SlnpSettings;

/**
 * How messages are exchanged with a partner, as it is to be saved. Of the settings of protocols,
 * only those of the partner's own may be given; if they are not, they have their defaults.
 *
 * @param ncip the style of messages of NCIP
 * @param authentication of messages of NCIP
 * @param slnp null for a partner of another protocol
 * @param libris null for a partner of another protocol
 * @param secrets new ones
 */
public record PartnerConnection(
    MessageStyle ncip,
    Authentication authentication,
    SlnpSettings slnp,
    LibrisSettings libris,
    PartnerSecrets secrets) {

  /** A connection by NCIP, whose secrets stay as they are. */
  public static PartnerConnection ncip(MessageStyle style, Authentication authentication) {
    return new PartnerConnection(style, authentication, null, null, PartnerSecrets.UNCHANGED);
  }
}
