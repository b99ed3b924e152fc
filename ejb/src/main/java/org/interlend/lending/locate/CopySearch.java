package org.interlend.lending.locate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.interlend.WorkflowException;
import org.interlend.catalog.Catalog;
import org.interlend.catalog.CatalogSearch;
import org.interlend.catalog.ItemStatus;
import org.interlend.catalog.LocalBib;
import org.interlend.catalog.LocalItem;
import org.interlend.catalog.TitleIdentifier;
import org.interlend.catalog.TitleIndex;
import org.interlend.circulation.hold.HoldStatus;
import org.interlend.circulation.shelving.MoveStatus;
import org.interlend.circulation.terms.TermsSelection;
import org.interlend.institution.Library;
import org.interlend.lending.locate.LocateResult.Found;
import org.interlend.lending.locate.LocateResult.NotFound;
import org.interlend.lending.request.LendingReason;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingStatus;
import org.interlend.lending.request.RequestedMaterial;
import org.interlend.partners.slnp.SlnpSettings.TitleIdField;

/** Finds the title that a partner requests, and an available copy of it. */
@ApplicationScoped
public class CopySearch {

  private static final int ENOUGH = 50;

  private static final String FREE =
      """
      select i from LocalItem i join fetch i.holding g join fetch i.holding.location
        join fetch i.holding.location.library where %s and i.status = :available
        and not exists (select h from Hold h where h.item = i and h.status in :waiting)
        and not exists (select m from MoveRequest m where m.item = i and m.closedAt is null)
        and not exists (select r from LendingRequest r where r.item = i and r.status = :processed)
      order by case when lower(i.description) = :volume then 0 when i.description is null then 1 else 2 end,
        i.id
      """;

  private static final String NOT_PASSED_OVER =
      """
      not exists (select x from MoveRequest x where x.item = i and x.partner = :partner
        and x.reference = :number and x.status = :skipped)
      """;

  private static final String ALL = "1 = 1";

  private static final String OF_THE_VOLUMES = " and coalesce(i.description, '') in :volumes";

  @Inject private EntityManager em;
  @Inject private Catalog catalog;
  @Inject private CatalogSearch search;
  @Inject private TermsSelection terms;

  /**
   * Searches by barcode if the request names items of this library; else by the first of its
   * numbers that a title has.
   *
   * @param asked the library whose copies of the title count; null for any
   */
  LocateResult find(RequestedMaterial title, Library asked) {
    List<LocalItem> items = named(title.barcodes());
    if (!items.isEmpty()) {
      return amongItems(items);
    }
    if (title.numbers().isEmpty() && !title.barcodes().isEmpty()) {
      return new NotFound(null, LendingReason.NO_ITEM, title.barcodes().get(0));
    }
    for (RequestedMaterial.TitleNumber number : title.numbers()) {
      List<LocalBib> titles =
          ofNumber(number, held(search.byNumber(number.kind(), number.value())));
      if (titles.size() > 1) {
        return new NotFound(null, LendingReason.SEVERAL_TITLES, titles.size(), number.value());
      }
      if (titles.size() == 1) {
        return copyOf(titles.get(0), asked, title.part().volume());
      }
    }
    return NotFound.withoutTitle(title);
  }

  /**
   * Of several titles with a number those that have copies, if any has. A record may have the
   * number of another edition too, as that of an e-book has the number of the printed book.
   */
  private List<LocalBib> held(List<LocalBib> titles) {
    if (titles.size() < 2) {
      return titles;
    }
    List<LocalBib> held =
        em.createQuery(
                """
                select b from LocalBib b where b.id in :titles and exists (
                  select i from LocalItem i where i.holding.bib = b)
                order by b.id
                """,
                LocalBib.class)
            .setParameter("titles", titles.stream().map(LocalBib::id).toList())
            .getResultList();
    return held.isEmpty() ? titles : held;
  }

