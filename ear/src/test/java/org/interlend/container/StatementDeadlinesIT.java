package org.interlend.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import org.interlend.persistence.DatabaseFailure;
import org.interlend.persistence.StatementDeadline;
import org.junit.jupiter.api.Test;

/** What the persistence provider makes of a time limit: drivers count in whole seconds. */
@InContainer
class StatementDeadlinesIT {

  @PersistenceContext(unitName = "../ejb.jar#interlend")
  private EntityManager em;

  @Test
  void lessThanASecondIsALimitToo() {
    var slow =
        em.createNativeQuery(
            """
            select count(*) from bib_search_term a, bib_search_term b, bib_search_term c,
              bib_search_term d, bib_search_term e
            where a.term || b.term || c.term || d.term || e.term like '%no such word'
            """);
    var began = Instant.now();

    var failure =
        catchThrowable(
            () -> StatementDeadline.of(Duration.ofMillis(400)).limit(slow).getResultList());

    assertThat(failure).matches(DatabaseFailure::isTimeout);
    assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(10));
  }
}
