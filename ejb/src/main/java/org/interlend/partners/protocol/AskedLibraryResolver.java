package org.interlend.partners.protocol;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.interlend.institution.Institutions;
import org.interlend.institution.Library;

/** Which of our libraries a broker means, where several have a Sigel of their own. */
@ApplicationScoped
public class AskedLibraryResolver {

  @Inject private Institutions institutions;

  /**
   * @param ours codes of our libraries that have a Sigel at the broker
   * @param code code of the library whose Sigel the broker names, if it names one of ours
   * @return an active library; empty where there is only one, since then any may be meant
   */
  public Optional<Library> find(List<String> ours, Optional<String> code) {
    return ours.size() < 2
        ? Optional.empty()
        : code.flatMap(institutions::findLibrary).filter(Library::active);
  }
}
