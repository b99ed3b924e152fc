package org.interlend.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.interlend.WorkflowException;
import org.interlend.institution.Institutions;
import org.interlend.institution.Location;
import org.interlend.text.ScannedNumberSpellings;

/**
 * Finds, makes and removes bibs, holdings and items. Only temporary records can be removed: no
 * method accepts a local one.
 */
@ApplicationScoped
@Transactional
public class Catalog {

  @Inject private EntityManager em;
  @Inject private Institutions institutions;
  @Inject private CatalogSearch search;
  @Inject private Clock clock;

  public Optional<Item> findItem(String barcode) {
    return findItem(List.of(barcode));
  }

  /**
   * @param barcodes the first one that an item has counts
   */
  private Optional<Item> findItem(List<String> barcodes) {
    return items(barcodes).findFirst();
  }

  private Stream<Item> items(List<String> barcodes) {
    return em.createQuery(
            """
            select i from Item i join fetch i.holding join fetch i.holding.bib
            where i.barcode in :barcodes
            """,
            Item.class)
        .setParameter("barcodes", barcodes)
        .getResultStream()
        .sorted(Comparator.comparing(item -> barcodes.indexOf(item.barcode())));
  }

  /** The item whose number staff have scanned or typed, see {@link ScannedNumberSpellings}. */
  public Optional<Item> scanned(String number) {
    return findItem(ScannedNumberSpellings.of(number));
  }

  /** Its barcode, or the number itself if no item has it. */
  public String barcode(String scanned) {
    return scanned(scanned).map(Item::barcode).orElse(scanned);
  }

  /**
   * The item that staff, or a script for them, name by its number as {@link #scanned} does.
   *
   * @throws WorkflowException UNKNOWN_ITEM
   */
  public Item item(String scanned) {
    return scanned(scanned)
        .orElseThrow(() -> new WorkflowException(CatalogReason.UNKNOWN_BARCODE, scanned));
  }

  /** Finds an own item by barcode. */
  public Optional<LocalItem> findOwnItem(String barcode) {
    return findItem(barcode).flatMap(Catalog::ifOwn);
  }

  /** Finds own items by barcode, in this order. */
  public List<LocalItem> findOwnItems(List<String> barcodes) {
    return barcodes.isEmpty()
        ? List.of()
        : items(barcodes).flatMap(item -> ifOwn(item).stream()).toList();
  }

  /** The item if it is an own one, found as {@link #scanned} does. */
  public Optional<LocalItem> scannedOwn(String number) {
    return scanned(number).flatMap(Catalog::ifOwn);
  }

  private static Optional<LocalItem> ifOwn(Item item) {
    return item instanceof LocalItem own ? Optional.of(own) : Optional.empty();
  }

  /** Whether any stored item, own or borrowed, has the barcode. */
  public boolean barcodeInUse(String barcode) {
    return !em.createQuery("select i.id from Item i where i.barcode = :barcode", Long.class)
        .setFlushMode(FlushModeType.COMMIT)
        .setParameter("barcode", barcode)
        .getResultList()
        .isEmpty();
  }

  /** Makes the bib of a borrowed title, suppressed from discovery. */
  public TemporaryBib addTemporaryBib(Citation citation) {
    TemporaryBib bib = new TemporaryBib(citation, clock.instant());
    em.persist(bib);
    return bib;
  }

  public TemporaryHolding addTemporaryHolding(
      TemporaryBib bib, Location location, String callNumber) {
    TemporaryHolding holding = new TemporaryHolding(bib, location, callNumber);
    em.persist(holding);
    return holding;
  }

  public TemporaryItem addTemporaryItem(TemporaryHolding holding, TemporaryItemInput input) {
    TemporaryItem item = new TemporaryItem(holding, input);
    em.persist(item);
    return item;
  }

  public void remove(TemporaryItem item) {
    em.remove(item);
  }

  /** Removes the bib and holding of a borrowed title when no item is left. */
  public void remove(TemporaryHolding holding, TemporaryBib bib) {
    em.remove(holding);
    em.remove(bib);
  }

