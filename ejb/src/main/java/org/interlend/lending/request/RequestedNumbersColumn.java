package org.interlend.lending.request;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.stream.Stream;
import org.interlend.catalog.TitleIdentifier;
import org.interlend.lending.request.RequestedMaterial.TitleNumber;
import org.interlend.text.DelimitedColumn;

/** Stores the numbers by which a partner names what it requests; a barcode has no kind. */
@Converter
class RequestedNumbersColumn implements AttributeConverter<RequestedMaterial, String> {

  private static final int ROOM = 25000;
  private static final int CELLS = 2;

  @Override
  public String convertToDatabaseColumn(RequestedMaterial named) {
    return named == null
        ? null
        : DelimitedColumn.write(
            Stream.concat(
                    named.numbers().stream()
                        .map(number -> List.of(number.kind().name(), number.value())),
                    named.barcodes().stream().map(barcode -> List.of("", barcode)))
                .toList(),
            row -> row,
            ROOM);
  }

  @Override
  public RequestedMaterial convertToEntityAttribute(String column) {
    List<List<String>> rows = DelimitedColumn.read(column, CELLS, row -> row);
    return RequestedMaterial.named(
        rows.stream()
            .filter(row -> row.get(0) != null)
            .map(row -> new TitleNumber(TitleIdentifier.Kind.valueOf(row.get(0)), row.get(1)))
            .toList(),
        rows.stream().filter(row -> row.get(0) == null).map(row -> row.get(1)).toList());
  }
}
