package org.interlend.catalog;

import java.time.Instant;
import org.interlend.institution.Library;
import org.interlend.institution.Location;
import org.interlend.institution.TestLibraries;
import org.interlend.partners.Partner;
import org.interlend.partners.TestPartner;

/** Items for tests: own ones, and borrowed ones with their temporary records. */
public final class TestItems {

  public static final Partner LENDER = TestPartner.called("BROKER").make();

  private static final Instant CREATED = Instant.parse("2026-05-01T08:00:00Z");

  private TestItems() {}

  public static Citation citation(String title) {
    return new Citation(title, "Woolf, Virginia", null, "1927", null, null, null, null, null);
  }

  /** A title of this library without holdings. */
  public static LocalBib title(Citation citation) {
    return new LocalBib(citation, CREATED);
  }

  /** An own item on its shelf. */
  public static LocalItem own(String barcode) {
    return own(barcode, TestLibraries.sharing("MAIN"));
  }

  /** An own item on its shelf in a library. */
  public static LocalItem own(String barcode, Library library) {
    LocalBib bib = new LocalBib(citation("To the lighthouse"), CREATED);
    Location stacks = TestLibraries.location(library, "STACKS");
    return new LocalItem(new LocalHolding(bib, stacks, "PR 6045"), barcode);
  }

  /** An own item that is a volume of its title; null for the whole. */
  public static LocalItem volume(String barcode, String volume) {
    LocalItem whole = own(barcode);
    return new LocalItem((LocalHolding) whole.holding(), barcode) {
      @Override
      public String description() {
        return volume;
      }
    };
  }

  /** An own item under a policy, perhaps for use in the library only. */
  public static LocalItem restricted(String barcode, String policy, boolean libraryUseOnly) {
    LocalItem item = own(barcode);
    item.restrict(policy, libraryUseOnly, true);
    return item;
  }

  /** A borrowed item that has not arrived. */
  public static TemporaryItem borrowed(String barcode) {
    return borrowed(barcode, TestLibraries.sharing("MAIN"));
  }

  /** A borrowed item that has not arrived, for a library. */
  public static TemporaryItem borrowed(String barcode, Library library) {
    return borrowed(library, newItem(barcode, false));
  }

  /** A borrowed item that its patron may use in the library only. */
  public static TemporaryItem forUseInTheLibrary(String barcode) {
    return borrowed(TestLibraries.sharing("MAIN"), newItem(barcode, true));
  }

  /** A borrowed item that its lender does not renew. */
  public static TemporaryItem notRenewable(String barcode) {
    TemporaryItem item = borrowed(barcode);
    item.restrict("ILL", false, false);
    return item;
  }

  /** A copy on paper that its lender does not want back. */
  static TemporaryItem copy(String barcode) {
    return borrowed(TestLibraries.sharing("MAIN"), newItem(barcode, false, false));
  }

  private static TemporaryItemInput newItem(String barcode, boolean libraryUseOnly) {
    return newItem(barcode, libraryUseOnly, true);
  }

  private static TemporaryItemInput newItem(
      String barcode, boolean libraryUseOnly, boolean returnable) {
    return new TemporaryItemInput(
        barcode, LENDER, "ILL", 2, libraryUseOnly, true, returnable, null);
  }

  private static TemporaryItem borrowed(Library library, TemporaryItemInput newItem) {
    TemporaryHolding holding = holding(temporaryBib(), TestLibraries.location(library, "ILL"));
    return new TemporaryItem(holding, newItem);
  }

  public static TemporaryBib temporaryBib() {
    return new TemporaryBib(citation("To the lighthouse"), CREATED);
  }

  public static TemporaryHolding holding(TemporaryBib bib, Location location) {
    return new TemporaryHolding(bib, location, null);
  }
}