  /**
   * Of several titles those whose own number it is, if there are any, before those that name it as
   * the number of another edition.
   */
  static List<LocalBib> ofNumber(RequestedMaterial.TitleNumber number, List<LocalBib> titles) {
    Optional<TitleIdentifier> wanted = TitleIdentifier.of(number.kind(), number.value());
    List<LocalBib> own =
        titles.stream()
            .filter(
                bib -> wanted.filter(TitleIndex.numbersOf(bib.citation())::contains).isPresent())
            .toList();
    return own.isEmpty() ? titles : own;
  }

  private LocateResult amongItems(List<LocalItem> named) {
    List<LocalItem> free = free(named);
    if (!free.isEmpty()) {
      return copy(free.get(0).bib(), free, true);
    }
    LocalItem first = named.get(0);
    return first.status() == ItemStatus.AVAILABLE
        ? new NotFound(first.bib(), LendingReason.ITEM_NEEDED, first.barcode())
        : new NotFound(
            first.bib(),
            LendingReason.ITEM_NOT_FREE,
            first.barcode(),
            first.status().referenceWithin());
  }

  /**
   * Finds an available copy of a known title.
   *
   * @param asked the library whose copies count; null for any
   * @param volume the volume whose copies come first; null for none
   */
  LocateResult copyOf(LocalBib bib, Library asked, String volume) {
    return copy(bib, of(bib, asked, volume, ALL).setMaxResults(ENOUGH).getResultList(), false);
  }

  /** Searches again for a request whose title is known. */
  LocateResult copyFor(LendingRequest request) {
    LocalBib bib = request.requested().bib();
    List<LocalItem> named = ofTitle(named(request), bib);
    return copy(bib, serving(request, bib, named, true), !named.isEmpty());
  }

  /**
   * Finds an available copy that was not skipped for the request before, of the title of the former
   * copy or of another one that the broker's number means as well.
   */
  LocateResult anotherCopyFor(LendingRequest request) {
    List<LocalItem> named = named(request);
    List<LocateResult> found =
        Stream.concat(Stream.of(request.requested().bib()), alsoMeant(request))
            .distinct()
            .map(bib -> anotherCopyFor(request, bib, ofTitle(named, bib)))
            .toList();
    return LocateResult.ofSeveral(found, request.part().volume());
  }

  private LocateResult anotherCopyFor(LendingRequest request, LocalBib bib, List<LocalItem> named) {
    return copy(bib, serving(request, bib, named, false), !named.isEmpty());
  }

  /** A ZFL server's number may be that of several titles, any of which is lent. */
  private Stream<LocalBib> alsoMeant(LendingRequest request) {
    return request
        .partner()
        .slnp()
        .filter(settings -> settings.titleIdField() == TitleIdField.OTHER_SYSTEM_NUMBER)
        .stream()
        .flatMap(settings -> titleOf(request).numbers().stream())
        .map(number -> search.byNumber(number.kind(), number.value()))
        .filter(titles -> titles.contains(request.requested().bib()))
        .flatMap(List::stream);
  }

  /** The title that the broker named, as the catalog is searched for it now. */
  static RequestedMaterial titleOf(LendingRequest request) {
    RequestedMaterial named = request.requested().named().of(request.part());
    return request
        .partner()
        .slnp()
        .map(settings -> named.prefixed(settings.titleIdPrefix()))
        .orElse(named);
  }

  /** Whether the copy is available and may be chosen for the request, and staff need not choose. */
  boolean serves(LocalItem copy, LendingRequest request) {
    List<LocalItem> named = ofTitle(named(request), copy.bib());
    return applied(new Found(copy, !named.isEmpty()), request) instanceof Found
        && serving(request, copy.bib(), named, false).contains(copy)
        && terms.mayLeave(copy);
  }

  /** What a result means for the request: staff choose the volume if the request names none. */
  LocateResult applied(LocateResult result, LendingRequest request) {
    LocateResult applied = result.appliedTo(request);
    return applied instanceof Found found && found.isOfAnyVolume(request) && hasVolumes(found.bib())
        ? new NotFound(applied.bib(), LendingReason.VOLUME_NOT_NAMED)
        : applied;
  }

  /** Copies of the whole title are one of them: beside these a described copy is a part. */
  private boolean hasVolumes(LocalBib bib) {
    return em.createQuery(
                """
                select count(distinct coalesce(lower(i.description), '')) from LocalItem i
                where i.holding.bib = :bib
                """,
                Long.class)
            .setParameter("bib", bib)
            .getSingleResult()
        > 1;
  }

