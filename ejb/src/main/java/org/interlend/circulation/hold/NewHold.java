package org.interlend.circulation.hold;

import org.interlend.catalog.Item;
import org.interlend.institution.Library;
import org.interlend.patrons.Patron;

/** The data of a new hold. */
public record NewHold(Item item, Patron patron, Library pickupLibrary) {}
