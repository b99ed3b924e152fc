package org.interlend.partners.profile;

/** Builds a workflow profile for tests. */
public final class TestProfile {

  private TestProfile() {}

  /** A profile for borrowing with these settings. */
  public static WorkflowProfile of(String code, BorrowingProfile settings) {
    WorkflowProfileSettings input = new WorkflowProfileSettings() {};
    input.begin(settings);
    return described(code, input);
  }

  /** A profile for lending with these settings. */
  public static WorkflowProfile of(String code, LendingProfile settings) {
    WorkflowProfileSettings input = new WorkflowProfileSettings() {};
    input.begin(settings);
    return described(code, input);
  }

  private static WorkflowProfile described(String code, WorkflowProfileSettings input) {
    WorkflowProfile profile = new WorkflowProfile(code);
    profile.describe(input);
    return profile;
  }
}
