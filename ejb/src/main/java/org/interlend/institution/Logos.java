package org.interlend.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.interlend.WorkflowException;
import org.interlend.settings.cache.SettingsLookup;

/** Reads and replaces the logo of the institution. */
@ApplicationScoped
@Transactional
public class Logos {

  @Inject private EntityManager em;
  @Inject private Institutions institutions;
  @Inject private SettingsLookup settings;

  /** The logo as PNG; empty when there is none. */
  public Optional<byte[]> png() {
    settings.prepare();
    return find().map(Logo::png);
  }

  /**
   * Replaces the logo.
   *
   * @param file a PNG or JPEG
   * @throws WorkflowException INVALID_DATA for another file, or one that is too large; UNKNOWN_CODE
   *     while no institution has been entered
   */
  public void replace(byte[] file) {
    Institution institution = institutions.get();
    LogoImage image = LogoImage.of(file);
    find().ifPresentOrElse(logo -> logo.draw(image.png()), () -> em.persist(new Logo(image.png())));
    institution.setLogo(image.key());
    em.flush();
  }

  /** Removes the logo, if there is one. */
  public void remove() {
    find().ifPresent(em::remove);
    institutions.get().setLogo(null);
    em.flush();
  }

  private Optional<Logo> find() {
    return Optional.ofNullable(em.find(Logo.class, Institution.ONLY));
  }
}
