package org.interlend.ncip.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.interlend.exchange.MessageWarningKind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Version 1, converted from and to the model of version 2. */
class VersionOneTest {

  private static final String OURS = "urn:x:ours";

  private static Element read(String service) {
    return Fixtures.read("<NCIPMessage version='ncip_v1_0.dtd'>" + service + "</NCIPMessage>")
        .service();
  }

  private static String agency(String code) {
    return "<UniqueAgencyId><Scheme>%s</Scheme><Value>%s</Value></UniqueAgencyId>"
        .formatted(OURS, code);
  }

  private static String written(Element two) throws Exception {
    byte[] message = MessageWriter.write(two, Style.versionOne(null));
    Dtd.validate(message);
    return new String(message, UTF_8);
  }

  private static Element header() {
    return Element.of(
        "ResponseHeader",
        Element.of("FromAgencyId", Element.coded("AgencyId", OURS, "US")),
        Element.of("ToAgencyId", Element.coded("AgencyId", "urn:x:theirs", "THEM")));
  }

  private static Element problem(String kind, String type, String path, String value) {
    return Element.of(
        "Problem",
        Element.coded("ProblemType", "http://www.niso.org/x/" + kind + "type/list.scm", type),
        Element.of("ProblemDetail", "A sentence that version 1 has no place for"),
        Element.optional("ProblemElement", path),
        Element.optional("ProblemValue", value));
  }

  @Nested
  class Reading {

    @Test
    void idsAndCodedValuesAreConvertedToVersion2() {
      Element service =
          read(
              "<AcceptItem><InitiationHeader><FromAgencyId>"
                  + agency("THEM")
                  + "</FromAgencyId><ApplicationProfileType><Value>P</Value>"
                  + "</ApplicationProfileType></InitiationHeader><UniqueRequestId>"
                  + agency("THEM")
                  + "<RequestIdentifierValue datatype='string'>R-1</RequestIdentifierValue>"
                  + "</UniqueRequestId><RequestedActionType><Scheme></Scheme>"
                  + "<Value>Hold for Pickup</Value></RequestedActionType><UniqueItemId>"
                  + "<ItemIdentifierValue>I-1</ItemIdentifierValue></UniqueItemId></AcceptItem>");

      assertThat(service.text("InitiationHeader", "FromAgencyId", "AgencyId")).contains("THEM");
      assertThat(service.at("RequestId", "AgencyId").orElseThrow().scheme()).isEqualTo(OURS);
      assertThat(service.text("InitiationHeader", "ApplicationProfileType")).contains("P");
      assertThat(service.text("RequestId", "RequestIdentifierValue")).contains("R-1");
      assertThat(service.text("RequestedActionType")).contains("Hold for Pickup");
      assertThat(service.text("ItemId", "ItemIdentifierValue")).contains("I-1");
    }

    @Test
    void aCardNumberIsAnIdWithAType() {
      Element user =
          read(
              "<LookupUser><VisibleUserId><VisibleUserIdentifierType><Scheme/>"
                  + "<Value>BARCODE</Value></VisibleUserIdentifierType>"
                  + "<VisibleUserIdentifier>P1</VisibleUserIdentifier></VisibleUserId>"
                  + "<UserElementType><Scheme/><Value>Visible User Id</Value>"
                  + "</UserElementType></LookupUser>");

      assertThat(user.text("UserId", "UserIdentifierValue")).contains("P1");
      assertThat(user.text("UserId", "UserIdentifierType")).contains("BARCODE");
      assertThat(user.text("UserElementType")).contains("User Id");
    }

    @Test
    void visibleIdsAreUsedWhenThereIsNoOtherId() {
      String item =
          "<ItemOptionalFields><ItemDescription><VisibleItemId><VisibleItemIdentifierType>"
              + "<Scheme/><Value>Barcode</Value></VisibleItemIdentifierType>"
              + "<VisibleItemIdentifier>B-7</VisibleItemIdentifier></VisibleItemId>"
              + "</ItemDescription></ItemOptionalFields>";
      String unique = "<UniqueItemId><ItemIdentifierValue>%s</ItemIdentifierValue></UniqueItemId>";

      Element printed = read("<ItemRenewed>" + unique.formatted("") + item + "</ItemRenewed>");
      Element both = read("<ItemRenewed>" + item + unique.formatted("I-1") + "</ItemRenewed>");

      assertThat(printed.text("ItemId", "ItemIdentifierValue")).contains("B-7");
      assertThat(both.text("ItemId", "ItemIdentifierValue")).contains("I-1");
    }

