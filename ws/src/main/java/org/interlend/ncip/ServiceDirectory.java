package org.interlend.ncip;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.interlend.exchange.MessageFact;
import org.interlend.ncip.problem.NcipException;
import org.interlend.ncip.problem.ProblemType;
import org.interlend.ncip.wire.NcipServiceNames;
import org.interlend.ncip.wire.Version;

/** The offered NCIP services, by name. */
@ApplicationScoped
class ServiceDirectory {

  @Inject @Any private Instance<NcipService> offered;
  private Map<String, NcipService> byName;

  @PostConstruct
  void list() {
    byName = offered.stream().collect(Collectors.toMap(NcipService::name, Function.identity()));
  }

  /** Whether a message of this name only looks up. */
  boolean isReadOnly(String name) {
    return Optional.ofNullable(byName.get(name)).filter(NcipService::isReadOnly).isPresent();
  }

  /**
   * @throws NcipException Unknown Service for a name that is not in the standard, Unsupported
   *     Service for one that is not offered
   */
  NcipService find(String name, Version version) {
    NcipService service = byName.get(name);
    if (service != null) {
      return service;
    }
    boolean known = NcipServiceNames.isKnown(name, version);
    throw new NcipException(
        known ? ProblemType.UNSUPPORTED_SERVICE : ProblemType.UNKNOWN_SERVICE,
        (known ? MessageFact.SERVICE_NOT_OFFERED : MessageFact.SERVICE_UNKNOWN).with(name),
        "//NCIPMessage/" + name,
        name);
  }
}
