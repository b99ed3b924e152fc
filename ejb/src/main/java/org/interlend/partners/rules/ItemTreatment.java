package org.interlend.partners.rules;

import java.util.Optional;
import org.interlend.institution.Location;

/**
 * How an arriving item is recorded, by the rules and the partner's record.
 *
 * @param location its location; empty if neither a rule nor the partner's record sets one
 * @param itemPolicy its item policy, or null
 * @param libraryUseOnly whether a rule allows its use in the library only
 */
public record ItemTreatment(
    Optional<Location> location, String itemPolicy, boolean libraryUseOnly) {}
