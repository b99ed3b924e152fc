package org.interlend.ncip.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.ncip.wire.Fixtures.TITLE;
import static org.interlend.ncip.wire.Fixtures.acceptItem;
import static org.interlend.ncip.wire.Fixtures.message;
import static org.interlend.ncip.wire.Fixtures.problemOf;
import static org.interlend.ncip.wire.Fixtures.read;
import static org.interlend.ncip.wire.Fixtures.title;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;
import org.interlend.exchange.MessageWarning;
import org.interlend.exchange.MessageWarningKind;
import org.interlend.ncip.wire.UnreadableMessageException.Kind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageReaderTest {

  @Test
  void aValueThatLooksLikeAFactOfOursIsKeptAsSent() {
    String words = "@Fact.HTTP_STATUS(503) @ItemStatus.ON_LOAN";
    Message message = MessageReader.read(acceptItem().replace(TITLE, words).getBytes(UTF_8), null);
    assertThat(title(message)).isEqualTo(words);
  }

  @Nested
  class Wrapping {
    static Stream<String> bodies() {
      String xml = acceptItem();
      String encoded = URLEncoder.encode(xml, UTF_8);
      return Stream.of(
          xml,
          "\n  " + xml + "\n",
          "\uFEFF" + xml,
          "<?xml version=\"1.0\"?>" + xml,
          " \n<?xml version=\"1.0\" encoding=\"no such\"?><!-- c -->" + xml,
          "++++" + encoded,
          encoded,
          "NCIP=" + encoded,
          "a=b&xml=" + encoded + "&c=d",
          "XForms%3AModel=" + encoded,
          "XForms:Model=" + xml,
          "--b\r\nContent-Type: text/plain\r\n\r\nhello\r\n--b\r\nContent-Type: text/xml\r\n\r\n"
              + xml
              + "\r\n--b--\r\n",
          "--b\n\n" + xml + "\n--b--",
          xml + "\0");
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void theWrappingIsDetectedFromTheBytes(String body) {
      for (String contentType :
          new String[] {null, "text/html", "application/x-www-form-urlencoded", "nonsense"}) {
        assertThat(title(MessageReader.read(body.getBytes(UTF_8), contentType))).isEqualTo(TITLE);
      }
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          " \n ",
          "{\"a\":1}",
          "a=b&c=d",
          "+++",
          "%0A",
          "--",
          "--b\n\ntext\n--b--",
          "&"
        })
    void aBodyWithoutXmlIsASyntaxProblem(String body) {
      UnreadableMessageException problem = problemOf(() -> read(body));
      assertThat(problem.kind()).isEqualTo(Kind.SYNTAX);
      assertThat(problem.getMessage()).startsWith("Line 1, column 1: ");
    }
  }

  @Nested
  class Encoding {
    private Message read(String declared, Charset real) {
      String declaration =
          declared == null ? "" : "<?xml version='1.0' encoding='%s'?>".formatted(declared);
      return MessageReader.read((declaration + acceptItem()).getBytes(real), null);
    }

    @Test
    void aCorrectEncodingDeclarationIsUsedWithoutAWarning() {
      for (String charset : new String[] {"UTF-8", "ISO-8859-1", "windows-1252", "ISO-8859-2"}) {
        Message message = read(charset, Charset.forName(charset));
        assertThat(title(message)).isEqualTo(TITLE);
        assertThat(message.warnings()).as(charset).isEmpty();
      }
      for (Charset charset : List.of(UTF_16, UTF_16BE, UTF_16LE)) {
        Message message = read("UTF-16", charset);
        assertThat(title(message)).isEqualTo(TITLE);
        assertThat(message.warnings()).as(charset.name()).isEmpty();
      }
    }

    @Test
    void aWrongEncodingDeclarationIsDetectedAndReportedToStaff() {
      for (Message message :
          List.of(
              read("ISO-8859-1", UTF_8),
              read("UTF-8", ISO_8859_1),
              read("utf-16", UTF_8),
              read(null, ISO_8859_1),
              read("utf-8", UTF_16LE))) {
        assertThat(title(message)).isEqualTo(TITLE);
        assertThat(message.warnings())
            .extracting(MessageWarning::kind)
            .containsExactly(MessageWarningKind.ENCODING);
      }
    }

    @Test
    void windowsQuotationMarksSurviveADeclarationOfLatin1() {
      String xml = "<?xml version='1.0' encoding='ISO-8859-1'?>" + acceptItem();
      String quoted = xml.replace(TITLE, "L’été…");
      assertThat(title(MessageReader.read(quoted.getBytes(Charset.forName("windows-1252")), null)))
          .isEqualTo("L’été…");
    }

    @Test
    void theContentTypeDecidesOnlyWithoutADeclaration() {
      byte[] cyrillic = acceptItem().replace(TITLE, "Леса").getBytes(Charset.forName("KOI8-R"));
      assertThat(title(MessageReader.read(cyrillic, "text/xml; charset=\"koi8-r\"")))
          .isEqualTo("Леса");
      assertThat(title(MessageReader.read(acceptItem().getBytes(UTF_8), "text/xml;charset=koi8-r")))
          .isEqualTo(TITLE);
    }
  }

  @Nested
  class Names {
    @Test
    void prefixesAndQualifiedAttributesMakeNoDifference() {
      String plain =
          message("<LookupUser><UserId Scheme=\"s\"><UserIdentifierValue> P </UserIdentifierValue>")
              .replace("</NCIPMessage>", "</UserId></LookupUser></NCIPMessage>");
      String prefixed =
          plain
              .replaceAll("<(/?)(?=\\w)", "<$1x:")
              .replace("xmlns=", "xmlns:x=")
              .replace(" version=", " x:version=")
              .replace(" Scheme=", " x:Scheme=");
      assertThat(prefixed).contains("<x:NCIPMessage xmlns:x=").contains("x:Scheme");
      Message message = read(prefixed);
      assertThat(message.service()).isEqualTo(read(plain).service());
      assertThat(message.service().child("UserId").orElseThrow().scheme()).isEqualTo("s");
      assertThat(message.versionText()).isEqualTo(Fixtures.VERSION);
      assertThat(message.warnings()).isEmpty();
    }

    @Test
    void anUndeclaredPrefixIsReportedToStaff() {
      Message message = read("<n:NCIPMessage version='v2_0'><n:LookupUser/></n:NCIPMessage>");
      assertThat(message.service().name()).isEqualTo("LookupUser");
      assertThat(message.warnings())
          .extracting(MessageWarning::kind)
          .containsExactly(MessageWarningKind.NAMESPACE);
    }

    @Test
    void aMissingOrUnknownVersionIsReadAsVersion2WithAWarning() {
      String xml = message("<LookupUser/>");
      for (String odd :
          List.of(
              xml.replace(" version=\"" + Fixtures.VERSION + "\"", ""),
              xml.replace(Fixtures.VERSION, "5.6"))) {
        Message message = read(odd);
        assertThat(message.version()).isEqualTo(Version.TWO);
        assertThat(message.warnings())
            .extracting(MessageWarning::kind)
            .containsExactly(MessageWarningKind.VERSION);
      }
      assertThat(read(xml.replace(Fixtures.VERSION, Style.VERSION_2_0)).warnings()).isEmpty();
    }

    @Test
    void version1IsDetectedByItsVersionOrElementNames() {
      assertThat(
              read("<NCIPMessage version='http://x/ncip_v1_01.dtd'><AcceptItem/></NCIPMessage>")
                  .version())
          .isEqualTo(Version.ONE);
      assertThat(
              read("<NCIPMessage><AcceptItem><UniqueItemId/></AcceptItem></NCIPMessage>").version())
          .isEqualTo(Version.ONE);
      assertThat(read("<NCIPMessage><AcceptItem/></NCIPMessage>").version()).isEqualTo(Version.TWO);
      assertThat(read(message("<A><Scheme/></A>")).version()).isEqualTo(Version.TWO);
    }

    @Test
    void elementsOfVersion1InAMessageOfVersion2AreReadAndReportedToStaff() {
      Message message =
          read(
              message(
                  "<RequestItem><UniqueItemId><ItemIdentifierValue>I-1</ItemIdentifierValue>"
                      + "</UniqueItemId><RequestType><Scheme/><Value>Digital</Value></RequestType>"
                      + "</RequestItem>"));
      assertThat(message.version()).isEqualTo(Version.TWO);
      assertThat(message.service().text("ItemId", "ItemIdentifierValue")).contains("I-1");
      assertThat(message.service().text("RequestType")).contains("Digital");
      assertThat(message.warnings())
          .extracting(MessageWarning::kind)
          .containsExactly(MessageWarningKind.VERSION);
    }

    @Test
    void anExtensionOfAClientHasNamesOfItsOwn() {
      Message message =
          read(
              message(
                  "<LookupItem><ItemId><ItemIdentifierValue>I-1</ItemIdentifierValue></ItemId>"
                      + "<Ext><v:UniqueId xmlns:v='urn:v'>1</v:UniqueId></Ext></LookupItem>"));
      assertThat(message.warnings()).isEmpty();
    }

    @Test
    void aWrongChildOrderIsReadAndReportedToStaff() {
      Message message =
          read(
              message(
                  "<AcceptItem><PickupLocation>MAIN</PickupLocation><ItemOptionalFields/>"
                      + "<Oddity/></AcceptItem>"));
      assertThat(message.service().text("PickupLocation")).contains("MAIN");
      assertThat(message.warnings())
          .hasSize(2)
          .anyMatch(
              w ->
                  w.kind() == MessageWarningKind.ELEMENT_ORDER
                      && w.fact().values().contains("ItemOptionalFields"))
          .anyMatch(
              w ->
                  w.kind() == MessageWarningKind.ELEMENT_PLACE
                      && w.fact().values().contains("Oddity"));
    }
  }

  @Nested
  class Contents {
    @Test
    void textIsJoinedFromItsPieces() {
      assertThat(
              read(message("<A> x &amp; y&#233;&lt;<![CDATA[<b>&]]><!-- c -->z\n</A>"))
                  .service()
                  .text())
          .isEqualTo("x & yé<<b>&z");
    }

    @Test
    void anEmptyElementIsPresentWithoutText() {
      Element service = read(message("<A><B/><C> &#x202A;&#x200B; </C><D>d</D></A>")).service();
      assertThat(service.has("B")).isTrue();
      assertThat(service.has("Z")).isFalse();
      assertThat(service.text("B")).isEmpty();
      assertThat(service.text("C")).isEmpty();
      assertThat(service.text("D")).contains("d");
      assertThat(service.at("D", "E")).isEmpty();
    }

    @Test
    void controlCharactersBecomeBlanks() {
      Message message = read(message("<A>a\u001Fb&#x1F;c</A>"));
      assertThat(message.service().text()).isEqualTo("a b      c");
      assertThat(message.warnings())
          .extracting(MessageWarning::kind)
          .containsExactly(MessageWarningKind.CHARACTERS);
    }

    @Test
    void toStringHidesTheTextOfElementsAndMessages() {
      Message message =
          read(message("<A><AuthenticationInputData>4821</AuthenticationInputData></A>"));
      assertThat(message.toString() + message.service() + message.service().children())
          .contains("A")
          .doesNotContain("4821");
    }
  }

  @Nested
  class Refusals {
    @Test
    void aTruncatedMessageIsReportedWithLineAndColumn() {
      String whole = acceptItem();
      UnreadableMessageException problem =
          problemOf(() -> read("\n\n" + whole.substring(0, whole.indexOf("</Title>"))));
      assertThat(problem.kind()).isEqualTo(Kind.SYNTAX);
      assertThat(problem.getMessage())
          .startsWith("Line 3, column ")
          .contains("ends too early")
          .contains("BibliographicDescription/Title");
    }

    @Test
    void aTruncatedLastEndTagIsAcceptedWithAWarning() {
      String whole = acceptItem();
      for (int length = whole.lastIndexOf("</"); length < whole.length(); length++) {
        Message message = read(whole.substring(0, length));
        assertThat(message.service().name()).isEqualTo("AcceptItem");
        assertThat(message.warnings())
            .anyMatch(warning -> warning.kind() == MessageWarningKind.CONTENT_LENGTH);
      }
    }

    @Test
    void everyOtherTruncationIsASyntaxProblem() {
      String whole = acceptItem();
      for (int length = 0; length < whole.lastIndexOf("</"); length++) {
        String part = whole.substring(0, length);
        assertThat(problemOf(() -> read(part)).kind()).as(part).isEqualTo(Kind.SYNTAX);
      }
    }

    @Test
    void anUnescapedAmpersandIsReportedWithLineAndColumn() {
      UnreadableMessageException problem =
          problemOf(() -> read("<NCIPMessage>\n<A>Sense & more</A></NCIPMessage>"));
      assertThat(problem.kind()).isEqualTo(Kind.SYNTAX);
      assertThat(problem.getMessage())
          .startsWith("Line 2, column ")
          .contains("'&'")
          .doesNotContain("Sense");
    }

    @Test
    void problemsDoNotQuoteTheMessage() {
      for (String pin : List.of("48&secret", "48&secret;", "48<secret", "48</secret>")) {
        String xml =
            message("<A><AuthenticationInputData>" + pin + "</AuthenticationInputData></A>");
        assertThat(problemOf(() -> read(xml)).getMessage()).as(pin).doesNotContain("secret");
      }
    }

    @Test
    void entitiesAreRefusedWithoutReadingAnyFile() {
      String declared =
          "<!DOCTYPE NCIPMessage [<!ENTITY f SYSTEM 'file:///etc/passwd'>]>"
              + message("<A>&f;</A>");
      assertThat(problemOf(() -> read(declared)).getMessage())
          .contains("document type")
          .doesNotContain("root:");
      String external =
          "<!DOCTYPE NCIPMessage SYSTEM 'file:///etc/passwd'>" + message("<A b='&f;'>&f;</A>");
      assertThat(problemOf(() -> read(external)).kind()).isEqualTo(Kind.SYNTAX);
      assertThat(problemOf(() -> read(message("<A>&f;</A>"))).kind()).isEqualTo(Kind.SYNTAX);
    }

    @Test
    void aDoctypeThatOnlyNamesTheDtdIsIgnored() {
      String xml =
          "<?xml version='1.0'?>\n"
              + "<!DOCTYPE NCIPMessage PUBLIC '-//x [>//EN' \"http://127.0.0.1:1/a>.dtd\">\n"
              + message("<A/>");
      assertThat(read(xml).service().name()).isEqualTo("A");
    }

    @Test
    void aTooLargeMessageIsRefused() {
      assertThat(problemOf(() -> read(message("<A>" + "x".repeat(3_000_000) + "</A>"))).kind())
          .isEqualTo(Kind.TOO_LARGE);
      String deep = "<A>".repeat(200) + "</A>".repeat(200);
      assertThat(problemOf(() -> read(message(deep))).kind()).isEqualTo(Kind.TOO_LARGE);
      String many = "<A>" + "<B/>".repeat(100_000) + "</A>";
      assertThat(problemOf(() -> read(message(many))).kind()).isEqualTo(Kind.TOO_LARGE);
      String attributes = "<A>" + "<B a='' b='' c=''/>".repeat(7_000) + "</A>";
      assertThat(problemOf(() -> read(message(attributes))).kind()).isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void aMessageOfTheMaximumSizeIsRead() {
      String title = "x".repeat(1_900_000);
      assertThat(read(message("<A>" + title + "</A>")).service().text()).isEqualTo(title);
      String deep = "<A>".repeat(63) + "</A>".repeat(63);
      assertThat(read(message(deep)).service().name()).isEqualTo("A");
    }

    @Test
    void otherXmlIsASyntaxProblem() {
      UnreadableMessageException problem = problemOf(() -> read("<html><body/></html>"));
      assertThat(problem.kind()).isEqualTo(Kind.SYNTAX);
      assertThat(problem.getMessage()).contains("html");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "<Ext/>",
          "<LookupUser/><LookupUser/>",
          "<AcceptItemResponse/>",
          "<Problem/>"
        })
    void aMessageHasExactlyOneService(String services) {
      assertThat(problemOf(() -> read(message(services))).kind()).isEqualTo(Kind.PROTOCOL);
    }
  }

  @Nested
  class Answers {
    @Test
    void anAnswerIsReadWhereOneIsExpected() {
      byte[] renewed = message("<RenewItemResponse/>").getBytes(UTF_8);
      assertThat(MessageReader.readAnswer(renewed, null).service().name())
          .isEqualTo("RenewItemResponse");
      byte[] refused = message("<Problem><ProblemType>p</ProblemType></Problem>").getBytes(UTF_8);
      assertThat(MessageReader.readAnswer(refused, null).service().text("ProblemType"))
          .contains("p");
    }

    @Test
    void aRequestIsNotAcceptedAsAnAnswer() {
      byte[] request = message("<RenewItem/>").getBytes(UTF_8);
      assertThat(problemOf(() -> MessageReader.readAnswer(request, null)).kind())
          .isEqualTo(Kind.PROTOCOL);
    }
  }
}
