package org.interlend.ncip.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlend.ProblemKind;
import org.interlend.TestReason;
import org.interlend.WorkflowException.Subject;
import org.interlend.ncip.wire.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The problem type of the standard for each refusal of the library. */
class ProblemTypeTest {

  private static final List<String> SERVICES =
      List.of(
          "LookupUser",
          "AcceptItem",
          "RequestItem",
          "CheckOutItem",
          "CheckInItem",
          "RenewItem",
          "RecallItem",
          "CancelRequestItem");

  private static final String SAME_FOR_EVERY_SERVICE =
      """
      UNKNOWN_PATRON               | UNKNOWN_USER
      PATRON_AUTHENTICATION_FAILED | USER_AUTHENTICATION_FAILED
      TOO_MANY_WRONG_PINS          | USER_AUTHENTICATION_FAILED
      UNKNOWN_ITEM                 | UNKNOWN_ITEM
      UNKNOWN_REQUEST              | UNKNOWN_REQUEST
      UNKNOWN_CODE                 | UNKNOWN_AGENCY
      PARTNER_NOT_FOR_THIS_SIDE    | UNAUTHORIZED_SERVICE
      ITEM_NOT_ON_LOAN             | ITEM_NOT_CHECKED_OUT
      NOT_RENEWABLE                | ITEM_NOT_RENEWABLE
      RENEWALS_USED_UP             | MAXIMUM_RENEWALS_EXCEEDED
      ITEM_ON_HOLD                  | RENEWAL_NOT_ALLOWED
      DUPLICATE_REQUEST            | DUPLICATE_REQUEST
      TOO_LATE_TO_CANCEL           | REQUEST_ALREADY_PROCESSED
      STEP_SWITCHED_OFF            | UNAUTHORIZED_SERVICE
      MISSING_DATA                 | NEEDED_DATA_MISSING
      INVALID_DATA                 | ELEMENT_RULE_VIOLATED
      CHANGED_MEANWHILE            | TEMPORARY_PROCESSING_FAILURE
      PATRON_NOT_ERASABLE          | TEMPORARY_PROCESSING_FAILURE
      BROKER_REFUSED               | TEMPORARY_PROCESSING_FAILURE
      BROKER_UNREACHABLE           | TEMPORARY_PROCESSING_FAILURE
      PASSWORD_REFUSED             | TEMPORARY_PROCESSING_FAILURE
      TOO_MANY_ATTEMPTS            | TEMPORARY_PROCESSING_FAILURE
      """;

