package org.interlend.api.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.interlend.api.institution.CalendarJson;
import org.interlend.api.institution.InstitutionJson;
import org.interlend.api.institution.LibraryJson;
import org.interlend.api.operation.ServerSettingJson;
import org.interlend.api.operation.ServerSettingsResource;
import org.interlend.api.partners.PartnerJson;
import org.interlend.api.patrons.PatronJson;
import org.interlend.api.problem.FieldError;
import org.interlend.api.problem.JsonFieldErrors;
import org.interlend.api.staff.OwnPasswordResource;
import org.interlend.api.staff.StaffAccountInputJson;
import org.interlend.api.staff.StaffAccountJson;
import org.interlend.operator.SettingSource;
import org.interlend.partners.BlockedPatronHandling;
import org.interlend.partners.PartnerStatus;
import org.interlend.partners.RequestFormat;
import org.interlend.partners.RequestItemSettings.PickSlip;
import org.interlend.partners.RequestItemSettings.RequestSide;
import org.interlend.partners.UserIdentifierType;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.patrons.BlockKind;
import org.interlend.patrons.PatronContact;
import org.interlend.patrons.PatronIdentifiersInput;
import org.interlend.patrons.PatronInput;
import org.interlend.security.Role;
import org.interlend.staff.AuthenticationSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectMapperProviderTest {

  @Test
  void aPartnerNeedsNoMoreThanItsName() throws Exception {
    PartnerJson partner =
        ObjectMapperProvider.MAPPER.readValue("{\"name\": \"Brightwater\"}", PartnerJson.class);

    assertThat(partner.status()).isEqualTo(PartnerStatus.ACTIVE);
    assertThat(partner.userIdentifierType()).isEqualTo(UserIdentifierType.ANY);
    assertThat(partner.blockedPatrons()).isEqualTo(BlockedPatronHandling.REFUSE);
    assertThat(partner.accept().nonReturnable()).isEqualTo(RequestFormat.DIGITAL);
    assertThat(partner.accept().location()).isNull();
    assertThat(partner.request().side()).isEqualTo(RequestSide.AUTO);
    assertThat(partner.request().pickSlip()).isEqualTo(PickSlip.LOCAL);
    assertThat(partner.secrets().secret()).isNull();
    assertThat(partner.protocol()).isEqualTo(BrokerProtocol.NCIP);
  }

  @Test
  void everySettingOfAPartnerReachesItsRecord() throws Exception {
    PartnerJson partner =
        ObjectMapperProvider.MAPPER.readValue(
            """
            {"name": "Brightwater", "status": "INACTIVE", "systemType": "ILLiad",
             "borrowingSupported": true, "lendingSupported": true, "secret": "",
             "userIdentifierType": "BARCODE", "agencyAliases": ["BRW-BROKER"],
             "ncipUrl": "https://broker.example.org/ncip",
             "requestLink": "https://broker.example.org/new?{openurl}", "timeZone": "America/Chicago",
             "acceptItem": {"location": "BORROW", "pickupLibrary": "MAIN",
               "automaticReceive": true, "receiveDesk": "RSDESK", "deliveryDelayDays": 4},
             "checkOutItem": {"location": "LEND", "policy": "ILL"},
             "requestItem": {"recordIdType": "OCLC", "side": "LENDING", "pickSlip": "BROKER"},
             "borrowingWorkflow": {"mediatedRenewal": true, "sendRenewItem": true},
             "lendingWorkflow": {"automaticRenew": true, "receiveDigitally": true,
               "sendRecallItem": true}}
            """,
            PartnerJson.class);

    assertThat(partner.status()).isEqualTo(PartnerStatus.INACTIVE);
    assertThat(partner.requestLink().orElseThrow().filled(field -> "", "genre=book"))
        .isEqualTo("https://broker.example.org/new?genre=book");
    assertThat(partner.accept().pickupLibrary()).isEqualTo("MAIN");
    assertThat(partner.accept().receiveDesk()).isEqualTo("RSDESK");
    assertThat(partner.accept().deliveryDelayDays()).isEqualTo(4);
    assertThat(partner.checkOut().location()).isEqualTo("LEND");
    assertThat(partner.checkOut().policy()).isEqualTo("ILL");
    assertThat(partner.request().side()).isEqualTo(RequestSide.LENDING);
    assertThat(partner.ownBorrowing().mediatedRenewal()).isTrue();
    assertThat(partner.ownBorrowing().sendRenewItem()).isTrue();
    assertThat(partner.ownLending().automaticRenew()).isTrue();
    assertThat(partner.ownLending().receiveDigitally()).isTrue();
    assertThat(partner.ownLending().sendRecallItem()).isTrue();
    assertThat(partner.timeZone()).contains(ZoneId.of("America/Chicago"));
    assertThat(partner.secrets().secret())
        .as("an empty secret takes the present one away")
        .isEmpty();
  }

  @Test
  void aPartnerReadFromTheApiCanBeSentBackUnchanged() throws Exception {
    PartnerJson sent =
        ObjectMapperProvider.MAPPER.readValue(
            "{\"name\": \"B\", \"secretSet\": true, \"missing\": [\"a desk\"]}", PartnerJson.class);

    assertThat(ObjectMapperProvider.MAPPER.writeValueAsString(sent))
        .doesNotContain("\"secret\"", "\"urlToken\"");
    assertThat(sent.name()).isEqualTo("B");
  }

  @Test
  void aNullIsAsAnAbsentFieldAlsoForAFlag() throws Exception {
    assertThat(
            ObjectMapperProvider.MAPPER.readValue(
                "{\"name\": \"Main\", \"resourceSharing\": null, \"isil\": null}",
                LibraryJson.class))
        .usingRecursiveComparison()
        .isEqualTo(
            ObjectMapperProvider.MAPPER.readValue("{\"name\": \"Main\"}", LibraryJson.class));
    assertThat(
            ObjectMapperProvider.MAPPER
                .readValue(
                    "{\"name\": \"B\", \"borrowingWorkflow\": {\"sendRenewItem\": null}}",
                    PartnerJson.class)
                .ownBorrowing()
                .sendRenewItem())
        .as("its default")
        .isEqualTo(
            ObjectMapperProvider.MAPPER
                .readValue("{\"name\": \"B\"}", PartnerJson.class)
                .ownBorrowing()
                .sendRenewItem());
  }

  @Test
  void aNumberOutsideOfTheRangeIsNamedByItsField() {
    FieldError error =
        JsonFieldErrors.describe(
            catchThrowableOfType(
                JsonProcessingException.class,
                () ->
                    ObjectMapperProvider.MAPPER.readValue(
                        "{\"name\": \"B\", \"acceptItem\": {\"fileDays\": 99999999999}}",
                        PartnerJson.class)));

    assertThat(error.field()).isEqualTo("acceptItem.fileDays");
    assertThat(error.message()).contains("range");
  }

  @Test
  void theSecretIsNeverWritten() throws Exception {
    PartnerJson partner =
        ObjectMapperProvider.MAPPER.readValue(
            "{\"name\": \"B\", \"secret\": \"open sesame\"}", PartnerJson.class);

    assertThat(partner.secrets().secret()).isEqualTo("open sesame");
    assertThat(ObjectMapperProvider.MAPPER.writeValueAsString(partner)).doesNotContain("sesame");
  }

  @Test
  void emptyTextOfAPatronIsTreatedAsMissing() throws Exception {
    PatronInput patron =
        ObjectMapperProvider.MAPPER
            .readValue(
                """
                {"lastName": " Ek ", "firstName": "", "email": "", "language": "", "pin": "",
                 "expiry": "2026-12-31", "status": "BLOCKED", "blockReason": "Fines"}
                """,
                PatronJson.class)
            .input("10043177");

    assertThat(patron)
        .isEqualTo(
            new PatronInput(
                new PatronIdentifiersInput("10043177", List.of()),
                null,
                "Ek",
                null,
                new PatronContact(null, null, null, null),
                null,
                BlockKind.IMPORTED,
                true,
                "Fines",
                LocalDate.of(2026, 12, 31),
                null,
                null));
  }

  @Test
  void passwordsAndPinsKeepTheirBlanks() throws Exception {
    PatronInput patron =
        ObjectMapperProvider.MAPPER
            .readValue(
                "{\"lastName\": \"Ek\", \"pin\": \" 4821 \", \"illPin\": \"77 12 \"}",
                PatronJson.class)
            .input("10043177");

    assertThat(patron.pin()).isEqualTo(" 4821 ");
    assertThat(patron.illPin()).isEqualTo("77 12 ");
    assertThat(
            ObjectMapperProvider.MAPPER.readValue(
                "{\"current\": \" one\", \"new\": \"two \"}",
                OwnPasswordResource.PasswordJson.class))
        .isEqualTo(new OwnPasswordResource.PasswordJson(" one", "two "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'name': 'B', 'acceptItem': {'locaton': 'X'}} | acceptItem.locaton | is not known here; known are automaticReceive, ",
        "{'name': 'B', 'status': 'CLOSED'} | status | must be one of ACTIVE, INACTIVE and not CLOSED",
        "{'name': 'B', 'timeZone': 'Mars/Base'} | timeZone | must be a time zone such as Europe/Paris",
        "{'name': 'B', 'borrowingSupported': 'yes'} | borrowingSupported | must be true or false",
        "{'name': 'B', 'acceptItem': {'deliveryDelayDays': 'x'}} | acceptItem.deliveryDelayDays | must be a whole number",
        "{'name': 'B', 'borrowingSupported': ' '} | borrowingSupported | must be true or false",
        "{'name': 'B', 'acceptItem': {'deliveryDelayDays': ' '}} | acceptItem.deliveryDelayDays | must be a whole number",
        "{'name': 'B', 'authentication': {'messagesPerMinute': ' '}} | authentication.messagesPerMinute | must be a whole number",
        "{'name': 'B', 'status': ' '} | status | must be one of ACTIVE, INACTIVE",
        "{'name': 'B', 'agencyAliases': 'x'} | agencyAliases | must be a list in square brackets",
        "{'name': ['B']} | name | must be text",
        "{'name': 7} | name | must be text",
        "{'agencyAliases': [true]} | agencyAliases[0] | must be text",
        "{'secret': 421} | secret | must be text",
        "{'name': 'B\\u0000'} | name | has a control character",
        "{'name': 'B\\ud83d'} | name | has a control character, half of a character",
        "{'name': 'B\\uffff'} | name | has a control character, half of a character, or U+FFFE",
        "['B'] | ~~ | must be an object in curly brackets",
        "{'name': 'B'} {} | ~~ | must end after its first value; more follows at line 1, column 15",
        "{'name': 'B'} 7 | ~~ | must end after its first value; more follows at line 1, column 15",
        "{'name': 'B', oops} | ~~ | is not JSON at line 1, column 15",
        "{'name': 'B' | ~~ | is not JSON at line 1, column 13: Unexpected end-of-input: expected close marker for Object",
        "{'name': 'B', 'name': 'C'} | ~~ | is not JSON at line 1",
        "{'name': NaN} | ~~ | is not JSON at line 1, column 13: Non-standard token 'NaN'",
        "{/* a broker */'name': 'B'} | ~~ | is not JSON at line 1, column 2: Unexpected character",
        "{\u001e'name': 'B'} | ~~ | is not JSON at line 1, column 3: Illegal character",
      })
  void invalidJsonIsExplained(String json, String field, String message) {
    JsonProcessingException thrown =
        catchThrowableOfType(
            JsonProcessingException.class,
            () ->
                ObjectMapperProvider.MAPPER.readValue(json.replace('\'', '"'), PartnerJson.class));

    FieldError error = JsonFieldErrors.describe(thrown);

    assertThat(error.field()).isEqualTo(field);
    assertThat(error.message()).startsWith(message).doesNotContain("Source", "`", "ALLOW_");
  }

  @ParameterizedTest
  @CsvSource({
    "letterDigest, ' ', must be true or false",
    "letterDigest, '\\u0000', must be true or false",
    "debtLimit, ' ', must be a whole number",
    "debtLimit, '7', must be a whole number"
  })
  void aValueThatCannotBeSeenIsNotRepeated(String field, String value, String message) {
    String json = "{\"%s\": \"%s\"}".formatted(field, value);
    JsonProcessingException thrown =
        catchThrowableOfType(
            JsonProcessingException.class,
            () -> ObjectMapperProvider.MAPPER.readValue(json, InstitutionJson.class));

    assertThat(JsonFieldErrors.describe(thrown).message()).isEqualTo(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'2026-12-30T23:00:00.000Z'",
        "'2026-12-30T23:00:00+01:00'",
        "'31.12.2026'",
        "'+999999999-12-31'",
        "'0000-12-31'",
        "[2026, 12, 31]",
        "20818",
        "{}"
      })
  void whatIsNoDayOfACalendarIsNotTakenForOne(String value) {
    JsonProcessingException thrown =
        catchThrowableOfType(
            JsonProcessingException.class,
            () ->
                ObjectMapperProvider.MAPPER.readValue(
                    "{\"expiry\": %s}".formatted(value.replace('\'', '"')), PatronJson.class));

    assertThat(JsonFieldErrors.describe(thrown).field()).isEqualTo("expiry");
    assertThat(JsonFieldErrors.describe(thrown).message())
        .startsWith("must be a day such as 2026-12-31");
  }

  @Test
  void aDayMayBeEmpty() throws Exception {
    assertThat(
            ObjectMapperProvider.MAPPER.readValue("{\"expiry\": \"\"}", PatronJson.class).expiry())
        .isNull();
    assertThat(
            ObjectMapperProvider.MAPPER
                .readValue("{\"expiry\": \" 2026-12-31 \"}", PatronJson.class)
                .expiry())
        .isEqualTo("2026-12-31");
  }

  @Test
  void aDayThatIsAKeyIsReadInTheSameWay() throws Exception {
    assertThat(
            ObjectMapperProvider.MAPPER
                .readValue("{\"closedDays\": {\"2026-12-25\": \"C\"}}", CalendarJson.class)
                .closedDays())
        .containsOnlyKeys(LocalDate.of(2026, 12, 25));

    JsonProcessingException thrown =
        catchThrowableOfType(
            JsonProcessingException.class,
            () ->
                ObjectMapperProvider.MAPPER.readValue(
                    "{\"closedDays\": {\"+999999999-12-31\": \"X\"}}", CalendarJson.class));

    assertThat(JsonFieldErrors.describe(thrown).field()).startsWith("closedDays");
    assertThat(JsonFieldErrors.describe(thrown).message())
        .startsWith("must be a day such as 2026-12-31");
  }

  @Test
  void textThatIsAKeyIsReadLikeOtherText() throws Exception {
    assertThat(
            ObjectMapperProvider.MAPPER
                .readValue(
                    "{\"name\": \"B\", \"pickupNames\": {\" Main desk\\u00A0\": \" MAIN \"}}",
                    PartnerJson.class)
                .pickupNames())
        .isEqualTo(Map.of("Main desk", "MAIN"));

    JsonProcessingException thrown =
        catchThrowableOfType(
            JsonProcessingException.class,
            () ->
                ObjectMapperProvider.MAPPER.readValue(
                    "{\"name\": \"B\", \"pickupNames\": {\"a\\u0000b\": \"MAIN\"}}",
                    PartnerJson.class));

    assertThat(JsonFieldErrors.describe(thrown).field()).startsWith("pickupNames");
    assertThat(JsonFieldErrors.describe(thrown).message()).startsWith("has a control character");
  }

  @Test
  void whatIsReadOfAnAccountCanBeSentBack() throws Exception {
    StaffAccountJson shown =
        new StaffAccountJson(
            "anna.ek",
            "Anna Ek",
            null,
            List.of(Role.VIEWER),
            List.of("MAIN"),
            null,
            "sv",
            true,
            true,
            false,
            Instant.EPOCH,
            AuthenticationSource.LOCAL);

    StaffAccountInputJson sent =
        ObjectMapperProvider.MAPPER.readValue(
            ObjectMapperProvider.MAPPER.writeValueAsString(shown), StaffAccountInputJson.class);

    assertThat(sent.username()).isEqualTo("anna.ek");
    assertThat(sent.password()).isNull();
    assertThat(sent.libraries()).containsExactly("MAIN");
  }

  @Test
  void whatIsReadOfASettingOfTheServerCanBeSentBack() throws Exception {
    var shown =
        new ServerSettingJson(
            "INTERLEND_SMTP_HOST",
            "mail.example.org",
            true,
            SettingSource.CONSOLE,
            null,
            "a name",
            false,
            true);

    var sent =
        ObjectMapperProvider.MAPPER.readValue(
            ObjectMapperProvider.MAPPER.writeValueAsString(shown),
            ServerSettingsResource.Value.class);

    assertThat(sent)
        .isEqualTo(new ServerSettingsResource.Value("INTERLEND_SMTP_HOST", "mail.example.org"));
  }
}
