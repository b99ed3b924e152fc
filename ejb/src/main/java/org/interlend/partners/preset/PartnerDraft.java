package org.interlend.partners.preset;

import java.util.List;
import org.interlend.partners.ItemPlaces;
import org.interlend.partners.protocol.OwnSigel;

/**
 * What the record of a new partner begins with; staff change it in the form before it is saved.
 *
 * @param code null where the partner's messages name it, or another partner has the usual code
 * @param places the usual places
 * @param port of a partner of SLNP: a port that no other partner has; else null
 * @param ownSigels of a partner of SLNP: by which it names our libraries; empty if that is unknown
 */
public record PartnerDraft(
    PartnerPreset preset, String code, ItemPlaces places, Integer port, List<OwnSigel> ownSigels) {

  /** With the usual places alone. */
  public static PartnerDraft at(ItemPlaces places, PartnerPreset preset) {
    return new PartnerDraft(preset, null, places, null, List.of());
  }
}
