package org.interlend.ncip.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
  private static final String XML =
      "<a><x:AuthenticationInputData>4821</x:AuthenticationInputData>é</a>";

  private static String masked(String text) {
    return new String(Secrets.mask(text.getBytes(UTF_8)), UTF_8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<FromAgencyAuthentication>s</FromAgencyAuthentication>t"
            + "|<FromAgencyAuthentication>***</FromAgencyAuthentication>t",
        "<n:FromSystemAuthentication a='>'>s</n:FromSystemAuthentication >t"
            + "|<n:FromSystemAuthentication>***</n:FromSystemAuthentication >t",
        "<AuthenticationInputData PIN='4821'/><UserId a='b'/>"
            + "|<AuthenticationInputData/><UserId a='b'/>",
        "<AuthenticationInputData PIN=\"4821\" >x</AuthenticationInputData>"
            + "|<AuthenticationInputData>***</AuthenticationInputData>",
        "<FromAgencyAuthentication/>t|<FromAgencyAuthentication/>t",
        "<FromAgencyAuthentication></FromAgencyAuthentication>t"
            + "|<FromAgencyAuthentication></FromAgencyAuthentication>t",
        "<AuthenticationInputData>4821|<AuthenticationInputData>***",
        "<AuthenticationInputData>48</Auth|<AuthenticationInputData>***",
        "<u:NameInformation><Surname>Roe</Surname></u:NameInformation><UserId>7</UserId>"
            + "|<u:NameInformation>***</u:NameInformation><UserId>7</UserId>",
        "<UserAddressInformation><a>Quay</a></UserAddressInformation>t"
            + "|<UserAddressInformation>***</UserAddressInformation>t",
        "<DateOfBirth>1999-01-01</DateOfBirth>t|<DateOfBirth>***</DateOfBirth>t",
        "<AuthenticationInputDataFormat>t|<AuthenticationInputDataFormat>t",
      })
  void onlyTheContentOfASecretElementIsHidden(String raw, String expected) {
    assertThat(masked(raw)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<![CDATA[</AuthenticationInputData>]]>4821",
        "<!-- </AuthenticationInputData> -->4821",
        "<?x </AuthenticationInputData> ?>4821",
        "<AuthenticationInputData>1</AuthenticationInputData>4821",
        "<AuthenticationInputData a='/>'/>4821<AuthenticationInputData/>4821",
        "<b>48</b>4821",
        "<![CDATA[4821",
        "<!-- 4821",
        "4<821 & 4821",
      })
  void everythingWithinASecretElementIsHidden(String secret) {
    String raw = "<AuthenticationInputData>" + secret + "</AuthenticationInputData>";
    assertThat(masked(raw)).startsWith("<AuthenticationInputData>***").doesNotContain("821");
  }

  @Test
  void version1SecretsAreHiddenInBothForms() {
    assertThat(
            masked(
                "<AuthenticationInput><AuthenticationInputData datatype=\"string\">4821"
                    + "</AuthenticationInputData><AuthenticationInputType><Scheme></Scheme>"
                    + "<Value>PIN</Value></AuthenticationInputType></AuthenticationInput>"))
        .doesNotContain("4821")
        .contains("<Value>PIN</Value>");
    assertThat(
            masked(
                "<FromAgencyAuthentication><Scheme>s</Scheme><Value>hush</Value>"
                    + "</FromAgencyAuthentication><ToAgencyId/>"))
        .isEqualTo("<FromAgencyAuthentication>***</FromAgencyAuthentication><ToAgencyId/>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<UserId><AgencyId>A</AgencyId><UserIdentifierValue>P1</UserIdentifierValue></UserId>"
            + "|<UserId><AgencyId>A</AgencyId><UserIdentifierValue>***</UserIdentifierValue></UserId>",
        "<VisibleUserId><VisibleUserIdentifier>P1</VisibleUserIdentifier></VisibleUserId>"
            + "|<VisibleUserId><VisibleUserIdentifier>***</VisibleUserIdentifier></VisibleUserId>",
        "<n:LoanedItem><Title>Rivers</Title></n:LoanedItem>|<n:LoanedItem>***</n:LoanedItem>",
        "<UserOptionalFields><NameInformation>***</NameInformation><UserPrivilege>STAFF"
            + "</UserPrivilege></UserOptionalFields><ItemId>7</ItemId>"
            + "|<UserOptionalFields>***</UserOptionalFields><ItemId>7</ItemId>",
        "<ElectronicResource><ReferenceToResource>http://x/1</ReferenceToResource>"
            + "</ElectronicResource>|<ElectronicResource>***</ElectronicResource>",
        "<ProblemValue>P1</ProblemValue><ProblemDetail>Unknown</ProblemDetail>"
            + "|<ProblemValue>***</ProblemValue><ProblemDetail>Unknown</ProblemDetail>",
        "<Title>Rivers</Title><ItemIdentifierValue>7</ItemIdentifierValue>"
            + "|<Title>Rivers</Title><ItemIdentifierValue>7</ItemIdentifierValue>",
      })
  void patronDataIsHiddenFromRolesWithoutPatronAccess(String raw, String expected) {
    assertThat(new String(Secrets.maskPatrons(raw.getBytes(UTF_8)), UTF_8)).isEqualTo(expected);
    assertThat(masked(raw)).as("the stored message keeps it").contains(raw.substring(0, 7));
  }

  @Test
  void aNestedSecretEndsWithTheOuterOne() {
    assertThat(
            masked(
                "<UserAddressInformation><NameInformation>Roe</NameInformation>Quay 7"
                    + "</UserAddressInformation>t"))
        .isEqualTo("<UserAddressInformation>***</UserAddressInformation>t");
  }

  @Test
  void aMalformedStartTagHidesAllThatFollows() {
    assertThat(masked("<AuthenticationInputData a='>4821</AuthenticationInputData><b c=''/>"))
        .isEqualTo("<AuthenticationInputData***</AuthenticationInputData><b c=''/>");
    assertThat(masked("<AuthenticationInputData 4821")).doesNotContain("4821");
  }

  @Test
  void anEncodedBodyIsDecodedWhereItHoldsASecret() {
    String expected = XML.replace("4821", "***");
    assertThat(masked("NCIP=" + URLEncoder.encode(XML, UTF_8))).isEqualTo("NCIP=" + expected);
    assertThat(masked(URLEncoder.encode(XML, UTF_8))).isEqualTo(expected);
    assertThat(masked("NCIP=%0A" + XML.replace("Input", "%49nput")))
        .isEqualTo("NCIP=\n" + expected);
    assertThat(new String(Secrets.mask(XML.getBytes(UTF_16)), UTF_8)).isEqualTo(expected);
    assertThat(new String(Secrets.mask(XML.getBytes(UTF_16LE)), UTF_8)).isEqualTo(expected);
    String part = "--b\n\n" + new String(XML.getBytes(UTF_16LE), ISO_8859_1);
    assertThat(masked(part)).contains("***").doesNotContain("4821");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=%3C&NCIP=", "--b\n\n"})
  void anUnencodedMessageIsReadAsItIs(String before) {
    String message =
        before + "<a><b>1+1%20</b><AuthenticationInputData>%s</AuthenticationInputData></a>\n--b";
    String secret = "<![CDATA[1%5D%5D>2</AuthenticationInputData>]]>3";

    assertThat(masked(message.replace("%s", secret))).isEqualTo(message.replace("%s", "***"));
  }

  @Test
  void aBodyWithoutSecretsStaysUnchanged() {
    byte[] raw = {'%', '3', 'C', 'a', 0, (byte) 0xFF, '<', 'b'};
    assertThat(Secrets.mask(raw)).isEqualTo(raw);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "&lt;a:AuthenticationInputData&gt;1234&lt;/a:AuthenticationInputData&gt;",
        "&amp;lt;authenticationinputdata&amp;gt;1234&amp;lt;/authenticationinputdata&amp;gt;",
        "&#60;FromAgencyAuthentication&#62;1234&#x3C;/FromAgencyAuthentication&#x3E;"
      })
  void aSecretInAnEscapedMessageIsHidden(String escaped) {
    String masked = new String(Secrets.mask(("<a>" + escaped + "</a>").getBytes(UTF_8)), UTF_8);
    assertThat(masked).contains("***").doesNotContain("1234");
  }

  @Test
  void otherEscapedTextStaysUnchanged() {
    byte[] raw = "<t>a &lt; b &amp; c &lt;d&gt;</t>".getBytes(UTF_8);
    assertThat(Secrets.mask(raw)).isEqualTo(raw);
  }

  @Test
  void otherBytesStayUnchangedInAnyEncoding() {
    byte[] raw =
        "<t>\u00FC</t><AuthenticationInputData>\u00FC</AuthenticationInputData>\u00FC"
            .getBytes(ISO_8859_1);
    byte[] masked =
        "<t>\u00FC</t><AuthenticationInputData>***</AuthenticationInputData>\u00FC"
            .getBytes(ISO_8859_1);
    assertThat(Secrets.mask(raw)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<AuthenticationInputData",
        "<AuthenticationInputData>",
        "<",
        "</",
        "<![CDATA[",
        "<!--",
        "a:",
        "%3C",
        "&",
        "&amp;",
        "amp;",
        "&lt;a:",
        "&lt;AuthenticationInputData&gt;",
        "--b\n",
        "<AuthenticationInputData a='"
      })
  void hostileRepetitionIsMaskedQuickly(String piece) {
    byte[] raw = piece.repeat(Limits.BODY_BYTES / piece.length()).getBytes(UTF_8);
    long start = System.nanoTime();
    Secrets.mask(raw);
    Fixtures.problemOf(() -> MessageReader.read(raw, null));
    // Reading on from each piece to the end would take minutes.
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
  }
}