  /**
   * Creates or replaces an own item, with the bib and holding it needs. If a bib has the record
   * number, a new item is added to it. The bib of an item that is replaced takes another record
   * number, and keeps its own if none is given.
   *
   * @throws WorkflowException BARCODE_IN_USE when a borrowed item has the barcode; UNKNOWN_CODE for
   *     the location; INVALID_DATA when another title has the record number
   */
  public LocalItem save(LocalItemInput input) {
    Location location =
        WorkflowException.checked("location", () -> institutions.location(input.location()));
    Optional<LocalItem> known = findItem(input.barcode()).map(Catalog::own);
    Optional<LocalBib> title =
        known.map(LocalItem::bib).or(() -> numbered(input.citation().systemNumber()));
    Citation citation =
        input.citation().orNumbered(title.flatMap(LocalBib::recordNumber).orElse(null));
    boolean described = title.filter(bib -> bib.citation().equals(citation)).isEmpty();
    LocalBib bib = title.orElseGet(() -> new LocalBib(citation, clock.instant()));
    takeRecordNumber(bib, citation.systemNumber());
    bib.describe(citation);
    em.persist(bib);
    LocalItem item = known.orElseGet(() -> addLocalItem(bib, location, input));
    Holding before = item.holding();
    item.shelve(shelf(bib, item.homeMeantBy(location), input.callNumber()));
    item.lendUnder(input.policy());
    if (!item.holding().equals(before)) {
      removeIfEmpty(before);
    }
    em.flush();
    index(bib, described);
    return item;
  }

  private static LocalItem own(Item item) {
    if (item instanceof LocalItem own) {
      return own;
    }
    throw new WorkflowException(CatalogReason.BARCODE_OF_BORROWED_ITEM, item.barcode());
  }

  private Optional<LocalBib> numbered(String number) {
    return Optional.ofNullable(number).flatMap(search::byRecordNumber);
  }

  private LocalItem addLocalItem(LocalBib bib, Location location, LocalItemInput input) {
    LocalItem item = new LocalItem(shelf(bib, location, input.callNumber()), input.barcode());
    em.persist(item);
    return item;
  }

  /** Without its number a title would not be recognized when it is loaded again. */
  private void takeRecordNumber(LocalBib bib, String number) {
    if (number == null || number.equals(bib.recordNumber().orElse(null))) {
      return;
    }
    numbered(number)
        .ifPresent(
            other -> {
              throw new WorkflowException(
                      CatalogReason.RECORD_NUMBER_OF_ANOTHER_TITLE, number, other.title())
                  .at("systemNumber");
            });
    bib.setRecordNumber(number);
  }

  /** The holding of the title with this location and call number. */
  private LocalHolding shelf(LocalBib bib, Location location, String callNumber) {
    return search.holdings(bib).stream()
        .filter(known -> known.location().equals(location))
        .filter(known -> Objects.equals(known.callNumber(), callNumber))
        .findFirst()
        .orElseGet(
            () -> {
              LocalHolding holding = new LocalHolding(bib, location, callNumber);
              em.persist(holding);
              return holding;
            });
  }

  /** Removes a holding whose last item has moved to another one. */
  private void removeIfEmpty(Holding old) {
    long left =
        em.createQuery("select count(i) from Item i where i.holding = :old", Long.class)
            .setParameter("old", old)
            .getSingleResult();
    if (left == 0) {
      em.remove(old);
    }
  }

  /**
   * Indexes the title. Removes the MARC record of an earlier load if it no longer describes the
   * title.
   */
  private void index(LocalBib bib, boolean described) {
    List<String> callNumbers =
        search.holdings(bib).stream().map(Holding::callNumber).filter(Objects::nonNull).toList();
    Connection database = em.unwrap(Connection.class);
    try {
      Array bibs = BulkInsert.numbers(database, Stream.of(bib.id()));
      TitleIndex index = new TitleIndex();
      if (described) {
        MarcCompression.remove(database, bibs);
        TitleIndex.remove(database, bibs);
        index.add(bib.id(), bib.citation(), callNumbers);
      } else {
        TitleIndex.removeCallNumbers(database, bibs);
        index.addCallNumbers(bib.id(), callNumbers);
      }
      index.insert(database);
    } catch (SQLException failure) {
      throw new PersistenceException(failure);
    }
  }

  public CatalogCounts counts() {
    return new CatalogCounts(
        count("Bib"),
        count("TemporaryBib"),
        count("Holding"),
        count("Item"),
        count("TemporaryItem"));
  }

  private long count(String entity) {
    return em.createQuery("select count(e) from " + entity + " e", Long.class).getSingleResult();
  }
}
