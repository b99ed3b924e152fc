package org.interlend.ncip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.stream.Stream;
import org.interlend.institution.Institutions;

/**
 * The two parties of a message, broker and institution, by the codes of their agencies. Any other
 * agency in a message is a library behind the broker.
 */
@ApplicationScoped
public class MessageParties {

  @Inject private Institutions institutions;

  /** Whether the code is the sender's, one that the broker's record has, or this institution's. */
  public boolean include(String code, NcipRequest message) {
    Stream<String> header =
        Stream.of("FromAgencyId", "ToAgencyId")
            .flatMap(side -> message.request().text("InitiationHeader", side, "AgencyId").stream());
    Stream<String> broker =
        Stream.concat(
            Stream.of(message.partner().code()), message.partner().agencyAliases().stream());
    Stream<String> libraries =
        institutions.libraries().stream()
            .flatMap(library -> Stream.of(library.code(), library.isil()))
            .filter(Objects::nonNull);
    return message.us().answersTo(code)
        || Stream.of(header, broker, libraries)
            .flatMap(each -> each)
            .anyMatch(code::equalsIgnoreCase);
  }
}
