package org.interlend.partners.protocol;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.interlend.WorkflowException;
import org.interlend.institution.Library;

/** How the Sigel of a protocol are compared. */
public enum SigelComparison {
  /** Whatever their case, with or without the country's prefix of an ISIL (ISO 15511). */
  SLNP {
    @Override
    public String normal(String sigel) {
      String lower = sigel.strip().toLowerCase(Locale.ROOT);
      return lower.startsWith(GERMANY) ? lower.substring(GERMANY.length()) : lower;
    }
  },

  /** To the letter. */
  LIBRIS {
    @Override
    public String normal(String sigel) {
      return sigel.strip();
    }
  };

  private static final String GERMANY = "de-";

  /**
   * The rule of a protocol whose brokers name libraries by Sigel.
   *
   * @param protocol SLNP or LIBRIS
   */
  public static SigelComparison of(BrokerProtocol protocol) {
    return switch (protocol) {
      case SLNP -> SLNP;
      case LIBRIS -> LIBRIS;
      case NCIP -> throw new IllegalArgumentException("Brokers of NCIP name libraries by codes");
    };
  }

  /** The form in which two Sigel of the same library are equal. */
  public abstract String normal(String sigel);

  /** The Sigel in lower case, with and without the country's prefix. */
  public Set<String> spellings(String sigel) {
    String bare = SLNP.normal(sigel);
    return Set.of(bare, GERMANY + bare);
  }

  /** Whether two Sigel name the same library. */
  public boolean same(String one, String other) {
    return normal(one).equals(normal(other));
  }

  /** Our own Sigel that this one is, if it is one of ours. */
  public Optional<OwnSigel> find(List<OwnSigel> ours, String sigel) {
    return ours.stream().filter(own -> same(own.sigel(), sigel)).findFirst();
  }

  /** The library that has the Sigel as its ISIL, preferably an active one. */
  public Optional<Library> library(List<Library> libraries, String sigel) {
    return libraries.stream()
        .filter(library -> library.isil() != null && same(library.isil(), sigel))
        .min(Comparator.comparing(library -> !library.active()));
  }

  /**
   * @throws WorkflowException INVALID_DATA for a Sigel that is listed twice
   */
  public void requireDistinct(List<OwnSigel> sigels) {
    Set<String> seen = new HashSet<>();
    for (OwnSigel own : sigels) {
      if (!seen.add(normal(own.sigel()))) {
        throw new WorkflowException(ConnectionSettingsReason.SIGEL_TWICE, own.sigel());
      }
    }
  }
}
