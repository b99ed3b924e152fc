package org.interlend.partners.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interlend.WorkflowException;
import org.interlend.institution.Institutions;
import org.interlend.partners.Partner;
import org.interlend.partners.PartnerReason;
import org.interlend.partners.Partners;
import org.interlend.settings.SettingProperty;
import org.interlend.settings.cache.SettingsLookup;
import org.interlend.settings.cache.SettingsVersionChanged;

/**
 * The rules for the temporary items of arriving items. The first rule that matches applies; for
 * what it does not set, and without a match, the partner's record applies.
 */
@ApplicationScoped
@Transactional
public class TemporaryItemRules {

  /** The greatest number of rules. */
  public static final int MAX_RULES = 200;

  @Inject private EntityManager em;
  @Inject private Partners partners;
  @Inject private Institutions institutions;
  @Inject private SettingsLookup settings;

  /** How an arriving item is recorded. */
  public ItemTreatment treatment(RuleFacts arrival) {
    return treatment(arrival, list());
  }

  static ItemTreatment treatment(RuleFacts arrival, List<TemporaryItemRule> rules) {
    Partner partner = arrival.partner();
    String otherwise = partner.accept().itemPolicy();
    return rules.stream()
        .filter(rule -> rule.settings().fits(arrival))
        .findFirst()
        .map(
            rule ->
                new ItemTreatment(
                    rule.location().or(partner::acceptLocation),
                    rule.settings().itemPolicy() == null ? otherwise : rule.settings().itemPolicy(),
                    rule.settings().libraryUseOnly()))
        .orElseGet(() -> new ItemTreatment(partner.acceptLocation(), otherwise, false));
  }

  /** All rules in order of their positions. */
  public List<TemporaryItemRule> list() {
    return settings.all(
        TemporaryItemRule.class,
        """
        select r from TemporaryItemRule r left join fetch r.partner left join fetch r.location
        order by r.position, r.id
        """);
  }

  void read(@Observes SettingsVersionChanged event) {
    list();
  }

  /**
   * @throws WorkflowException UNKNOWN_CODE
   */
  public TemporaryItemRule get(long id) {
    return Optional.ofNullable(em.find(TemporaryItemRule.class, id))
        .orElseThrow(() -> new WorkflowException(PartnerReason.UNKNOWN_RULE, id));
  }

  /**
   * Creates or changes a rule and moves it to its position; the others keep their order.
   *
   * @param id null for a new one
   * @param position from 1; a number beyond the last rule puts it last
   * @throws WorkflowException UNKNOWN_CODE for the rule, its partner or location; INVALID_DATA when
   *     there are too many rules, or the last one sets nothing
   */
  public TemporaryItemRule save(Long id, int position, TemporaryItemRuleSettings input) {
    List<TemporaryItemRule> all = new ArrayList<>(list());
    TemporaryItemRule rule = id == null ? new TemporaryItemRule(all.size() + 1) : get(id);
    describe(rule, input, "");
    all.remove(rule);
    requireFew(all.size() + 1);
    all.add(Math.max(0, Math.min(position - 1, all.size())), rule);
    requireLastSetsAnything(all);
    em.persist(rule);
    number(all);
    return rule;
  }

  /**
   * Replaces all rules.
   *
   * @throws WorkflowException as {@link #save}
   */
  public List<TemporaryItemRule> replace(List<TemporaryItemRuleSettings> input) {
    requireFew(input.size());
    list().forEach(em::remove);
    List<TemporaryItemRule> all = new ArrayList<>();
    for (TemporaryItemRuleSettings one : input) {
      TemporaryItemRule rule = new TemporaryItemRule(all.size() + 1);
      describe(rule, one, "[%d].".formatted(all.size()));
      em.persist(rule);
      all.add(rule);
    }
    WorkflowException.check(
        "[%d].location".formatted(all.size() - 1), () -> requireLastSetsAnything(all));
    em.flush();
    return all;
  }

  /**
   * @throws WorkflowException UNKNOWN_CODE; INVALID_DATA when the rule that is then the last sets
   *     nothing
   */
  public void remove(long id) {
    TemporaryItemRule rule = get(id);
    List<TemporaryItemRule> otherRules = new ArrayList<>(list());
    otherRules.remove(rule);
    requireLastSetsAnything(otherRules);
    em.remove(rule);
    number(otherRules);
  }

  private void number(List<TemporaryItemRule> all) {
    for (int i = 0; i < all.size(); i++) {
      all.get(i).moveTo(i + 1);
    }
    em.flush();
  }

  /**
   * @param entry path of the rule in a list, for a refusal; empty for a single one
   */
  private void describe(TemporaryItemRule rule, TemporaryItemRuleSettings input, String entry) {
    TemporaryItemRuleSettings settings = SettingProperty.copy(input);
    rule.describe(
        settings,
        WorkflowException.checked(
            entry + "partner",
            () -> settings.partner() == null ? null : partners.get(settings.partner())),
        WorkflowException.checked(
            entry + "location",
            () ->
                settings.location() == null
                    ? null
                    : institutions.activeLocation(settings.location())));
  }

  /**
   * The last rule sets something; one before it may set nothing, so that no later one applies.
   *
   * @param all as they would be; the refusal names a rule by the number that staff see now
   */
  static void requireLastSetsAnything(List<TemporaryItemRule> all) {
    TemporaryItemRule last = all.isEmpty() ? null : all.get(all.size() - 1);
    if (last != null && !last.settings().setsAnything()) {
      throw new WorkflowException(PartnerReason.RULE_WITHOUT_EFFECT, last.position());
    }
  }

  private static void requireFew(int rules) {
    if (rules > MAX_RULES) {
      throw new WorkflowException(PartnerReason.TOO_MANY_RULES, rules, MAX_RULES);
    }
  }
}
