package org.interlend.partners.rules;

import org.interlend.partners.Partner;

/**
 * The facts about an arriving item that a {@link TemporaryItemRule} can match.
 *
 * @param medium the partner's name of the medium, or null
 * @param patronGroup the patron's group, or null
 */
public record RuleFacts(Partner partner, String medium, String patronGroup) {}
