package org.interlend.imports;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.marc4j.marc.DataField;

/**
 * The MARC field that describes an item, and the meaning of its subfields.
 *
 * @param tag the field's tag
 * @param codes the subfield code of each part that the field has
 */
record MarcItemField(String tag, Map<Part, Character> codes) {

  /** The item field that Koha writes. */
  static final MarcItemField KOHA =
      of("952:p=barcode,a=library,c=location,o=callNumber,y=policy,h=description");

  /** The parts of an item's description. */
  enum Part {
    BARCODE,
    LIBRARY,
    LOCATION,
    CALLNUMBER,
    POLICY,
    DESCRIPTION,
    PIECES
  }

  /**
   * @param text such as {@code 952:p=barcode,c=location}
   * @throws IllegalArgumentException with a message for the operator
   */
  static MarcItemField of(String text) {
    String[] halves = text.split(":", 2);
    Map<Part, Character> codes = new HashMap<>();
    if (halves.length == 2 && halves[0].strip().matches("\\w{3}")) {
      for (String pair : halves[1].split(",")) {
        String[] sides = pair.strip().split("=", 2);
        if (sides.length == 2 && sides[0].length() == 1) {
          codes.put(part(sides[1], text), sides[0].charAt(0));
        }
      }
    }
    if (!codes.containsKey(Part.BARCODE)) {
      throw new IllegalArgumentException(
          "INTERLEND_MARC_ITEM_FIELD must look like 952:p=barcode,a=library,c=location, not "
              + text);
    }
    return new MarcItemField(halves[0].strip(), Map.copyOf(codes));
  }

  private static Part part(String name, String text) {
    try {
      return Part.valueOf(name.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new IllegalArgumentException(
          "INTERLEND_MARC_ITEM_FIELD names %s, which is none of %s: %s"
              .formatted(
                  name,
                  "barcode, library, location, callNumber, policy, description, pieces",
                  text),
          unknown);
    }
  }

  Optional<String> read(Part part, DataField field) {
    return Optional.ofNullable(codes.get(part)).flatMap(code -> MarcBibMapping.text(field, code));
  }
}
