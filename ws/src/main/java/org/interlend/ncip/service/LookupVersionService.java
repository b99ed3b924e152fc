package org.interlend.ncip.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.interlend.ncip.NcipRequest;
import org.interlend.ncip.NcipService;
import org.interlend.ncip.ServiceAnswer;
import org.interlend.ncip.wire.Element;
import org.interlend.ncip.wire.Style;
import org.interlend.ncip.wire.Version;

/**
 * LookupVersion: the versions of NCIP in which messages are read and answered (Z39.83-1, 5.3.5).
 * The schema has no such service, so that its answer cannot be validated.
 */
@ApplicationScoped
class LookupVersionService implements NcipService {

  private static final List<Element> SUPPORTED =
      Stream.of(
              "http://www.niso.org/schemas/ncip/v2_02/ncip_v2_02.xsd",
              "http://www.niso.org/schemas/ncip/v2_01/ncip_v2_01.xsd",
              Style.VERSION_2_0,
              Version.ONE_TEXT)
          .map(version -> Element.of("VersionSupported", version))
          .toList();

  @Override
  public String name() {
    return "LookupVersion";
  }

  @Override
  public boolean isReadOnly() {
    return true;
  }

  @Override
  public ServiceAnswer handle(NcipRequest message) {
    return ServiceAnswer.of(SUPPORTED);
  }
}
