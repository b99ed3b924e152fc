package org.interlend.console.partners;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.interlend.console.ConsoleTexts;
import org.interlend.institution.Location;
import org.interlend.partners.Partner;
import org.interlend.partners.rules.TemporaryItemRule;

/**
 * A rule for arriving items in the list.
 *
 * @param partner name of the partner it applies to, or null for all; likewise the next two
 * @param location name of the location, or null to take it from the partner's settings
 * @param itemPolicy likewise
 */
public record TemporaryItemRuleRow(
    long id,
    int position,
    String partner,
    String medium,
    String patronGroup,
    String location,
    String itemPolicy,
    boolean libraryUseOnly) {

  static TemporaryItemRuleRow of(TemporaryItemRule rule) {
    return new TemporaryItemRuleRow(
        rule.id(),
        rule.position(),
        rule.partner().map(Partner::name).orElse(null),
        rule.settings().medium(),
        rule.settings().patronGroup(),
        rule.location().map(Location::name).orElse(null),
        rule.settings().itemPolicy(),
        rule.settings().libraryUseOnly());
  }

  /** Whether it matches everything, so that later rules never apply. */
  public boolean fitsAll() {
    return Stream.of(partner, medium, patronGroup).allMatch(Objects::isNull);
  }

  /** Its effects, as sentences. */
  public List<String> effects(ConsoleTexts texts) {
    return Stream.of(
            location == null ? null : texts.partners("rules.keptAt", location),
            itemPolicy == null ? null : texts.partners("rules.policy", itemPolicy),
            libraryUseOnly ? texts.partners("rules.libraryOnly") : null)
        .filter(Objects::nonNull)
        .toList();
  }
}