    @Test
    void irregularitiesAreReportedToStaffInVersion1Too() {
      Message message =
          Fixtures.read(
              "<NCIPMessage version='ncip_v1_0.dtd'><CheckInItem><ItemElementType/>"
                  + "<UniqueItemId><ItemIdentifierValue>I-1</ItemIdentifierValue></UniqueItemId>"
                  + "<Oddity/></CheckInItem></NCIPMessage>");

      assertThat(message.warnings())
          .hasSize(2)
          .anyMatch(warning -> warning.kind() == MessageWarningKind.ELEMENT_ORDER)
          .anyMatch(warning -> warning.fact().values().contains("Oddity"));
    }

    @Test
    void aProblemIsConvertedToVersion2() {
      byte[] answer =
          ("<NCIPMessage version='ncip_v1_0.dtd'><RenewItemResponse><Problem><ProcessingError>"
                  + "<ProcessingErrorType><Scheme>s</Scheme><Value>Unknown Item</Value>"
                  + "</ProcessingErrorType><ProcessingErrorElement>"
                  + "<ElementName>UniqueItemId</ElementName><ProcessingErrorElement>"
                  + "<ElementName>ItemIdentifierValue</ElementName>"
                  + "<ProcessingErrorValue>I-9</ProcessingErrorValue></ProcessingErrorElement>"
                  + "</ProcessingErrorElement></ProcessingError></Problem></RenewItemResponse>"
                  + "</NCIPMessage>")
              .getBytes(UTF_8);

      Element problem = MessageReader.readAnswer(answer, null).service().child("Problem").get();

      assertThat(problem.text("ProblemType")).contains("Unknown Item");
      assertThat(problem.text("ProblemElement")).contains("//ItemId/ItemIdentifierValue");
      assertThat(problem.text("ProblemValue")).contains("I-9");
    }

    @Test
    void theVersionOfAnUnreadableMessageIsDetected() {
      for (String one :
          List.of(
              "<NCIPMessage version='ncip_v1_0.dtd'><AcceptItem>&",
              "\n <NCIPMessage><AcceptItem><UniqueItemId>",
              "%0A+%3CNCIPMessage+version%3D%22ncip_v1_0.dtd%22%3E%3CAcceptItem")) {
        assertThat(MessageReader.looksLike(one.getBytes(UTF_8), null)).isEqualTo(Version.ONE);
      }
      for (String two :
          List.of("", "{}", Fixtures.message("<UniqueItemId>"), "<NCIPMessage><AcceptItem>")) {
        assertThat(MessageReader.looksLike(two.getBytes(UTF_8), null)).isEqualTo(Version.TWO);
      }
    }
  }

  @Nested
  class Writing {

    @Test
    void anAnswerHasNoNamespaceAndIdsWithTheirAgencies() throws Exception {
      String answer =
          written(
              Element.of(
                  "AcceptItemResponse",
                  header(),
                  Element.of("RequestId", Element.of("RequestIdentifierValue", "R-1")),
                  Element.of(
                      "ItemId",
                      Element.of("AgencyId", "US"),
                      Element.of("ItemIdentifierType", "Barcode"),
                      Element.of("ItemIdentifierValue", "I-1"))));

      assertThat(answer)
          .startsWith(
              "<NCIPMessage version=\"http://www.niso.org/ncip/v1_0/imp1/dtd/ncip_v1_0.dtd\">"
                  + "<AcceptItemResponse><ResponseHeader>")
          .contains(
              "<UniqueRequestId><UniqueAgencyId><Scheme>urn:x:theirs</Scheme><Value>THEM</Value>"
                  + "</UniqueAgencyId><RequestIdentifierValue>R-1</RequestIdentifierValue>",
              "<UniqueItemId>" + agency("US") + "<ItemIdentifierValue>I-1</ItemIdentifierValue>");
    }

