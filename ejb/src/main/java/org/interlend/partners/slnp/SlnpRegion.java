package org.interlend.partners.slnp;

import java.util.Optional;

/** A region of interlibrary loan with a ZFL server, and what is usual there. */
public enum SlnpRegion {
  BSZ(
      "BSZ (Baden-Württemberg, Saarland, Sachsen)",
      "(DE-627)",
      "https://zfl-prod.bsz-bw.de/flcgi/zflhistory.pl?BestellId={bestellId}"),
  HBZ("hbz (Nordrhein-Westfalen, Rheinland-Pfalz)", "(DE-605)", null),
  BVB("BVB (Bayern)", "(DE-604)", null),
  KOBV("KOBV (Berlin, Brandenburg)", "(DE-602)", null);

  private final String label;
  private final String titleIdPrefix;
  private final String historyUrl;

  SlnpRegion(String label, String titleIdPrefix, String historyUrl) {
    this.label = label;
    this.titleIdPrefix = titleIdPrefix;
    this.historyUrl = historyUrl;
  }

  public String label() {
    return label;
  }

  /** The prefix of the union catalog's numbers in MARC 035. */
  String titleIdPrefix() {
    return titleIdPrefix;
  }

  Optional<String> historyUrl() {
    return Optional.ofNullable(historyUrl);
  }
}