  private static final String BY_SERVICE =
      """
                            | LookupUser                   | AcceptItem                   | RenewItem                    | RecallItem                   | CheckOutItem                 | UndoCheckOutItem          | the others
      AMBIGUOUS_PATRON      | NON_UNIQUE_USER              | UNKNOWN_USER                 | UNKNOWN_USER                 | UNKNOWN_USER                 | UNKNOWN_USER                 | UNKNOWN_USER              | UNKNOWN_USER
      PATRON_BLOCKED        | USER_BLOCKED                 | USER_INELIGIBLE_TO_CHECK_OUT | USER_BLOCKED                 | USER_BLOCKED                 | USER_BLOCKED                 | USER_BLOCKED              | USER_BLOCKED
      PARTNER_INCOMPLETE    | TEMPORARY_PROCESSING_FAILURE | CANNOT_ACCEPT_ITEM           | ITEM_NOT_RENEWABLE           | ITEM_CANNOT_BE_RECALLED      | RESOURCE_CANNOT_BE_PROVIDED  | REQUEST_ALREADY_PROCESSED | TEMPORARY_PROCESSING_FAILURE
      BARCODE_IN_USE        | TEMPORARY_PROCESSING_FAILURE | CANNOT_ACCEPT_ITEM           | ITEM_NOT_RENEWABLE           | ITEM_CANNOT_BE_RECALLED      | RESOURCE_CANNOT_BE_PROVIDED  | REQUEST_ALREADY_PROCESSED | TEMPORARY_PROCESSING_FAILURE
      FILE_TOO_LARGE        | TEMPORARY_PROCESSING_FAILURE | CANNOT_ACCEPT_ITEM           | ITEM_NOT_RENEWABLE           | ITEM_CANNOT_BE_RECALLED      | RESOURCE_CANNOT_BE_PROVIDED  | REQUEST_ALREADY_PROCESSED | TEMPORARY_PROCESSING_FAILURE
      ITEM_ON_LOAN          | TEMPORARY_PROCESSING_FAILURE | CANNOT_ACCEPT_ITEM           | ITEM_NOT_RENEWABLE           | ITEM_CANNOT_BE_RECALLED      | USER_INELIGIBLE_TO_CHECK_OUT | REQUEST_ALREADY_PROCESSED | TEMPORARY_PROCESSING_FAILURE
      ITEM_HELD_FOR_ANOTHER | TEMPORARY_PROCESSING_FAILURE | CANNOT_ACCEPT_ITEM           | ITEM_NOT_RENEWABLE           | ITEM_CANNOT_BE_RECALLED      | USER_INELIGIBLE_TO_CHECK_OUT | REQUEST_ALREADY_PROCESSED | TEMPORARY_PROCESSING_FAILURE
      ITEM_NOT_FOR_LOAN     | TEMPORARY_PROCESSING_FAILURE | CANNOT_ACCEPT_ITEM           | ITEM_NOT_RENEWABLE           | ITEM_CANNOT_BE_RECALLED      | ITEM_DOES_NOT_CIRCULATE      | REQUEST_ALREADY_PROCESSED | TEMPORARY_PROCESSING_FAILURE
      ILLEGAL_MOVE          | TEMPORARY_PROCESSING_FAILURE | CANNOT_ACCEPT_ITEM           | ITEM_NOT_RENEWABLE           | ITEM_CANNOT_BE_RECALLED      | RESOURCE_CANNOT_BE_PROVIDED  | REQUEST_ALREADY_PROCESSED | TEMPORARY_PROCESSING_FAILURE
      """;

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @MethodSource("table")
  void everyProblemKindHasItsTypeInEveryService(
      ProblemKind kind, String service, ProblemType type) {
    assertThat(problem(kind, Subject.ITEM, service).type()).isEqualTo(type);
  }

  @Test
  void everyProblemKindIsInTheTable() {
    assertThat(table().map(row -> row.get()[0]).distinct())
        .containsExactlyInAnyOrder((Object[]) ProblemKind.values());
  }

