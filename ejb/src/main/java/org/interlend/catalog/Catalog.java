package org.interlend.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.interlend.ProblemKind;
import org.interlend.WorkflowProblem;
import org.interlend.WorkflowProblem.Subject;
import org.interlend.institution.Institutions;
import org.interlend.institution.Location;

/**
 * Bibs, holdings and items. Only temporary records can be removed, and that is all the removing
 * there is: no method takes a local one.
 */
@ApplicationScoped
@Transactional
public class Catalog {

  @PersistenceContext private EntityManager em;
  @Inject private Institutions institutions;
  @Inject private Clock clock;

  public Optional<Item> findItem(String barcode) {
    return em.createQuery(
            """
            select i from Item i join fetch i.holding h join fetch h.bib
            where i.barcode = :barcode
            """,
            Item.class)
        .setParameter("barcode", barcode)
        .getResultStream()
        .findFirst();
  }

  /**
   * @throws WorkflowProblem UNKNOWN_ITEM
   */
  public Item item(String barcode) {
    return findItem(barcode)
        .orElseThrow(
            () ->
                new WorkflowProblem(
                    ProblemKind.UNKNOWN_ITEM,
                    Subject.ITEM,
                    barcode,
                    "No item has the barcode " + barcode));
  }

  /** Whether any item that was there before, our own or a borrowed one, has the barcode. */
  public boolean barcodeInUse(String barcode) {
    return em.createQuery("select count(i) from Item i where i.barcode = :barcode", Long.class)
            .setFlushMode(FlushModeType.COMMIT)
            .setParameter("barcode", barcode)
            .getSingleResult()
        > 0;
  }

  /** Records a borrowed title, suppressed. */
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

  public TemporaryItem addTemporaryItem(TemporaryHolding holding, NewTemporaryItem wanted) {
    TemporaryItem item = new TemporaryItem(holding, wanted);
    em.persist(item);
    return item;
  }

  public void remove(TemporaryItem item) {
    em.remove(item);
  }

  /** Removes a borrowed title and its holding, once none of its items is left. */
  public void remove(TemporaryHolding holding, TemporaryBib bib) {
    em.remove(holding);
    em.remove(bib);
  }

  /**
   * Creates or replaces an own item, with the bib and holding it needs.
   *
   * @throws WorkflowProblem BARCODE_IN_USE when a borrowed item has the barcode; UNKNOWN_CODE for
   *     the location
   */
  public LocalItem save(LocalItemRecord wanted) {
    Location location = institutions.location(wanted.location());
    Optional<Item> known = findItem(wanted.barcode());
    if (known.isPresent() && !(known.get() instanceof LocalItem)) {
      throw new WorkflowProblem(
          ProblemKind.BARCODE_IN_USE,
          Subject.ITEM,
          wanted.barcode(),
          "The barcode " + wanted.barcode() + " belongs to a borrowed item");
    }
    LocalItem item =
        known.map(LocalItem.class::cast).orElseGet(() -> addLocalItem(wanted, location));
    item.holding().bib().describe(wanted.citation());
    item.holding().reshelve(location, wanted.callNumber());
    item.lendUnder(wanted.policy());
    return item;
  }

  private LocalItem addLocalItem(LocalItemRecord wanted, Location location) {
    LocalBib bib = new LocalBib(wanted.citation(), clock.instant());
    LocalHolding holding = new LocalHolding(bib, location, wanted.callNumber());
    LocalItem item = new LocalItem(holding, wanted.barcode());
    em.persist(bib);
    em.persist(holding);
    em.persist(item);
    return item;
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
