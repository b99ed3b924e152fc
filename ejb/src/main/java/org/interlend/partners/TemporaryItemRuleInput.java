package org.interlend.partners;

/**
 * A rule for arriving items as it is to be. A condition that is null is none; what is null of the
 * rest is as the partner's record says.
 *
 * @param partner code of the only partner it is for
 * @param medium the only medium it is for, as partners name it
 * @param patronGroup the only patron group it is for
 * @param location code of the location where the items are kept
 * @param itemPolicy the policy they are lent under
 * @param libraryUseOnly whether they may be used in the library only
 */
public record TemporaryItemRuleInput(
    String partner,
    String medium,
    String patronGroup,
    String location,
    String itemPolicy,
    boolean libraryUseOnly) {}
