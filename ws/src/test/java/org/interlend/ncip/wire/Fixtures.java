package org.interlend.ncip.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Messages of the tests, and the location of the shared samples. */
final class Fixtures {
  static final Path SAMPLES = Path.of("../../shared/samples");
  static final Path SCHEMA = Path.of("../../shared/schema/ncip_v2_02.xsd");
  static final Path DTD = Path.of("../../shared/schema/ncip_v1_0.dtd");
  static final String TITLE = "Über Wälder";
  static final String VERSION = "http://www.niso.org/schemas/ncip/v2_02/ncip_v2_02.xsd";

  private Fixtures() {}

  static String message(String service) {
    return "<NCIPMessage xmlns=\"http://www.niso.org/2008/ncip\" version=\"%s\">%s</NCIPMessage>"
        .formatted(VERSION, service);
  }

  static String acceptItem() {
    return message(
        """
        <AcceptItem><RequestId><RequestIdentifierValue>R-1</RequestIdentifierValue></RequestId>\
        <RequestedActionType>Hold For Pickup</RequestedActionType><ItemOptionalFields>\
        <BibliographicDescription><Author/><Title>%s</Title></BibliographicDescription>\
        </ItemOptionalFields></AcceptItem>\
        """
            .formatted(TITLE));
  }

  static Message read(String text) {
    return MessageReader.read(text.getBytes(UTF_8), null);
  }

  static UnreadableMessageException problemOf(ThrowingCallable reading) {
    return catchThrowableOfType(UnreadableMessageException.class, reading);
  }

  static String title(Message message) {
    return message
        .service()
        .text("ItemOptionalFields", "BibliographicDescription", "Title")
        .orElseThrow();
  }
}
