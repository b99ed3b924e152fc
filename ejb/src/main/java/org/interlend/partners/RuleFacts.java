package org.interlend.partners;

/**
 * What a rule for arriving items may ask about.
 *
 * @param medium the partner's name of the medium, or null
 * @param patronGroup the group of the patron it is for, or null
 */
public record RuleFacts(Partner partner, String medium, String patronGroup) {}
