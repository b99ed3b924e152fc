package org.interlend.circulation.hold;

import org.interlend.catalog.Item;
import org.interlend.institution.Library;
import org.interlend.patrons.Patron;

/**
 * The data of a new hold.
 *
 * @param by who places it: a staff account or a partner's code
 */
public record NewHold(Item item, Patron patron, Library pickupLibrary, String by) {}