    @Test
    void aProblemNamesTheElementByItsFullPath() throws Exception {
      String answer =
          written(
              Element.of(
                  "AcceptItemResponse",
                  header(),
                  problem(
                      "processingerror",
                      "Unknown User",
                      "//AcceptItem/UserId/UserIdentifierValue",
                      "P9")));

      assertThat(answer)
          .contains(
              "<Problem><ProcessingError><ProcessingErrorType><Scheme>"
                  + "http://www.niso.org/x/processingerrortype/list.scm</Scheme>"
                  + "<Value>Unknown User</Value></ProcessingErrorType><ProcessingErrorElement>"
                  + "<ElementName>UniqueUserId</ElementName><ProcessingErrorElement>"
                  + "<ElementName>UserIdentifierValue</ElementName>"
                  + "<ProcessingErrorValue>P9</ProcessingErrorValue></ProcessingErrorElement>"
                  + "</ProcessingErrorElement></ProcessingError></Problem>")
          .doesNotContain("sentence");
    }

    @Test
    void aNotificationIsAnsweredWithAHeaderOrAMessagingErrorOnly() throws Exception {
      assertThat(written(Element.of("ItemCheckedInResponse", header())))
          .endsWith("</ResponseHeader></ItemCheckedInResponse></NCIPMessage>");
      assertThat(
              written(
                  Element.of(
                      "CirculationStatusUpdatedResponse",
                      header(),
                      problem("messagingerror", "Unknown Value From Known Scheme", null, null))))
          .contains("</ResponseHeader><MessagingError>")
          .contains("<ElementName>CirculationStatusUpdated</ElementName>")
          .doesNotContain("Problem");
    }

    @Test
    void aServiceWithoutAResponseIsAnsweredWithAProblemElement() {
      byte[] message =
          MessageWriter.write(
              problem("messagingerror", "Invalid Message Syntax Error", null, null),
              Style.versionOne("urn:ncip:v1_01"));

      assertThat(new String(message, UTF_8))
          .startsWith("<NCIPMessage version=\"urn:ncip:v1_01\"><Problem><MessagingError>")
          .contains("<ElementName>NCIPMessage</ElementName>");
    }

    @Test
    void patronFieldsAreWrittenInTheOrderOfVersion1() throws Exception {
      Element user =
          Element.of(
              "UserId",
              Element.of("AgencyId", "US"),
              Element.of("UserIdentifierType", "Barcode"),
              Element.of("UserIdentifierValue", "P1"));
      Element item = Element.of("ItemId", Element.of("ItemIdentifierValue", "I-1"));

      String answer =
          written(
              Element.of(
                  "LookupUserResponse",
                  header(),
                  user,
                  Element.of(
                      "LoanedItemsCount",
                      Element.of("CirculationStatus", "On Loan"),
                      Element.of("LoanedItemCountValue", "1")),
                  Element.of(
                      "LoanedItem",
                      item,
                      Element.of("DateDue", "2026-06-30T21:59:59.000Z"),
                      Element.of("Title", "A title")),
                  Element.of(
                      "RequestedItemsCount",
                      Element.of("RequestType", "Hold"),
                      Element.of("RequestedItemCountValue", "1")),
                  Element.of(
                      "RequestedItem",
                      item,
                      Element.of("RequestType", "Hold"),
                      Element.of("RequestStatusType", "In Process"),
                      Element.of("DatePlaced", "2026-05-30T21:59:59.000Z"),
                      Element.of("PickupLocation", "MAIN")),
                  Element.of(
                      "UserOptionalFields",
                      Element.of("UserLanguage", "fr"),
                      Element.of(
                          "UserId",
                          Element.of("UserIdentifierType", "Institution Id Number"),
                          Element.of("UserIdentifierValue", "u1")))));

      assertThat(answer)
          .contains("<UserTransaction><RequestedItem>", "</RequestedItem><LoanedItem>")
          .contains(
              "<VisibleUserIdentifier>P1</VisibleUserIdentifier>",
              "<VisibleUserIdentifier>u1</VisibleUserIdentifier>",
              "<Value>Institution Id Number</Value>")
          .doesNotContain("A title", "MAIN");
    }

    @Test
    void aCheckInItemResponseHasEmptyUserOptionalFields() throws Exception {
      assertThat(
              written(
                  Element.of(
                      "CheckInItemResponse",
                      header(),
                      Element.of("ItemId", Element.of("ItemIdentifierValue", "I-1")))))
          .contains("</UniqueItemId><UserOptionalFields/></CheckInItemResponse>");
    }
  }
}
