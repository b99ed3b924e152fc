package org.interlend.borrowing.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.patrons.Patron;
import org.interlend.persistence.Page;
import org.interlend.requests.file.Deliveries;

/** Finds and makes the file deliveries of patrons. */
@ApplicationScoped
@Transactional
public class PatronDeliveries extends Deliveries<PatronDelivery, BorrowingRequest> {

  public PatronDeliveries() {
    super(PatronDelivery.class, PatronDelivery::new);
  }

  /** The latest deliveries to a patron, also of requests that have ended. */
  public List<PatronDelivery> latest(Patron patron) {
    return em().createQuery(
            """
            select d from PatronDelivery d join fetch d.request r
            where r.patron = :patron order by d.id desc
            """,
            PatronDelivery.class)
        .setParameter("patron", patron)
        .setMaxResults(Page.MAX_ROWS)
        .getResultList();
  }
}
