package org.interlend.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.interlend.WorkflowException;
import org.interlend.circulation.terms.CirculationReason;
import org.interlend.circulation.terms.StoredTerms;
import org.interlend.circulation.terms.TermsSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No terms of use are made for the items and patrons of others. */
@InContainer
class StoredTermsIT {

  private static final int ROUNDS = 4;

  @Inject private StoredTerms terms;
  @Inject private Tables tables;

  @Resource private ManagedExecutorService executor;

  @Test
  void termsThatHaveLongBeenAlikeAreSavedAsTheyAre() {
    String group = fresh();
    terms.save(group, new OfGroup("First", group));
    tables.execute(
        """
        insert into terms_of_use (id, code, name, patron_group, loan_days, max_renewals,
          renewal_days, recall_days, hold_shelf_days, fine_per_day, grace_days, version)
        select -id, '%1$s-2', 'Second', patron_group, loan_days, max_renewals,
          renewal_days, recall_days, hold_shelf_days, fine_per_day, grace_days, version
        from terms_of_use where code = '%1$s'"""
            .formatted(group),
        "update settings_version set number = number + 1");

    terms.save(group, new OfGroup("First, changed", group));
    terms.save(group + "-2", new OfGroup("Second, changed", group));

    assertThat(names(group)).containsExactlyInAnyOrder("First, changed", "Second, changed");
    refused(group + "-3", group);
    String other = fresh();
    terms.save(other, new OfGroup("Of others", other));
    refused(other, group);
    assertThat(names(other)).containsExactly("Of others");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void ofTwoWhoMakeThemAlikeAtTheSameTimeTheSecondIsTold(boolean known) throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String group = fresh();
      if (known) {
        Stream.of("-1", "-2")
            .forEach(end -> terms.save(group + end, new OfGroup("Before", group + end)));
      }
      CyclicBarrier start = new CyclicBarrier(2);
      List<Future<Boolean>> saved =
          Stream.of("-1", "-2")
              .map(
                  end ->
                      executor.submit(
                          () -> {
                            start.await(30, TimeUnit.SECONDS);
                            return saved(group + end, group);
                          }))
              .toList();

      assertThat(saved.get(0).get(1, TimeUnit.MINUTES))
          .isNotEqualTo(saved.get(1).get(1, TimeUnit.MINUTES));
      assertThat(names(group)).hasSize(1);
    }
  }

  private boolean saved(String code, String group) {
    try {
      terms.save(code, new OfGroup("At once", group));
      return true;
    } catch (WorkflowException refused) {
      assertThat(refused.reason()).isEqualTo(CirculationReason.TERMS_ALIKE);
      return false;
    }
  }

  private void refused(String code, String group) {
    assertThatThrownBy(() -> terms.save(code, new OfGroup("Alike", group)))
        .isInstanceOfSatisfying(
            WorkflowException.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(CirculationReason.TERMS_ALIKE));
  }

  private List<String> names(String group) {
    return tables.texts("select name from terms_of_use where patron_group = ?", group);
  }

  private static String fresh() {
    return "GROUP-" + UUID.randomUUID().toString().substring(0, 8);
  }

  private static final class OfGroup extends TermsSettings {

    private static final long serialVersionUID = 1L;

    OfGroup(String name, String group) {
      super(name, null, group, 28, 2, 28, 7, 7);
    }
  }
}
