package org.interlend.circulation;

import org.interlend.catalog.Item;
import org.interlend.institution.Library;
import org.interlend.patrons.Patron;

/** An item to be kept for a patron. */
public record NewHold(Item item, Patron patron, Library pickupLibrary) {}