  @Test
  void aVersion1ServiceIsAnsweredLikeItsVersion2Successor() {
    assertThat(problem(ProblemKind.ITEM_NOT_FOR_LOAN, Subject.ITEM, "ItemCheckedOut").type())
        .isEqualTo(ProblemType.ITEM_DOES_NOT_CIRCULATE);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PATRON             | //AcceptItem/UserId
          PIN                | //AcceptItem/AuthenticationInput
          ITEM               | //AcceptItem/ItemId/ItemIdentifierValue
          REQUEST            | //AcceptItem/RequestId/RequestIdentifierValue
          PARTNER            | //AcceptItem/InitiationHeader/ApplicationProfileType
          REQUEST_LINK       | //AcceptItem/InitiationHeader/ApplicationProfileType
          WORKFLOW_PROFILE   | //AcceptItem/InitiationHeader/ApplicationProfileType
          BORROWING_PROFILE  | //AcceptItem/InitiationHeader/ApplicationProfileType
          LENDING_PROFILE    | //AcceptItem/InitiationHeader/ApplicationProfileType
          ALLOWED_ADDRESSES  | //AcceptItem/InitiationHeader/ApplicationProfileType
          CLIENT_CERTIFICATE | //AcceptItem/InitiationHeader/ApplicationProfileType
          PICKUP_LIBRARY     | //AcceptItem/PickupLocation
          LIBRARY            | //AcceptItem/PickupLocation
          LOCATION           | //AcceptItem/PickupLocation
          DESK               | //AcceptItem/PickupLocation
          DUE_DATE           | //AcceptItem/DateForReturn
          FILE               | //AcceptItem/ItemOptionalFields/ElectronicResource/ActualResource
          TITLE              | //AcceptItem/ItemOptionalFields/BibliographicDescription/Title
          ACCOUNT            | //AcceptItem/InitiationHeader/ToAgencyId/AgencyId
          INSTITUTION        | //AcceptItem/InitiationHeader/ToAgencyId/AgencyId
          TERMS              | //AcceptItem/InitiationHeader/ToAgencyId/AgencyId
          ENTRY              | //AcceptItem/InitiationHeader/ToAgencyId/AgencyId
          REFERENCE          | //AcceptItem/FiscalTransactionInformation/FiscalTransactionReferenceId
          AMOUNT             | //AcceptItem/FiscalTransactionInformation/Amount
          NOTE               | //AcceptItem/InitiationHeader/ToAgencyId/AgencyId
          """)
  void aProblemPointsAtTheElementAtFault(Subject about, String path) {
    assertThat(problem(ProblemKind.INVALID_DATA, about, "AcceptItem").elementPath())
        .isEqualTo(path);
  }

  @ParameterizedTest
  @CsvSource({
    "RenewItem,      //RenewItem/DesiredDateDue",
    "ItemRenewed,    //ItemRenewed/DateDue",
    "ItemCheckedOut, //ItemCheckedOut/DateDue",
    "CheckOutItem,   //CheckOutItem/DesiredDateDue"
  })
  void theElementOfADueDateDependsOnTheService(String service, String path) {
    assertThat(problem(ProblemKind.MISSING_DATA, Subject.DUE_DATE, service).elementPath())
        .isEqualTo(path);
  }

  @Test
  void thePatronElementDependsOnTheMessage() {
    Element byNumber = Element.of("LookupUser", Element.of("UserId", "P1"));
    Element byCard = Element.of("LookupUser", Element.of("AuthenticationInput", "P1"));
    assertThat(problem(ProblemKind.UNKNOWN_PATRON, Subject.PATRON, byNumber).elementPath())
        .isEqualTo("//LookupUser/UserId/UserIdentifierValue");
    assertThat(problem(ProblemKind.UNKNOWN_PATRON, Subject.PATRON, byCard).elementPath())
        .isEqualTo("//LookupUser/AuthenticationInput/AuthenticationInputData");
  }

  @Test
  void theTitleElementOfRequestItemIsTheBibliographicId() {
    assertThat(problem(ProblemKind.MISSING_DATA, Subject.TITLE, "RequestItem").elementPath())
        .isEqualTo("//RequestItem/BibliographicId");
  }

  @Test
  void aPinIsNotRepeated() {
    assertThat(problem(ProblemKind.PATRON_AUTHENTICATION_FAILED, Subject.PIN, "LookupUser").value())
        .isNull();
    assertThat(problem(ProblemKind.UNKNOWN_ITEM, Subject.ITEM, "CheckInItem").value())
        .isEqualTo("given");
  }

  static Stream<Arguments> table() {
    Stream<Arguments> same =
        SAME_FOR_EVERY_SERVICE
            .lines()
            .map(ProblemTypeTest::cells)
            .flatMap(row -> SERVICES.stream().map(service -> row(row, service, row.get(1))));
    List<List<String>> lines = BY_SERVICE.lines().map(ProblemTypeTest::cells).toList();
    Map<String, Integer> columns =
        lines.get(0).stream().collect(Collectors.toMap(Function.identity(), lines.get(0)::indexOf));
    Stream<Arguments> byService =
        lines.stream()
            .skip(1)
            .flatMap(
                row ->
                    SERVICES.stream()
                        .map(
                            service ->
                                row(
                                    row,
                                    service,
                                    row.get(
                                        columns.getOrDefault(
                                            service, columns.get("the others"))))));
    return Stream.concat(same, byService);
  }

  private static Arguments row(List<String> row, String service, String type) {
    return Arguments.of(ProblemKind.valueOf(row.get(0)), service, ProblemType.valueOf(type));
  }

  private static List<String> cells(String line) {
    return Stream.of(line.split("\\|")).map(String::strip).toList();
  }

  private static NcipProblem problem(ProblemKind kind, Subject about, String service) {
    return problem(kind, about, Element.of(service));
  }

  private static NcipProblem problem(ProblemKind kind, Subject about, Element service) {
    return ProblemTable.of(service, TestReason.refused(kind, about, "given", "Refused"));
  }
}
