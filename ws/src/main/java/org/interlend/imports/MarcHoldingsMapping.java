package org.interlend.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interlend.catalog.load.BibRecord.HoldingRecord;
import org.interlend.catalog.load.BibRecord.ItemRecord;
import org.interlend.catalog.load.RecordFault;
import org.interlend.imports.MarcItemField.Part;
import org.interlend.text.Fact;
import org.marc4j.marc.DataField;
import org.marc4j.marc.Record;

/**
 * Reads the items of a record from one of three places: one field for each item (952 as Koha writes
 * it, or the field that the operator configured), fields 876 to 878 linked to an 852, or an 852
 * that has a barcode.
 */
final class MarcHoldingsMapping {

  private static final Set<String> MARC_ITEMS = Set.of("876", "877", "878");
  private static final String HOLDING = "852";
  private static final int CODE = 64;
  private static final int CALL_NUMBER = 255;
  private static final int DESCRIPTION = 255;
  private static final int BARCODE = 100;

  private final MarcItemField itemFields;

  MarcHoldingsMapping(MarcItemField itemFields) {
    this.itemFields = itemFields;
  }

  /** A holding: where items are kept. */
  private record Place(String library, String location, String callNumber) {}

  List<HoldingRecord> of(Record record, List<Fact> complaints) {
    Map<Place, List<ItemRecord>> places = new LinkedHashMap<>();
    if (!hasItemFieldWithBarcode(record)) {
      fromHoldings(record, places, complaints);
    }
    if (places.isEmpty()) {
      fromItemFields(record, places, complaints);
    }
    List<HoldingRecord> holdings = new ArrayList<>();
    places.forEach(
        (place, items) ->
            holdings.add(
                new HoldingRecord(
                    place.library(), place.location(), place.callNumber(), List.copyOf(items))));
    return holdings;
  }

  /** Without a barcode the field may have another meaning in this catalog. */
  private boolean hasItemFieldWithBarcode(Record record) {
    return record.getDataFields().stream()
        .filter(field -> field.getTag().equals(itemFields.tag()))
        .anyMatch(field -> itemFields.read(Part.BARCODE, field).isPresent());
  }

  private void fromItemFields(
      Record record, Map<Place, List<ItemRecord>> places, List<Fact> complaints) {
    for (DataField field : record.getDataFields()) {
      if (field.getTag().equals(itemFields.tag())) {
        String library = MarcBibMapping.fit(itemFields.read(Part.LIBRARY, field), CODE);
        Optional<String> location = itemFields.read(Part.LOCATION, field);
        Place place =
            place(
                library,
                MarcBibMapping.fit(location, CODE),
                MarcBibMapping.fit(itemFields.read(Part.CALLNUMBER, field), CALL_NUMBER));
        item(
            itemFields.read(Part.BARCODE, field),
            itemFields.read(Part.POLICY, field),
            itemFields.read(Part.DESCRIPTION, field),
            itemFields.read(Part.PIECES, field),
            places.computeIfAbsent(place, none -> new ArrayList<>()),
            complaints);
      }
    }
  }

  /** Without a location, the library's code is used as the location. */
  private static Place place(String library, String location, String callNumber) {
    return location == null
        ? new Place(null, library, callNumber)
        : new Place(library, location, callNumber);
  }

  private static void fromHoldings(
      Record record, Map<Place, List<ItemRecord>> places, List<Fact> complaints) {
    Map<String, Place> byLink = new LinkedHashMap<>();
    Set<Place> withBarcode = new HashSet<>();
    for (DataField field : record.getDataFields()) {
      if (field.getTag().equals(HOLDING)) {
        Place place = place(field);
        List<ItemRecord> items = places.computeIfAbsent(place, none -> new ArrayList<>());
        if (MarcBibMapping.text(field, 'p').isPresent()) {
          withBarcode.add(place);
          item(field, Optional.empty(), items, complaints);
        }
        MarcBibMapping.text(field, '8').ifPresent(link -> byLink.put(link(link), place));
      }
    }
    Place first = places.keySet().stream().findFirst().orElse(null);
    for (DataField field : record.getDataFields()) {
      if (!MARC_ITEMS.contains(field.getTag())) {
        continue;
      }
      Place place =
          MarcBibMapping.text(field, '8').map(link -> byLink.get(link(link))).orElse(first);
      if (MarcBibMapping.text(field, 'p').isPresent()) {
        linked(field, place, places, complaints);
      } else if (!withBarcode.contains(place)) {
        complaints.add(RecordFault.ITEM_WITHOUT_BARCODE.with());
      }
    }
  }

  private static void linked(
      DataField field, Place place, Map<Place, List<ItemRecord>> places, List<Fact> complaints) {
    if (place == null) {
      complaints.add(
          RecordFault.ITEM_WITHOUT_HOLDING.with(
              MarcBibMapping.text(field, 'p').orElse(""), field.getTag()));
      return;
    }
    item(field, MarcBibMapping.text(field, 'h'), places.get(place), complaints);
  }

  /** Fields of the standard have the barcode in {@code $p} and the description in {@code $3}. */
  private static void item(
      DataField field, Optional<String> policy, List<ItemRecord> items, List<Fact> complaints) {
    item(
        MarcBibMapping.text(field, 'p'),
        policy,
        MarcBibMapping.text(field, '3'),
        Optional.empty(),
        items,
        complaints);
  }

  private static Place place(DataField field) {
    return place(
        MarcBibMapping.fit(MarcBibMapping.text(field, 'b'), CODE),
        MarcBibMapping.fit(MarcBibMapping.text(field, 'c'), CODE),
        MarcBibMapping.fit(
            Optional.ofNullable(MarcBibMapping.joined(field, "khijlm")), CALL_NUMBER));
  }

  /** In a link such as 1.2\x the number before the point identifies the 852. */
  private static String link(String link) {
    return link.strip().split("[.\\\\]", 2)[0];
  }

  private static void item(
      Optional<String> barcode,
      Optional<String> policy,
      Optional<String> description,
      Optional<String> pieces,
      List<ItemRecord> items,
      List<Fact> complaints) {
    if (barcode.isEmpty() || barcode.get().length() > BARCODE) {
      complaints.add(
          barcode.isEmpty()
              ? RecordFault.ITEM_WITHOUT_BARCODE.with()
              : RecordFault.BARCODE_TOO_LONG.with(BARCODE));
      return;
    }
    Optional<Integer> number = pieces.flatMap(ItemRecord::pieces);
    if (pieces.isPresent() && number.isEmpty()) {
      complaints.add(RecordFault.PIECES_NO_NUMBER.with(barcode.get()));
    }
    items.add(
        new ItemRecord(
            barcode.get(),
            MarcBibMapping.fit(policy, CODE),
            MarcBibMapping.fit(description, DESCRIPTION),
            number.orElse(null)));
  }
}
