package org.interlend.partners.slnp;

import java.util.Optional;

/** A region of interlibrary loan with a ZFL server, and what is usual there. */
public enum SlnpRegion {
  BSZ(
      "BSZ (Baden-Württemberg, Saarland, Sachsen)",
      "(DE-627)",
      CopyDelivered.AVAILABLE,
      "https://zfl-prod.bsz-bw.de/flcgi/zflhistory.pl?BestellId={bestellId}"),
  HBZ("hbz (Nordrhein-Westfalen, Rheinland-Pfalz)", "(DE-605)", CopyDelivered.AVAILABLE, null),
  BVB("BVB (Bayern)", "(DE-604)", CopyDelivered.SUPPLIED, null),
  KOBV("KOBV (Berlin, Brandenburg)", "(DE-602)", CopyDelivered.AVAILABLE, null);

  private final String label;
  private final String titleIdPrefix;
  private final CopyDelivered copyDelivered;
  private final String historyUrl;

  SlnpRegion(String label, String titleIdPrefix, CopyDelivered copyDelivered, String historyUrl) {
    this.label = label;
    this.titleIdPrefix = titleIdPrefix;
    this.copyDelivered = copyDelivered;
    this.historyUrl = historyUrl;
  }

  public String label() {
    return label;
  }

  /** The prefix of the union catalog's numbers in MARC 035. */
  String titleIdPrefix() {
    return titleIdPrefix;
  }

  CopyDelivered copyDelivered() {
    return copyDelivered;
  }

  Optional<String> historyUrl() {
    return Optional.ofNullable(historyUrl);
  }
}
