package org.interlend.borrowing.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.patrons.Patron;
import org.interlend.patrons.PatronRenamed;
import org.interlend.requests.search.SearchTermIndex;
import org.interlend.text.SearchNormalizer;

/**
 * Indexes borrowing requests by titles and authors, by numbers and barcodes, by their lenders, and
 * by the names of their patrons.
 */
@ApplicationScoped
public class BorrowingSearchIndex extends SearchTermIndex<BorrowingRequest, BorrowingSearchTerm> {

  BorrowingSearchIndex() {
    super(
        "select w from BorrowingSearchTerm w where w.request = :request and w.ofPatron = false",
        BorrowingSearchTerm.class);
  }

  @Override
  public void enter(BorrowingRequest request) {
    super.enter(request);
    enterNames(request);
  }

  /** Indexes a request by the names of its new patron. */
  public void patronAssigned(BorrowingRequest request) {
    forgetPatrons(List.of(request.id()));
    enterNames(request);
  }

  private void enterNames(BorrowingRequest request) {
    if (request.patron() != null) {
      names(request.patron())
          .forEach(name -> em.persist(new BorrowingSearchTerm(request, name, true)));
    }
  }

  private static Set<String> names(Patron patron) {
    return SearchNormalizer.of(patron.firstName(), patron.lastName());
  }

  @Override
  protected List<String> numbers(BorrowingRequest request) {
    List<String> numbers = new ArrayList<>();
    numbers.add(request.number());
    numbers.add(request.description().isbn());
    numbers.add(request.description().issn());
    for (BorrowedVolume volume : request.volumes()) {
      numbers.add(volume.barcode());
      numbers.add(volume.partnerItemId());
    }
    return numbers;
  }

  @Override
  protected BorrowingSearchTerm entry(BorrowingRequest request, String term) {
    return new BorrowingSearchTerm(request, term, false);
  }

  /** Removes the names of patrons, so that staff no longer find these requests by them. */
  public void forgetPatrons(Collection<Long> requests) {
    em.createQuery(
            "delete from BorrowingSearchTerm w where w.ofPatron = true and w.request.id in :requests")
        .setParameter("requests", requests)
        .executeUpdate();
  }

  /** Indexes the requests of a renamed patron, with a fixed number of statements. */
  void renamed(@Observes PatronRenamed event) {
    em.createQuery(
            """
            delete from BorrowingSearchTerm w where w.ofPatron = true and w.request.id in
              (select r.id from BorrowingRequest r where r.patron = :patron)
            """)
        .setParameter("patron", event.patron())
        .executeUpdate();
    for (String name : names(event.patron())) {
      em.createNativeQuery(
              """
              insert into borrowing_search_term (request_id, term, of_patron)
              select r.id, ?1, true from borrowing_request r where r.patron_id = ?2
              """)
          .setParameter(1, name)
          .setParameter(2, event.patron().id())
          .executeUpdate();
    }
  }
}
