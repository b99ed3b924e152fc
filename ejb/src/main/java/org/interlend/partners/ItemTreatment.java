package org.interlend.partners;

import java.util.Optional;
import org.interlend.institution.Location;

/**
 * How an arriving item is recorded.
 *
 * @param location where it is kept; empty when neither a rule nor the partner's record says
 * @param itemPolicy the policy it is lent under, or null
 * @param libraryUseOnly whether a rule keeps it in the library
 */
public record ItemTreatment(
    Optional<Location> location, String itemPolicy, boolean libraryUseOnly) {}
