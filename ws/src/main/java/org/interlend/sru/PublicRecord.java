package org.interlend.sru;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interlend.operator.OperatorSetting;

/**
 * The public part of a loaded MARC record: without its copies, of which the current ones are
 * listed, and without what MARC 21 marks as not public.
 */
final class PublicRecord {

  /** Records are stored in one form: attributes in this order, and no angle bracket in a text. */
  private static final Pattern FIELD =
      Pattern.compile(
          "<datafield tag=\"([^\"]*)\" ind1=\"([^\"]*)\"[^>]*>(.*?)</datafield>", Pattern.DOTALL);

  private static final String SUBFIELD = "<subfield ";
  private static final Pattern LINK = Pattern.compile("<subfield code=\"6\">(\\d{3})");
  private static final Pattern NOTE = Pattern.compile("<subfield code=\"x\">[^<]*</subfield>");

  /** A field in another script; its subfield 6 begins with the tag of the field that it is. */
  private static final String ALTERNATE_GRAPHIC_REPRESENTATION = "880";

  /** Fields that describe items. Includes Koha's field if no other is configured. */
  private static final Set<String> OF_COPIES =
      Set.of(
          "852",
          "876",
          "877",
          "878",
          OperatorSetting.MARC_ITEM_FIELD
              .value()
              .map(field -> field.substring(0, Math.min(3, field.length())))
              .orElse("952"));

  /** Provenance, acquisition, rights and actions: private if the first indicator is 0. */
  private static final Set<String> WITH_PRIVACY = Set.of("361", "541", "542", "561", "583");

  /** The fields whose subfield x is a nonpublic note; in others it is a number or a subject. */
  private static final Set<String> WITH_NONPUBLIC_NOTE =
      Set.of(
          "046", "361", "363", "526", "583", "856", "857", "863", "864", "865", "866", "867", "868",
          "885");

  private PublicRecord() {}

  /**
   * @param marcXml the record as it is stored
   */
  static String of(String marcXml) {
    return FIELD
        .matcher(marcXml)
        .replaceAll(field -> Matcher.quoteReplacement(publicPart(field, tag(field))));
  }

  private static String tag(MatchResult field) {
    Matcher link = LINK.matcher(field.group(3));
    return isAlternate(field) && link.find() ? link.group(1) : field.group(1);
  }

  private static boolean isAlternate(MatchResult field) {
    return field.group(1).equals(ALTERNATE_GRAPHIC_REPRESENTATION);
  }

  private static String publicPart(MatchResult field, String tag) {
    if (OF_COPIES.contains(tag) || WITH_PRIVACY.contains(tag) && isPrivate(field)) {
      return "";
    }
    if (!WITH_NONPUBLIC_NOTE.contains(tag)) {
      return field.group();
    }
    String rest = NOTE.matcher(field.group()).replaceAll("");
    return rest.contains(SUBFIELD) ? rest : "";
  }

  /** Many catalogs leave the indicators blank in a field in another script. */
  private static boolean isPrivate(MatchResult field) {
    String privacy = field.group(2);
    return isAlternate(field) ? !privacy.equals("1") : privacy.equals("0");
  }
}
