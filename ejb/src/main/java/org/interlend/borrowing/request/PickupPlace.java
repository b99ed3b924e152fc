package org.interlend.borrowing.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.Objects;
import org.interlend.institution.Library;
import org.interlend.partners.RequestFormat;

/** Where a patron collects the item of a borrowing request, if there is one. */
@Embeddable
public class PickupPlace {

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "pickup_library_id")
  private Library library;

  /** The key alone, for facet counts. */
  @Column(name = "pickup_library_id", insertable = false, updatable = false)
  private Long libraryId;

  protected PickupPlace() {}

  /**
   * @param library null if it is not known
   */
  static PickupPlace at(Library library) {
    PickupPlace place = new PickupPlace();
    place.library = library;
    return place;
  }

  /** What a request keeps of it, which a database without any of it returns as null. */
  static PickupPlace orNone(PickupPlace kept) {
    return Objects.requireNonNullElseGet(kept, PickupPlace::new);
  }

  /**
   * Null for digital requests. One that was for an item keeps the library, in case it becomes one
   * for an item again.
   */
  Library library(RequestFormat format) {
    return format == RequestFormat.DIGITAL ? null : library;
  }
}
