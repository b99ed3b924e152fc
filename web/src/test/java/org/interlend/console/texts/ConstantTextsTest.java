package org.interlend.console.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.interlend.Side;
import org.interlend.audit.AuditSubject;
import org.interlend.borrowing.request.BorrowingAction;
import org.interlend.console.accounts.AccountStatus;
import org.interlend.console.computer.Paper;
import org.interlend.console.computer.Theme;
import org.interlend.console.flow.FlowStep;
import org.interlend.console.home.WorklistLineKind;
import org.interlend.console.institution.ConfigurationMenuEntry;
import org.interlend.console.slips.SlipKind;
import org.interlend.lending.request.LendingAction;
import org.interlend.operator.OperatorSetting;
import org.interlend.operator.ServerSettingTopic;
import org.interlend.operator.SettingSource;
import org.interlend.reports.Dimension;
import org.interlend.security.Permission;
import org.interlend.setup.SetUpStatus;
import org.interlend.setup.SetUpStep;
import org.interlend.staff.signin.SignInOutcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts whose keys end with the name of a constant. */
class ConstantTextsTest {

  private record Texts(String area, String prefix, Stream<String> ends) {
    private static Texts of(String area, String prefix, Enum<?>[] constants) {
      return of(area, prefix, constants, Enum::name);
    }

    private static <E> Texts of(
        String area, String prefix, E[] constants, Function<E, String> end) {
      return new Texts(area, prefix, Arrays.stream(constants).map(end));
    }
  }

  static Stream<Texts> texts() {
    return Stream.of(
        Texts.of("shell", "permission.", Permission.values()),
        Texts.of(
            "shell",
            "navigation.",
            ConfigurationMenuEntry.values(),
            ConfigurationMenuEntry::section),
        Texts.of(
            "configuration",
            "page.",
            ConfigurationMenuEntry.values(),
            ConfigurationMenuEntry::section),
        Texts.of("configuration", "group.", ConfigurationMenuEntry.Group.values()),
        Texts.of("accounts", "status.", AccountStatus.values()),
        Texts.of("accounts", "audit.area.", AuditSubject.Area.values()),
        Texts.of("server", "what.", OperatorSetting.values()),
        Texts.of("home", "tile.", WorklistLineKind.values()),
        Texts.of("home", "hint.", WorklistLineKind.values()),
        Texts.of("home", "group.", WorklistLineKind.Group.values()),
        Texts.of("flow", "side.", Side.values()),
        Texts.of("flow", "picture.", Side.values()),
        Texts.of("partners", "profiles.new.", Side.values()),
        Texts.of(
            "shell",
            "signIn.refused.",
            Stream.of(SignInOutcome.values())
                .filter(SignInOutcome::ofProvider)
                .toArray(SignInOutcome[]::new)),
        Texts.of("desk", "computer.paper.", Paper.values()),
        Texts.of("desk", "computer.theme.", Theme.values()),
        Texts.of("flow", "step.", FlowStep.values()),
        Texts.of("flow", "what.", FlowStep.values()),
        Texts.of("flow", "owner.", FlowStep.Owner.values()),
        Texts.of("reports", "dimension.", Dimension.values()),
        Texts.of("server", "topic.", ServerSettingTopic.values()),
        Texts.of("server", "source.", SettingSource.values()),
        Texts.of("setup", "status.", SetUpStatus.values()),
        Texts.of("setup", "step.", SetUpStep.values()),
        Texts.of("setup", "what.", SetUpStep.values()),
        Texts.of("slips", "kind.", SlipKind.values()),
        Texts.of("slips", "none.", SlipKind.values()));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void eachConstantHasItsText(Texts expected) {
    assertThat(keys(expected))
        .containsAll(expected.ends().map(end -> expected.prefix() + end).toList());
  }

  static Stream<Texts> taken() {
    return Stream.of(
        new Texts(
            "borrowing",
            "taken.",
            Stream.of(BorrowingAction.values()).flatMap(ConstantTextsTest::takenByStaff)),
        new Texts(
            "lending",
            "taken.",
            Stream.concat(
                Stream.of(LendingAction.values()).map(Enum::name),
                Stream.of(
                    LendingAction.MARK_MISSING + ".other",
                    LendingAction.SEND_FILE + ".completed",
                    LendingAction.SEND_FILE + ".copy",
                    LendingAction.TAKE_IN + ".completed",
                    LendingAction.REPORT_FOUND + ".completed",
                    LendingAction.REPORT_DAMAGED + ".chosen",
                    LendingAction.REPORT_DAMAGED + ".kept"))));
  }

  @ParameterizedTest
  @MethodSource("taken")
  void eachActionOfStaffHasItsSentencesAndNoOther(Texts expected) {
    assertThat(keys(expected).stream().filter(key -> key.startsWith(expected.prefix())))
        .containsExactlyInAnyOrderElementsOf(
            expected.ends().map(end -> expected.prefix() + end).toList());
  }

  private static Set<String> keys(Texts expected) {
    return ResourceBundle.getBundle("org.interlend.console.texts." + expected.area(), Locale.ROOT)
        .keySet();
  }

  /** The sentences about an action that staff have taken, also on each of several items. */
  private static Stream<String> takenByStaff(BorrowingAction action) {
    String name = action.name();
    return switch (action) {
      case CANCEL_OWN -> Stream.empty();
      case LEND -> Stream.of(name + ".item", name + ".copy");
      case TAKE_BACK, RENEW -> Stream.of(name + ".item");
      case CANCEL, COMPLETE -> Stream.of(name, name + ".here", name + ".told");
      case RECEIVE, ASSIGN_PATRON, CHANGE_PICKUP, CORRECT_LOAN_PERIOD ->
          Stream.of(name, name + ".item");
      default -> Stream.of(name);
    };
  }
}
