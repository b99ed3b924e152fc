package org.interlend.partners;

/**
 * A rule for arriving items to save. A null condition matches everything; for another null value
 * the partner's record applies.
 *
 * @param partner code of the partner to which it is limited
 * @param medium the partners' name of the medium to which it is limited
 * @param patronGroup the patron group to which it is limited
 * @param location code of the location of the items
 * @param itemPolicy their item policy
 * @param libraryUseOnly whether they are for use in the library only
 */
public record TemporaryItemRuleInput(
    String partner,
    String medium,
    String patronGroup,
    String location,
    String itemPolicy,
    boolean libraryUseOnly) {}