  /** The copy as the result of a search for the request. */
  LocateResult found(LocalItem copy, LendingRequest request) {
    return new Found(copy, !ofTitle(named(request), copy.bib()).isEmpty());
  }

  /**
   * If the request names items of the title, only copies of their volumes, and these first.
   *
   * @param passedOver whether copies count that were passed over for the request
   */
  private List<LocalItem> serving(
      LendingRequest request, LocalBib bib, List<LocalItem> named, boolean passedOver) {
    String which = (passedOver ? ALL : NOT_PASSED_OVER) + (named.isEmpty() ? "" : OF_THE_VOLUMES);
    TypedQuery<LocalItem> copies = of(bib, request.askedLibrary(), request.part().volume(), which);
    if (!passedOver) {
      copies
          .setParameter("partner", request.partner())
          .setParameter("number", request.externalId())
          .setParameter("skipped", MoveStatus.SKIPPED);
    }
    if (!named.isEmpty()) {
      copies.setParameter(
          "volumes",
          named.stream().map(item -> Objects.requireNonNullElse(item.description(), "")).toList());
    }
    return copies
        .setMaxResults(ENOUGH)
        .getResultStream()
        .sorted(Comparator.comparing(copy -> !named.contains(copy)))
        .toList();
  }

  private List<LocalItem> named(LendingRequest request) {
    return named(request.requested().named().barcodes());
  }

  /** Items of this library by their barcodes, without those of suppressed titles. */
  private List<LocalItem> named(List<String> barcodes) {
    return catalog.findOwnItems(barcodes).stream()
        .filter(item -> !item.bib().suppressed())
        .toList();
  }

  /** If the request names items of a title, only copies of their volumes count. */
  private static List<LocalItem> ofTitle(List<LocalItem> named, LocalBib bib) {
    return named.stream().filter(item -> item.bib().equals(bib)).toList();
  }

  private LocateResult copy(LocalBib bib, List<LocalItem> free, boolean named) {
    return free.stream()
        .filter(terms::mayLeave)
        .findFirst()
        .<LocateResult>map(item -> new Found(item, named))
        .orElseGet(
            () ->
                new NotFound(
                    bib,
                    free.isEmpty()
                        ? LendingReason.NO_COPY_ON_SHELF
                        : LendingReason.COPIES_MAY_NOT_LEAVE));
  }

  /**
   * @throws WorkflowException ITEM_NOT_FOR_LOAN when the item is not available for a partner
   */
  void requireFree(LocalItem item) {
    if (free(List.of(item)).isEmpty()) {
      throw item.status() == ItemStatus.AVAILABLE
          ? new WorkflowException(LendingReason.COPY_NEEDED, item.barcode())
          : new WorkflowException(
              LendingReason.COPY_NOT_FREE, item.barcode(), item.status().referenceWithin());
    }
  }

  private List<LocalItem> free(List<LocalItem> items) {
    List<LocalItem> free =
        free("i.id in :items", null)
            .setParameter("items", items.stream().map(LocalItem::id).toList())
            .getResultList();
    return items.stream().filter(free::contains).toList();
  }

  private TypedQuery<LocalItem> of(LocalBib bib, Library asked, String volume, String further) {
    String which = "g.bib = :bib and " + further;
    TypedQuery<LocalItem> copies =
        asked == null
            ? free(which, volume)
            : free(which + " and g.location.library = :asked", volume).setParameter("asked", asked);
    return copies.setParameter("bib", bib);
  }

  /** Copies of the volume come first, then those without a description: the whole title. */
  private TypedQuery<LocalItem> free(String which, String volume) {
    return em.createQuery(FREE.formatted(which), LocalItem.class)
        .setParameter("available", ItemStatus.AVAILABLE)
        .setParameter("waiting", HoldStatus.openStatuses())
        .setParameter("processed", LendingStatus.BEING_PROCESSED)
        .setParameter("volume", Objects.requireNonNullElse(volume, "").toLowerCase(Locale.ROOT));
  }
}
