package org.interlend.console.requests;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.interlend.console.ConsoleTexts;
import org.interlend.persistence.TransactionTemplate;
import org.interlend.requests.action.RequestAction;
import org.interlend.requests.reason.ReasonCodes;
import org.interlend.requests.reason.ReasonStep;

/** The reasons from which staff choose before they take a step. */
@Named
@ApplicationScoped
public class ReasonChoices {

  @Inject private ReasonCodes reasons;
  @Inject private ConsoleTexts texts;
  @Inject private TransactionTemplate transaction;

  /** The reasons for some actions, by step; empty when none of them asks for one. */
  public List<SelectItem> of(Stream<? extends RequestAction<?>> actions) {
    return transaction.required(
        () ->
            actions
                .map(RequestAction::because)
                .filter(Objects::nonNull)
                .distinct()
                .map(this::group)
                .filter(group -> group.getSelectItems().length > 0)
                .<SelectItem>map(group -> group)
                .toList());
  }

  /** The reasons for one step. */
  public List<SelectItem> offered(ReasonStep step) {
    return List.of(transaction.required(() -> group(step)).getSelectItems());
  }

  private SelectItemGroup group(ReasonStep step) {
    SelectItemGroup group = new SelectItemGroup(step.label(texts.locale()));
    group.setSelectItems(
        reasons.offered(step).stream()
            .map(reason -> new SelectItem(reason.code(), reason.label(texts.locale())))
            .toArray(SelectItem[]::new));
    return group;
  }

  /** Refuses a step without a reason that needs one. */
  public void require(RequestAction<?> action, String code) {
    if (action.because() != null) {
      transaction.required(() -> reasons.requireChosen(action.because(), code));
    }
  }
}
