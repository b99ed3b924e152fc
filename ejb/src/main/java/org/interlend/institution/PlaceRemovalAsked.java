package org.interlend.institution;

import java.util.List;
import java.util.Optional;

/**
 * CDI event, fired before anything is changed: places are to be removed. Its observers throw a
 * {@link org.interlend.WorkflowException} that names what still needs them.
 *
 * @param library empty while the library stays
 * @param everyDesk whether the library stays without a desk
 */
public record PlaceRemovalAsked(
    Optional<Library> library, List<Location> locations, List<Desk> desks, boolean everyDesk) {}
